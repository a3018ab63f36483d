/** What is kept or carried, as text: the answers, and what was typed for papers if a person wants it. */
import { clerkTells, type Guide, QUESTIONS } from '@until-signed/guidance';
import type { Visit } from '../interview.ts';
import { type Entry, MOST_ENTRIES, NOTHING_TYPED, type Typed } from '../typed.ts';

const ID = /^[a-z][a-z0-9-]{0,39}$/;
/** As `keyOf` in paper/details.ts names what was typed. Papers take what they know of it. */
const KEY = /^(?:against\.)?[a-z][a-z-]{0,39}$/;
const MOST_ANSWERS = 160;
const LONGEST_ANSWER = 40;
const MOST_KEYS = 60;
/** A little more than any paper takes, for what was typed too long is kept too, until it is mended. */
const LONGEST_TEXT = 40_000;

/** What came out of a sealed text. `typed` is null where only the answers are kept. */
export interface Restored {
  readonly visit: Visit;
  readonly typed: Typed | null;
  /** Something in it is not known any more, and is asked again. */
  readonly isPartial: boolean;
}

/** @param typed null leaves out what was typed for papers */
export const pack = ({ answers, order }: Visit, typed: Typed | null): string =>
  JSON.stringify(typed ? { answers, order, typed } : { answers, order });

/**
 * Reads what was packed, maybe by an older version of this site. Answers that are not known any more are dropped.
 * Null: it is nothing that was packed.
 */
export function unpack(text: string, guide: Pick<Guide, 'read'>): Restored | null {
  const given = parsed(text);
  if (!isRecord(given) || !isRecord(given.answers) || !Array.isArray(given.order)) return null;
  const sound = Object.entries(given.answers).filter(
    (entry): entry is [string, string] =>
      ID.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LONGEST_ANSWER,
  );
  const { answers, problems } = guide.read(Object.fromEntries(sound.slice(0, MOST_ANSWERS)));
  const order = [...new Set(given.order.filter(isQuestion))];
  const isWhole =
    problems.length === 0 &&
    Object.keys(given.answers).length === Object.keys(answers).length &&
    order.length === given.order.length;
  return {
    visit: { answers, order },
    typed: given.typed === undefined ? null : readTyped(given.typed),
    isPartial: !isWhole,
  };
}

const isQuestion = (id: unknown): id is string =>
  typeof id === 'string' && (clerkTells(id) || QUESTIONS.some((one) => one.id === id));

/** What was typed, letter for letter, as far as it has the shape of that. */
function readTyped(given: unknown): Typed {
  if (!isRecord(given)) return NOTHING_TYPED;
  const read = Object.entries(given)
    .filter(([key]) => KEY.test(key))
    .slice(0, MOST_KEYS)
    .flatMap(([key, value]): [string, string | readonly Entry[]][] => {
      if (isText(value)) return [[key, value]];
      return Array.isArray(value) ? [[key, value.filter(isRecord).slice(0, MOST_ENTRIES).map(entryOf)]] : [];
    });
  return Object.fromEntries(read);
}

const entryOf = (given: Readonly<Record<string, unknown>>): Entry =>
  Object.fromEntries(
    Object.entries(given).filter(
      (field): field is [string, string] => KEY.test(field[0]) && isText(field[1]),
    ),
  );

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
