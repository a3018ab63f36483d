import { ContradictionError, type Known, type Model } from '@until-signed/engine';
import {
  type Jurisdiction,
  type Law,
  ORDER_TYPES,
  type OrderType,
  orderTypes,
  sectionFor,
} from '@until-signed/law';
import { type Answers, OTHER_PLACES, UNSURE } from './answers.ts';
import { type Day, type Deadline, daysBetween, deadline, isDay, plusMonths } from './calendar.ts';
import { possibleLaw } from './law-facts.ts';
import { CLUES } from './questions.ts';

/** The days that a plan can name. */
export interface Dates {
  readonly hearing?: Day;
  readonly served?: Day;
  readonly issued?: Day;
  readonly expiry?: Day;
  /** The last day to ask for a hearing, where the law sets days for it and the day of service is told. */
  readonly requestBy?: Deadline;
  readonly requestDays?: number;
  readonly waitMonths?: number;
  readonly waitEnds?: Day;
}

/** Two answers that cannot both be true. What they say of this fact is set aside, so nothing is built on it. */
export interface Conflict {
  readonly fact: string;
  readonly given: string;
}

/** What is known of one person, from their answers, the law of the place and the calendar. */
export interface Situation {
  readonly known: Known;
  readonly today: Day;
  readonly answers: Answers;
  /** The law file, when the place is one of the 56 jurisdictions and told. */
  readonly law: Jurisdiction | null;
  /** The kinds of civil order this can be. */
  readonly types: readonly OrderType[];
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
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
  let known = model.everything();
  const narrow = (fact: string, values: readonly string[], given = fact) => {
    try {
      known = model.narrow(known, fact, values);
    } catch (error) {
      if (!(error instanceof ContradictionError)) throw error;
      conflicts.push({ fact, given });
      const all = model.facts.find(({ id }) => id === fact)?.values ?? [];
      known = model.flip(known, fact, all);
    }
  };
  const told = (id: string): string | undefined => (answers[id] === UNSURE ? undefined : answers[id]);

  const role = told('role');
  if (role === 'both') {
    narrow('mutual', ['yes']);
    if (side) narrow('role', [side]);
  } else if (role) {
    narrow('mutual', ['no']);
    narrow('role', [role]);
  }

  const where = told('where');
  const jurisdiction = where ? (law.jurisdictions[where] ?? null) : null;
  if (jurisdiction) narrow('place', ['state']);
  else if (where && (OTHER_PLACES as readonly string[]).includes(where)) narrow('place', [where]);

  for (const { id, values } of model.facts) {
    const value = told(id);
    if (value && id !== 'role' && values.includes(value)) narrow(id, [value]);
  }
  // Only a commander makes a military order.
  if (where && where !== 'military') narrow('kind', ['civil', 'criminal', 'both'], 'where');
  for (const clue of CLUES) if (told(clue.fact) === clue.value) narrow(clue.narrows.id, clue.to, clue.fact);

  const types = possibleTypes(told('order-type'), jurisdiction);
  if (jurisdiction)
    for (const [fact, values] of possibleLaw(jurisdiction, types)) narrow(fact, values, 'law');

  const dates = datesOf(told, jurisdiction, types);
  const window = windows(dates, jurisdiction, types, today);
  for (const [fact, values] of Object.entries({ ...buckets(dates, today), ...window })) narrow(fact, values);
  return { known, today, answers, law: jurisdiction, types, dates, conflicts };
}

/** Not told: any kind the state's file lists, and also a kind that it does not list. */
function possibleTypes(told: string | undefined, law: Jurisdiction | null): readonly OrderType[] {
  if (told) return [told as OrderType];
  if (!law) return ORDER_TYPES;
  return [...new Set([...orderTypes(law), 'other' as const])];
}

