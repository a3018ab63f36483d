import { calendarEntries } from '@until-signed/papers/calendar';
import { theGuide } from '#lib/guide.ts';
import type { PaperFormat } from '#lib/paper/post.ts';
import {
  calendarDetails,
  findPaper,
  type Listed,
  listPapers,
  type PaperView,
  viewPaper,
} from '#lib/paper/view.ts';
import { theCourt, thePapers } from '#lib/papers.ts';
import type { PaperPost } from './paper-post.ts';

/** What a post asks to be handed out as a file. */
export type HandOut =
  | {
      readonly kind: 'calendar';
      readonly plan: ReturnType<ReturnType<typeof theGuide>['plan']>;
      readonly details: ReturnType<typeof calendarDetails>;
    }
  | {
      readonly kind: 'paper';
      readonly listed: Listed;
      readonly view: PaperView;
      readonly format: PaperFormat;
    };

/** Null: nothing, or what somebody wrote for it is not right yet. The page says what is wrong. */
export function handOut({ sent, visit, today }: PaperPost, language: string): HandOut | null {
  const [guide, papers] = [theGuide(language), thePapers(language)];
  if (sent.step.go === 'calendar') {
    const plan = guide.plan(visit.answers, today);
    const details = calendarDetails(sent.typed, visit.answers, papers.words.language);
    return calendarEntries(plan, details).length === 0 ? null : { kind: 'calendar', plan, details };
  }
  if (sent.step.go !== 'file') return null;
  const listed = findPaper(listPapers(guide, papers, visit.answers, today), sent.paper);
  const view = listed && viewPaper({ guide, papers, court: theCourt }, listed, sent.typed);
  if (!listed || !view || view.problems.length > 0) return null;
  return { kind: 'paper', listed, view, format: sent.step.format };
}
