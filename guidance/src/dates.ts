import { type Jurisdiction, type OrderType, orderOf, sectionFor } from '@until-signed/law';
import {
  courtDayOnOrAfter,
  type Day,
  type Deadline,
  daysBetween,
  deadline,
  isCourtDay,
  isDay,
  plusCourtDays,
  plusMonths,
} from './calendar.ts';

/** The days that a plan can name. */
export interface Dates {
  readonly hearing?: Day;
  readonly served?: Day;
  readonly issued?: Day;
  readonly expiry?: Day;
  /** The last day to ask for a hearing, where the law sets days for it and the day of service is told. */
  readonly requestBy?: Deadline;
  readonly requestDays?: number;
  readonly requestDaysAre?: 'calendar' | 'court';
  /** The name of the order whose rule sets these days. */
  readonly requestOrder?: string;
  readonly waitMonths?: number;
  readonly waitOrder?: string;
  readonly waitEnds?: Day;
}

/** The dates that the person told, and those that follow from them and the law. */
export function datesOf(
  told: (id: string) => string | undefined,
  law: Jurisdiction | null,
  types: readonly OrderType[],
): Dates {
  const day = (id: string): Record<string, Day> => {
    const value = told(id);
    return value && isDay(value) ? { [id]: value } : {};
  };
  const days: Dates = { ...day('hearing'), ...day('served'), ...day('issued'), ...day('expiry') };
  if (!law) return days;
  return { ...days, ...requestDates(law, types, days.served), ...waitDates(law, types, days.issued) };
}

/**
 * The days to ask for a hearing, of the first kind this can be that has such a rule. The words name that order, and
 * the item stays open while another kind is possible.
 */
function requestDates(law: Jurisdiction, types: readonly OrderType[], served: Day | undefined): Dates {
  for (const type of types) {
    const { requestWithinDays: days, daysAre: are, lastDayClosed } = sectionFor(law, 'hearing', type);
    if (!days) continue;
    const order = orderOf(law, type)?.name;
    return {
      requestDays: days,
      ...(are ? { requestDaysAre: are } : {}),
      ...(order ? { requestOrder: order } : {}),
      ...(served ? { requestBy: deadline(served, { days, ...(are ? { are } : {}) }, lastDayClosed) } : {}),
    };
  }
  return {};
}

/** The months to wait before asking to end a final order, likewise. */
function waitDates(law: Jurisdiction, types: readonly OrderType[], issued: Day | undefined): Dates {
  for (const type of types) {
    const { waitMonths: months } = sectionFor(law, 'endByRestrained', type);
    if (!months) continue;
    const order = orderOf(law, type)?.name;
    return {
      waitMonths: months,
      ...(order ? { waitOrder: order } : {}),
      ...(issued ? { waitEnds: plusMonths(issued, months) } : {}),
    };
  }
  return {};
}

/** Dates told by the person, as values of the calendar facts. */
export function buckets({ hearing, served, expiry }: Dates, today: Day): Record<string, readonly string[]> {
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
    ...(hearing ? { 'hearing-closed': [isCourtDay(hearing) ? 'no' : 'yes'] } : {}),
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
export function windows(
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
      else if (today <= latest(served, hearing.requestWithinDays, due, hearing.daysAre))
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

/** The last day by the longest count that a court may use, where no source says how the days are counted. */
const latest = (served: Day, days: number, due: Day, daysAre: 'calendar' | 'court' | undefined): Day =>
  daysAre === undefined ? plusCourtDays(served, days) : courtDayOnOrAfter(due);
