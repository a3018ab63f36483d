/**
 * What a person may write on a paper: names, numbers, reasons, events. Each is optional and leaves a blank line where
 * it is not told. Details are no answers: they decide nothing, stay in memory, and never stand in a log, an error or
 * an address. The protected person's street address is not among them.
 */
import { type Day, isDay } from '@until-signed/guidance';
import { cleanLine, cleanLines } from './clean-text.ts';
import { isList, isRecord, keysOf, peek } from './peek.ts';

/** A line, several lines, or a day: what one field takes. */
export type FieldKind = 'line' | 'lines' | 'day';

export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
}

export type Detail =
  | { readonly id: TextId; readonly kind: 'line' | 'lines' }
  | { readonly id: ListId; readonly kind: 'list'; readonly fields: readonly Field[] };

/** Every detail there is, in the order in which a form asks. Labels and hints are in words/…/details.md. */
export const DETAILS = [
  { id: 'court', kind: 'line' },
  { id: 'county', kind: 'line' },
  { id: 'case-number', kind: 'line' },
  { id: 'judge', kind: 'line' },
  { id: 'name', kind: 'line' },
  { id: 'other-name', kind: 'line' },
  { id: 'phone', kind: 'line' },
  { id: 'email', kind: 'line' },
  { id: 'mail-address', kind: 'lines' },
  { id: 'reason', kind: 'lines' },
  { id: 'wishes', kind: 'lines' },
  { id: 'safety-wishes', kind: 'lines' },
  { id: 'changes', kind: 'lines' },
  { id: 'answer', kind: 'lines' },
  { id: 'children-names', kind: 'lines' },
  { id: 'hearing-place', kind: 'line' },
  { id: 'hearing-hour', kind: 'line' },
  { id: 'timeline', kind: 'list', fields: fields({ day: 'day', what: 'lines' }) },
  { id: 'exhibits', kind: 'list', fields: fields({ what: 'lines', shows: 'lines' }) },
  { id: 'clerk-answers', kind: 'list', fields: fields({ question: 'lines', answer: 'lines' }) },
] as const satisfies readonly (Field | { id: string; kind: 'list'; fields: readonly Field[] })[];

export type DetailId = (typeof DETAILS)[number]['id'];
export type ListId = 'timeline' | 'exhibits' | 'clerk-answers';
export type TextId = Exclude<DetailId, ListId>;

export interface TimelineEntry {
  readonly day?: Day;
  readonly what?: string;
}
export interface Exhibit {
  readonly what?: string;
  readonly shows?: string;
}
export interface ClerkAnswer {
  readonly question?: string;
  readonly answer?: string;
}

export type Details = Readonly<Partial<Record<TextId, string>>> & {
  readonly timeline?: readonly TimelineEntry[];
  readonly exhibits?: readonly Exhibit[];
  readonly 'clerk-answers'?: readonly ClerkAnswer[];
};

/** How much fits: letters (as a form counts them) in a line and in several lines, entries in a list. */
export const MOST = { line: 200, lines: 4000, entries: 200 } as const;

/** One thing that is wrong. It says where and what, never what was typed, also where a key is unknown. */
export interface DetailProblem {
  readonly kind:
    | 'not-details'
    | 'unknown-detail'
    | 'not-text'
    | 'not-a-day'
    | 'too-long'
    | 'not-a-list'
    | 'not-an-entry'
    | 'unknown-field'
    | 'too-many';
  /** The detail; null where what was given is none. */
  readonly id: DetailId | null;
  /** The entry of the list, or of all that was given for an unknown detail, from 1. */
  readonly entry?: number;
  readonly field?: string;
}

/**
 * Sorts what came in (a form, a file, a page) into details and problems. Never throws, whatever it is given; keeps
 * all that is right. Too long a text is left out whole: half a sentence on a court paper is worse than a blank line.
 */
export function readDetails(given: unknown): {
  readonly details: Details;
  readonly problems: readonly DetailProblem[];
} {
  const problems: DetailProblem[] = [];
  if (given === undefined || given === null) return { details: {}, problems };
  if (!isRecord(given)) return { details: {}, problems: [{ kind: 'not-details', id: null }] };
  const read: Record<string, unknown> = {};
  for (const detail of DETAILS as readonly Detail[]) {
    const { id } = detail;
    const value = peek(given, id);
    const kept =
      detail.kind === 'list'
        ? readList(value, detail.fields, (problem) => problems.push({ ...problem, id }))
        : readField(value, detail.kind, (kind) => problems.push({ kind, id }));
    if (kept !== undefined) read[id] = kept;
  }
  for (const [index, key] of keysOf(given).entries())
    if (!DETAILS.some(({ id }) => id === key))
      problems.push({ kind: 'unknown-detail', id: null, entry: index + 1 });
  return { details: read as Details, problems };
}

/** By day, the earliest first; entries without a day last; otherwise as they were entered. */
export const sortedTimeline = (entries: readonly TimelineEntry[] = []): readonly TimelineEntry[] =>
  entries.toSorted(({ day: one = LAST }, { day: two = LAST }) => (one < two ? -1 : Number(one > two)));

/** Sorts after every day. */
const LAST = '~';

/** As they were entered, numbered from 1. */
export const numberedExhibits = (exhibits: readonly Exhibit[] = []) =>
  exhibits.map((exhibit, index) => ({ ...exhibit, number: index + 1 }));

function readField(
  value: unknown,
  kind: FieldKind,
  report: (kind: DetailProblem['kind']) => void,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return void report(kind === 'day' ? 'not-a-day' : 'not-text');
  const most = kind === 'day' ? MOST.line : MOST[kind];
  // What is cleaned away may not count; but nobody has a page of control characters to say.
  if (value.length > 10 * most) return void report('too-long');
  const text = kind === 'lines' ? cleanLines(value) : cleanLine(value);
  if (text === '') return undefined;
  if (text.length > most) return void report('too-long');
  if (kind === 'day' && !isDay(text)) return void report('not-a-day');
  return text;
}

function readList(
  value: unknown,
  fields: readonly Field[],
  report: (problem: Omit<DetailProblem, 'id'>) => void,
): readonly Readonly<Record<string, string>>[] | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isList(value)) return void report({ kind: 'not-a-list' });
  const size = peek(value, 'length');
  const length = typeof size === 'number' ? size : 0;
  const kept: Record<string, string>[] = [];
  for (let index = 0; index < Math.min(length, MOST.entries); index++) {
    const given = peek(value, String(index));
    const entry = index + 1;
    if (given === undefined || given === null) continue;
    if (!isRecord(given)) {
      report({ kind: 'not-an-entry', entry });
      continue;
    }
    const told: Record<string, string> = {};
    for (const { id: field, kind } of fields) {
      const text = readField(peek(given, field), kind, (kind) => report({ kind, entry, field }));
      if (text !== undefined) told[field] = text;
    }
    if (keysOf(given).some((key) => !fields.some(({ id }) => id === key)))
      report({ kind: 'unknown-field', entry });
    if (Object.keys(told).length > 0) kept.push(told);
  }
  if (length > MOST.entries) report({ kind: 'too-many' });
  return kept.length > 0 ? kept : undefined;
}

function fields(kinds: Readonly<Record<string, FieldKind>>): readonly Field[] {
  return Object.entries(kinds).map(([id, kind]) => ({ id, kind }));
}
