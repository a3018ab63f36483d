import type { Known, Model } from '@until-signed/engine';
import {
  type Jurisdiction,
  kept,
  type Law,
  ORDER_TYPES,
  type OrderType,
  orderTypes,
} from '@until-signed/law';
import { type Answers, clerkTells, OTHER_PLACES, UNSURE } from './answers.ts';
import type { Day } from './calendar.ts';
import { buckets, type Dates, datesOf, windows } from './dates.ts';
import { possibleLaw } from './law-facts.ts';
import { CLUES } from './questions.ts';

/**
 * Two answers that cannot both be true. What they say of this fact is set aside, so nothing is built on it. Given by
 * `law`: the law file says otherwise than the clerk did, and it alone counts.
 */
export interface Conflict {
  readonly fact: string;
  readonly given: string;
}

/** What is known of one person, from their answers, the law of the place and the calendar. */
export interface Situation {
  readonly known: Known;
  readonly today: Day;
  readonly answers: Answers;
  /** The side that this is about, where it is known. */
  readonly role: 'protected' | 'restrained' | null;
  /** The law file, when the place is one of the 56 jurisdictions and told. */
  readonly law: Jurisdiction | null;
  /** The kinds of civil order this can be. */
  readonly types: readonly OrderType[];
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
  /** Facts of law that only the clerk has told: the law file leaves them open. */
  readonly fromClerk: readonly string[];
}

/**
 * Turns answers, law and today into what is known. Answers that contradict each other widen the fact again and
 * are reported, so that a slip never makes a plan that is wrong for the person.
 *
 * @param side for mutual orders, which of the two orders this is about
 */
export function situate(
  model: Model,
  answers: Answers,
  law: Law,
  today: Day,
  side?: 'protected' | 'restrained',
): Situation {
  const conflicts: Conflict[] = [];
  const sure = new Map(Object.entries(answers).filter(([, value]) => value !== UNSURE));
  const told = (id: string): string | undefined => sure.get(id);
  const where = told('where');
  const jurisdiction = where ? (law.jurisdictions[where] ?? null) : null;
  const types = possibleTypes(told('order-type'), jurisdiction);

  // The law first: what a clerk has told counts only within it.
  const ofLaw = jurisdiction ? possibleLaw(jurisdiction, types) : null;
  let known = ofLaw ? knownOfLaw(ofLaw, model) : model.everything();
  // Only a commander makes a military order, also where other answers about the kind do not go together.
  const ofPlace = where && where !== 'military' ? NOT_MILITARY : null;
  /** What the place and its law leave of a fact. It is never set aside. */
  const baseOf = (fact: string): readonly string[] =>
    (fact === 'kind' ? ofPlace : ofLaw?.get(fact)) ?? everyValue(model, fact);
  const narrow = (fact: string, values: readonly string[], given = fact) => {
    // Once two answers do not go together, a third does not decide between them.
    if (conflicts.some((one) => one.fact === fact)) return;
    const left = model.narrowed(known, fact, values);
    if (!left) conflicts.push({ fact, given });
    known = left ?? model.flip(known, fact, baseOf(fact));
  };

  const role = told('role');
  if (role === 'both') {
    narrow('mutual', ['yes']);
    if (side) narrow('role', [side]);
  } else if (role) {
    narrow('mutual', ['no']);
    narrow('role', [role]);
  }

  if (jurisdiction) narrow('place', ['state']);
  else if (where && (OTHER_PLACES as readonly string[]).includes(where)) narrow('place', [where]);

  if (ofPlace) narrow('kind', ofPlace, 'where');

  const fromClerk: string[] = [];
  for (const { id, values } of model.facts) {
    const value = told(id);
    if (!value || id === 'role' || !values.includes(value)) continue;
    if (!clerkTells(id)) narrow(id, [value]);
    else if (!provesAnEnd(id, value, told('stage'))) {
      const left = model.possible(known, id);
      if (left.length > 1 && left.includes(value)) fromClerk.push(id);
      narrow(id, [value], 'law');
    }
  }
  for (const clue of CLUES) if (told(clue.fact) === clue.value) narrow(clue.narrows.id, clue.to, clue.fact);

  const dates = datesOf(told, jurisdiction, types);
  const window = windows(dates, jurisdiction, types, today);
  for (const [fact, values] of Object.entries({ ...buckets(dates, today), ...window })) narrow(fact, values);
  const about = side ?? role;
  return {
    known,
    today,
    answers,
    role: about === 'protected' || about === 'restrained' ? about : null,
    law: jurisdiction,
    types,
    dates,
    conflicts,
    fromClerk,
  };
}

const NOT_MILITARY = ['civil', 'criminal', 'both'];

/** What the law of a place alone leaves open. */
const knownOfLaw = kept(
  (ofLaw: ReadonlyMap<string, readonly string[]>, model: Model): Known =>
    [...ofLaw].reduce((known, [fact, values]) => model.narrow(known, fact, values), model.everything()),
);

export const everyValue = ({ facts }: Model, fact: string): readonly string[] =>
  facts.find(({ id }) => id === fact)?.values ?? [];

/** That an order has ended is told by a signed paper, a date or the law itself, never by how a clerk put the rule. */
const provesAnEnd = (id: string, value: string, stage: string | undefined): boolean =>
  id === 'law-withdraw-ends-on-filing' && value === 'yes' && stage === 'ended';

/** Not told: any kind the state's file lists, and also a kind that it does not list. */
function possibleTypes(told: string | undefined, law: Jurisdiction | null): readonly OrderType[] {
  if (told) return [told as OrderType];
  if (!law) return ORDER_TYPES;
  return [...new Set([...orderTypes(law), 'other' as const])];
}
