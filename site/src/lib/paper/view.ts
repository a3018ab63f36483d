/** Which papers fit a person, and one of them filled with what they typed. Pure: the same with scripts and without. */
import type { Answers, Day, Guide } from '@until-signed/guidance';
import {
  type CourtLanguage,
  copyToUnderstand,
  type Details,
  type Fitting,
  isInTwoLanguages,
  namesOf,
  type PaperDocument,
  paperFor,
  papersFor,
} from '@until-signed/papers';
import type { Papers } from '../papers.ts';
import { addEntry, removeEntry, type Typed } from '../typed.ts';
import { type Detail, detailOf, keyOf, readTyped, type Side, type TypedProblem } from './details.ts';
import type { PaperFormat, PaperStep } from './post.ts';

/** A paper that fits this person. */
export interface Listed {
  /** Names it in a form: its id, and with orders in both directions the side. Never in an address. */
  readonly key: string;
  /** Its place in this person's list, from 1. A file is named by it and tells nothing else. */
  readonly n: number;
  readonly fitting: Fitting;
  /** With orders in both directions, which of them it is about. */
  readonly side: Side;
}

/** The papers of one order, by what they are for. */
export interface PaperGroup {
  readonly side: Side;
  /** To file with a court, or to send to a prosecutor. */
  readonly handedIn: readonly Listed[];
  readonly own: readonly Listed[];
}

/** What papers are made from: in the language of the page, and in the one that courts file in. */
export interface Desk {
  readonly guide: Guide;
  readonly papers: Papers;
  readonly court: () => CourtLanguage;
}

/** One paper on the page. */
export interface PaperView {
  readonly listed: Listed;
  readonly paper: PaperDocument;
  /** The same wholly in the language of the page, where it is handed in in another. */
  readonly copy: PaperDocument | null;
  /** What may be typed for it, each with its key, in the order in which it is asked. */
  readonly asks: readonly { readonly key: string; readonly detail: Detail }[];
  readonly details: Details;
  /** What was typed for it and cannot stand on it. */
  readonly problems: readonly TypedProblem[];
}

/** The papers that fit, as they are listed: with orders in both directions by order, then by what they are for. */
export function listPapers(
  guide: Guide,
  { templates }: Papers,
  answers: Answers,
  today: Day,
): readonly PaperGroup[] {
  const isBoth = answers.role === 'both';
  const fitting = papersFor(guide.house, templates, answers, today);
  const sides: readonly Side[] = isBoth ? ['protected', 'restrained'] : [null];
  let n = 0;
  const listed = (side: Side, isOwn: boolean): readonly Listed[] =>
    fitting
      .filter(({ template, part }) => {
        const isSide = side === null || part.situation.role === side;
        return isSide && (template.audience === 'self') === isOwn;
      })
      .map((one) => {
        n += 1;
        return { key: side ? `${one.template.id}.${side}` : one.template.id, n, fitting: one, side };
      });
  return sides
    .map((side) => ({ side, handedIn: listed(side, false), own: listed(side, true) }))
    .filter(({ handedIn, own }) => handedIn.length + own.length > 0);
}

/** The paper with this key; nothing where it does not fit, or does not fit any more. */
export const findPaper = (groups: readonly PaperGroup[], key: string | null): Listed | undefined =>
  groups.flatMap(({ handedIn, own }) => [...handedIn, ...own]).find((one) => one.key === key);

/** A paper as it stands with what was typed so far. */
export function viewPaper(desk: Desk, listed: Listed, typed: Typed): PaperView {
  const { fitting, side } = listed;
  const { words } = desk.papers;
  const { details, problems } = readTyped(typed, side, words.language);
  const asks = fitting.template.asks.flatMap((id) => {
    const key = keyOf(id, side);
    const detail = detailOf(key);
    return detail ? [{ key, detail }] : [];
  });
  const filling = { house: desk.guide.house, words, details };
  const paper = paperFor(fitting, filling, desk.court);
  return {
    listed,
    paper,
    copy: isInTwoLanguages(paper, words.language) ? copyToUnderstand(fitting, filling) : null,
    asks,
    details,
    problems: problems.filter(({ name }) => asks.some(({ key }) => isOf(name, key))),
  };
}

/** What a paper is called on its own page: where the court has a form of its own, the paper is about that form. */
export function namesIn({ guide, papers, court }: Desk, { fitting }: Listed): ReturnType<typeof namesOf> {
  const { words } = papers;
  return namesOf(paperFor(fitting, { house: guide.house, words, details: {} }, court), words.language);
}

const isOf = (name: string, key: string): boolean => name === `d.${key}` || name.startsWith(`d.${key}.`);

/** What was typed after a button was pressed: an entry more or less, or the same. */
export function afterStep(typed: Typed, step: PaperStep): Typed {
  if (step.go === 'add') return addEntry(typed, step.key);
  return step.go === 'remove' ? removeEntry(typed, step.key, step.at) : typed;
}

/**
 * What the calendar may hold beside the days. With orders in both directions nobody can say whose hearing a place and
 * an hour are, unless they were typed for one of them alone.
 */
export function calendarDetails(typed: Typed, answers: Answers, language: string): Details {
  if (answers.role !== 'both') return readTyped(typed, null, language).details;
  const both = (['protected', 'restrained'] as const).map((side) => readTyped(typed, side, language).details);
  const told = both.filter((one) => one['hearing-place'] !== undefined || one['hearing-hour'] !== undefined);
  return told.length === 1 ? (told[0] ?? {}) : {};
}

/** The name of a file, which tells nothing. */
export const fileName = ({ n }: Listed, format: PaperFormat, isCopy = false): string =>
  `${isCopy ? 'copy' : 'paper'}-${n}.${format}`;

/** Can a copy without the pages for the person be made? Only of a paper that somebody else gets. */
export const hasBare = ({ audience }: PaperDocument): boolean => audience !== 'self';
