/** How a plan lies on the page: which section follows which, the same on screen, on paper and in a text file. */
import {
  type Guide,
  longDay,
  type Plan,
  type PlanItem,
  plainDay,
  SECTION_IDS,
  type SectionId,
} from '@until-signed/guidance';
import { questionOf } from './interview.ts';
import type { Say } from './say.ts';

/** A section with what belongs in it besides its items. */
export interface SheetSection {
  readonly id: SectionId;
  readonly title: string;
  readonly items: readonly PlanItem[];
  readonly papers: Plan['papers'];
  readonly people: Plan['people'];
}

/** Sections under a common heading: with orders in both directions, one group for each. */
export interface SheetGroup {
  readonly about: 'protected' | 'restrained' | null;
  readonly title: string | null;
  readonly sections: readonly SheetSection[];
}

export interface Sheet {
  /** Is the order in force? The answer stands above everything else. */
  readonly force: PlanItem | null;
  readonly groups: readonly SheetGroup[];
  /** The questions whose answers would change the plan, in words. */
  readonly change: readonly { readonly id: string; readonly title: string }[];
  /** The questions whose answers do not fit together. */
  readonly conflicts: readonly string[];
  /** What the clerk told and the law file denies. */
  readonly clerkConflicts: readonly string[];
  readonly closing: readonly string[];
}

/** What is read before the two orders part: what is urgent, and where a person stands. */
const BEFORE_BOTH: readonly SectionId[] = ['first', 'stand'];
const DAYS_OF_A_YEAR = 366;

export function sheetOf(guide: Guide, plan: Plan, say: Say): Sheet {
  const force =
    plan.sections
      .filter(({ id, about }) => BEFORE_BOTH.includes(id) && about === null)
      .flatMap(({ items }) => items)
      .find(({ id, state }) => id.startsWith('force.') && state === 'holds') ?? null;
  const sections = (about: SheetGroup['about']): SheetSection[] =>
    SECTION_IDS.map((id) => {
      const found = plan.sections.find((section) => section.id === id && section.about === about);
      return {
        id,
        title: found?.title ?? say(`section.${id}`),
        items: (found?.items ?? []).filter((item) => !item.aside && item !== force),
        papers: about === null && id === 'papers' ? plan.papers : [],
        people: about === null && id === 'people' ? plan.people : [],
      };
    }).filter(({ items, papers, people }) => items.length + papers.length + people.length > 0);

  const shared = sections(null);
  const isBoth = plan.sections.some(({ about }) => about !== null);
  const group = (about: 'protected' | 'restrained'): SheetGroup => ({
    about,
    title: say(`plan.about-${about}`),
    sections: sections(about),
  });
  const groups: SheetGroup[] = isBoth
    ? [
        { about: null, title: null, sections: shared.filter(({ id }) => BEFORE_BOTH.includes(id)) },
        group('protected'),
        group('restrained'),
        {
          about: null,
          title: say('plan.about-both'),
          sections: shared.filter(({ id }) => !BEFORE_BOTH.includes(id)),
        },
      ]
    : [{ about: null, title: null, sections: shared }];
  return {
    force,
    groups: groups.filter((one) => one.sections.length > 0),
    change: questionsFor(guide, plan, plan.wouldChange),
    conflicts: questionsFor(
      guide,
      plan,
      plan.conflicts.flatMap(({ fact, given }) => [fact, given]),
    ).map(({ id }) => id),
    clerkConflicts: plan.conflicts.flatMap(({ fact, given }) => (given === 'law' ? fact : [])),
    closing: closing(guide, plan, say),
  };
}

/** The questions behind some facts, each once. Facts that no person can tell are left out. */
export function questionsFor(
  guide: Guide,
  { answers, today }: Plan,
  facts: readonly string[],
): readonly { readonly id: string; readonly title: string }[] {
  const ids = facts.flatMap((fact) => (fact.startsWith('law') ? [] : (questionOf(fact, answers) ?? [])));
  return [...new Set(ids)].flatMap((id) => {
    const asked = guide.ask(id, answers, today);
    return asked ? [{ id, title: asked.title }] : [];
  });
}

function closing(guide: Guide, plan: Plan, say: Say): readonly string[] {
  const { language } = guide.words;
  const read = plan.place?.read ?? guide.law.national.read;
  const age = (Date.parse(plan.today) - Date.parse(read)) / 86_400_000;
  return [
    say('plan.closing'),
    plan.place
      ? say('plan.read', { state: plan.place.name, day: plainDay(read, language) })
      : say('plan.read-all', { day: plainDay(read, language) }),
    ...(age > DAYS_OF_A_YEAR ? [say('plan.old')] : []),
  ];
}

/** The first line of a plan: today, and the place. */
export function dateLine(guide: Guide, plan: Plan, say: Say): string {
  const { language } = guide.words;
  // A day of another year than the plan's own is written out with its year.
  const day = longDay(plan.today, language, '0000-00-00');
  return plan.place ? say('plan.today-place', { place: plan.place.name, day }) : say('plan.today', { day });
}

/** The digits to call, of a number as it is written for people: the first number, without words beside it. */
export function telephone(phone: string): string | null {
  const found = /(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}|\b\d{3}\b/.exec(phone)?.[0];
  return found?.replace(/[^\d+]/g, '') ?? null;
}
