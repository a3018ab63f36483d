import { type Law, ORDER_TYPES } from '@until-signed/law';
import { isDay } from './calendar.ts';
import { FACTS, LAW_FACTS, originOf } from './facts.ts';
import { QUESTIONS } from './questions.ts';

/**
 * What a person has told, by question or fact id. A value is one of the fact's values, an ISO date where the
 * question takes one, a place for `where`, or `unsure`. Facts decide; names and addresses are never answers.
 */
export type Answers = Readonly<Record<string, string>>;

export const UNSURE = 'unsure';
/** Places besides the 56 jurisdictions whose courts or commanders make orders. */
export const OTHER_PLACES = ['tribe', 'military', 'foreign'] as const;

/** One thing that is wrong with given answers, with the nearest right spelling where there is one. */
export interface AnswerProblem {
  readonly id: string;
  readonly value: string | null;
  readonly kind: 'unknown-fact' | 'unknown-value' | 'bad-date';
  /** What would have been right: ids of facts, or values. */
  readonly expected: readonly string[];
}

/** Is this a fact of law? Where our sources do not say, a clerk can tell it. */
export const clerkTells = (id: string): boolean => LAW_IDS.has(id);
const LAW_IDS: ReadonlySet<string> = new Set(LAW_FACTS.map(({ id }) => id));

/** Ids that can be answered: every fact a person, the calendar or a clerk can tell, and the dates. */
export function answerable(): readonly string[] {
  const derived = new Set(['mutual', 'place', 'hearing-closed', 'request-window', 'wait']);
  const ids = [
    ...QUESTIONS.filter(({ kind }) => kind !== 'several').map(({ id }) => id),
    ...FACTS.map(({ id }) => id).filter((id) => !derived.has(id)),
  ];
  return [...new Set(ids)];
}

/** The values an answer may have, without dates and `unsure`. */
export function valuesOf(id: string, law: Law): readonly string[] {
  if (id === 'where') return [...Object.keys(law.jurisdictions), ...OTHER_PLACES];
  if (id === 'order-type') return ORDER_TYPES;
  const question = QUESTIONS.find((asked) => asked.id === id);
  if (question?.options) return question.options.flatMap(({ value, sets }) => (sets ? [] : value));
  if (question?.kind === 'date') return [];
  return FACTS.find((fact) => fact.id === id)?.values ?? [];
}

export const takesDate = (id: string): boolean =>
  QUESTIONS.some((asked) => asked.id === id && asked.kind === 'date');

/**
 * Sorts what came in (a form, a file, a command line) into answers and problems. Never throws; keeps every
 * answer that is right. `where` may be written in small letters or as the state's full name, with or without accents.
 */
export function readAnswers(
  given: Readonly<Record<string, unknown>>,
  law: Law,
): { answers: Answers; problems: readonly AnswerProblem[] } {
  const answers: Record<string, string> = {};
  const problems: AnswerProblem[] = [];
  const ids = answerable();
  for (const [id, raw] of Object.entries(given)) {
    if (!ids.includes(id)) {
      problems.push({ id, value: null, kind: 'unknown-fact', expected: ids });
      continue;
    }
    const value = id === 'where' ? placeCode(written(raw), law) : written(raw).trim();
    const values = valuesOf(id, law);
    const fits =
      value === UNSURE ||
      values.includes(value) ||
      (takesDate(id) && isDay(value)) ||
      bucketOf(id)?.includes(value);
    if (fits) answers[id] = value;
    else
      problems.push({
        id,
        value: written(raw),
        kind: takesDate(id) && /^\d/.test(value) ? 'bad-date' : 'unknown-value',
        expected: [...values, ...(bucketOf(id) ?? [])].filter(
          (one, index, list) => list.indexOf(one) === index,
        ),
      });
  }
  return { answers, problems };
}

/** What stands there, as text. A list or an object can be no answer, and may not even be shown as text. */
const written = (raw: unknown): string => (typeof raw === 'object' && raw !== null ? '{…}' : String(raw));

/** A calendar fact may also be told by its bucket (`within-3-days`), for whoever does not want to type a date. */
function bucketOf(id: string): readonly string[] | undefined {
  const fact = FACTS.find((one) => one.id === id);
  return fact && originOf(id) === 'calendar' ? fact.values : undefined;
}

function placeCode(raw: string, law: Law): string {
  const wanted = bare(raw);
  const match = Object.values(law.jurisdictions).find(
    ({ code, name }) => bare(code) === wanted || bare(name) === wanted,
  );
  return match?.code ?? raw.trim().toLowerCase();
}

/** In small letters without accents: not every keyboard has them. */
const bare = (text: string): string => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
