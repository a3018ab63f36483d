import type { Day } from './calendar.ts';

/** Holidays of one date: month and day, and the first year of it where that is not long ago. */
const OF_A_DATE: readonly (readonly [date: string, since?: number])[] = [
  ['01-01'],
  ['06-19', 2021],
  ['07-04'],
  ['11-11'],
  ['12-25'],
];

/** Holidays of a weekday: the month, the weekday (Monday is 1), and the earliest day of the month that it can be. */
const OF_A_WEEKDAY: readonly (readonly [month: string, weekday: number, from: number])[] = [
  ['01', 1, 15],
  ['02', 1, 15],
  ['05', 1, 25],
  ['09', 1, 1],
  ['10', 1, 8],
  ['11', 4, 22],
];

/**
 * Is the day a federal holiday (5 U.S.C. 6103), or one on a weekend, kept on the Friday before or the Monday after?
 * A test compares this with the government's own list, day by day.
 *
 * @param weekday of the day; Sunday is 0
 */
export function isHoliday(day: Day, weekday: number, plusDays: (day: Day, days: number) => Day): boolean {
  const month = day.slice(5, 7);
  const inMonth = Number(day.slice(8));
  if (
    OF_A_WEEKDAY.some(
      ([of, on, from]) => of === month && on === weekday && inMonth >= from && inMonth < from + 7,
    )
  )
    return true;
  return (
    isOfADate(day) ||
    (weekday === 1 && isOfADate(plusDays(day, -1))) ||
    (weekday === 5 && isOfADate(plusDays(day, 1)))
  );
}

const isOfADate = (day: Day): boolean =>
  OF_A_DATE.some(([date, since = 0]) => day.endsWith(date) && Number(day.slice(0, 4)) >= since);
