/** What was typed, as details that a paper can hold, and what of it no paper can. */
import { DETAILS, type Details, readDetails } from '@until-signed/papers';
import { type Entry, fieldName, type Typed } from '../typed.ts';
import { readTypedDay } from './day.ts';

/** One detail there is, as papers list it. */
export type Detail = (typeof DETAILS)[number];
export type ListDetail = Extract<Detail, { kind: 'list' }>;
type Problem = ReturnType<typeof readDetails>['problems'][number];

/** Something typed that cannot stand on a paper, and the field it stands in. */
export interface TypedProblem {
  readonly kind: Problem['kind'];
  /** The name of the field in a form. */
  readonly name: string;
}

/** Which of two orders a paper is about; null where there is only one. */
export type Side = 'protected' | 'restrained' | null;

/** What belongs to one order and its case. With orders in both directions it is asked for each of them. */
const OF_ONE_ORDER: ReadonlySet<string> = new Set([
  ...['court', 'county', 'case-number', 'judge', 'hearing-place', 'hearing-hour'],
  ...['reason', 'wishes', 'safety-wishes', 'changes', 'answer', 'clerk-answers'],
]);
/** Stands before a key that is about the order against this person, where there is another one. */
const AGAINST = 'against.';

/** Under which key a detail is kept for a paper. */
export const keyOf = (id: string, side: Side): string =>
  side === 'restrained' && OF_ONE_ORDER.has(id) ? AGAINST + id : id;

/** The detail that is kept under a key; nothing where there is no such key. */
export function detailOf(key: string): Detail | undefined {
  const isAgainst = key.startsWith(AGAINST);
  const id = isAgainst ? key.slice(AGAINST.length) : key;
  return isAgainst && !OF_ONE_ORDER.has(id) ? undefined : DETAILS.find((one) => one.id === id);
}

/**
 * Reads what was typed for papers about one order. A day may be typed as people write it.
 *
 * @param language whose names of months are read
 */
export function readTyped(
  typed: Typed,
  side: Side,
  language: string,
): { readonly details: Details; readonly problems: readonly TypedProblem[] } {
  const given = DETAILS.flatMap((detail): [string, unknown][] => {
    const value = typed[keyOf(detail.id, side)];
    if (value === undefined) return [];
    if (typeof value === 'string' || detail.kind !== 'list') return [[detail.id, value]];
    const days = detail.fields.filter(({ kind }) => kind === 'day').map(({ id }) => id);
    return [[detail.id, value.map((entry) => withDays(entry, days, language))]];
  });
  const { details, problems } = readDetails(Object.fromEntries(given));
  return { details, problems: problems.flatMap((one) => placed(one, side) ?? []) };
}

const withDays = (entry: Entry, days: readonly string[], language: string): Entry => ({
  ...entry,
  ...Object.fromEntries(
    days.flatMap((field) => {
      const text = entry[field] ?? '';
      return text === '' ? [] : [[field, readTypedDay(text, language) ?? text]];
    }),
  ),
});

function placed({ kind, id, entry, field }: Problem, side: Side): TypedProblem | undefined {
  if (id === null) return undefined;
  const key = keyOf(id, side);
  return { kind, name: entry === undefined ? fieldName(key) : fieldName(key, entry - 1, field ?? '') };
}