function datesOf(
  told: (id: string) => string | undefined,
  law: Jurisdiction | null,
  types: readonly OrderType[],
): Dates {
  const day = (id: string): Record<string, Day> => {
    const value = told(id);
    return value && isDay(value) ? { [id]: value } : {};
  };
  const days: Dates = { ...day('hearing'), ...day('served'), ...day('issued'), ...day('expiry') };
  // Dates that follow from the law are counted for the first kind this can be that has such a rule. The words
  // name that kind, and the item stays open while another kind is possible.
  const hearings = law ? types.map((type) => sectionFor(law, 'hearing', type)) : [];
  const limit = hearings.find(({ requestWithinDays }) => typeof requestWithinDays === 'number');
  const endings = law ? types.map((type) => sectionFor(law, 'endByRestrained', type)) : [];
  const waiting = endings.find(({ waitMonths }) => typeof waitMonths === 'number' && waitMonths > 0);
  return {
    ...days,
    ...(limit?.requestWithinDays ? { requestDays: limit.requestWithinDays } : {}),
    ...(limit?.requestWithinDays && days.served
      ? {
          requestBy: deadline(
            days.served,
            { days: limit.requestWithinDays, ...(limit.daysAre ? { are: limit.daysAre } : {}) },
            limit.lastDayClosed,
          ),
        }
      : {}),
    ...(waiting?.waitMonths ? { waitMonths: waiting.waitMonths } : {}),
    ...(waiting?.waitMonths && days.issued ? { waitEnds: plusMonths(days.issued, waiting.waitMonths) } : {}),
  };
}

/** Dates told by the person, as values of the calendar facts. */
function buckets({ hearing, served, expiry }: Dates, today: Day): Record<string, readonly string[]> {
  const near = (day: Day, steps: readonly [number, string][], beyond: string): readonly string[] => {
    const ahead = daysBetween(today, day);
    return [steps.find(([most]) => ahead <= most)?.[1] ?? beyond];
  };
  return {
    ...(hearing
      ? {
          hearing: near(
            hearing,
            [
              [-1, 'passed'],
              [0, 'today'],
              [3, 'within-3-days'],
              [7, 'within-7-days'],
            ],
            'later',
          ),
        }
      : {}),
    ...(served ? { served: ['yes'] } : {}),
    ...(expiry
      ? {
          expiry: near(
            expiry,
            [
              [-1, 'passed'],
              [30, 'within-30-days'],
            ],
            'later',
          ),
        }
      : {}),
  };
}

/** Where a state sets days or months, what the calendar says of them, over every kind of order this can be. */
function windows(
  { served, issued }: Dates,
  law: Jurisdiction | null,
  types: readonly OrderType[],
  today: Day,
): Record<string, readonly string[]> {
  if (!law) return {};
  const request = new Set<string>();
  const wait = new Set<string>();
  for (const type of types) {
    const hearing = sectionFor(law, 'hearing', type);
    if (served && hearing.requestWithinDays) {
      const { act, due } = deadline(
        served,
        { days: hearing.requestWithinDays, ...(hearing.daysAre ? { are: hearing.daysAre } : {}) },
        hearing.lastDayClosed,
      );
      const left = daysBetween(today, act);
      // Between the day we name and the day the count ends, both may be true: say neither.
      if (left > 3) request.add('open');
      else if (left >= 0) request.add('last-days');
      else if (daysBetween(today, due) >= 0 || hearing.daysAre === undefined)
        request.add('last-days').add('over');
      else request.add('over');
    } else for (const value of ['open', 'last-days', 'over']) request.add(value);
    const ending = sectionFor(law, 'endByRestrained', type);
    if (ending.waitMonths && issued)
      wait.add(plusMonths(issued, ending.waitMonths) > today ? 'running' : 'over');
    else if (ending.waitMonths) wait.add('running').add('over');
    else if (ending.limits !== undefined) wait.add('none');
    else for (const value of ['none', 'running', 'over']) wait.add(value);
  }
  return { 'request-window': [...request], wait: [...wait] };
}
