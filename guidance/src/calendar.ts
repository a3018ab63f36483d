/**
 * Days, as courts count them. A day is an ISO date (`2026-12-04`) with no time and no time zone; today is always
 * given, never looked up. Court days are Monday to Friday without the federal holidays (5 U.S.C. 6103); a state
 * may close its courts on more days, so every text that uses this says to check with the clerk.
 */
import { kept } from '@until-signed/law';
import { isHoliday } from './holidays.ts';

/** An ISO calendar date. */
export type Day = string;

/** Is this a real day, written YYYY-MM-DD, in years a living order can have? */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  // A day that a month does not have is no time at all, or lies in the month after.
  return new Date(timeOf(text)).getUTCDate() === Number(text.slice(8));
}

export const plusDays = (day: Day, days: number): Day => dayOf(timeOf(day) + days * A_DAY);

/** The same day of the month so many months on; the last day of a shorter month. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, inMonth = 0] = day.split('-').map(Number);
  // The day before the first of the month after.
  const last = new Date(Date.UTC(year, month + months, 0));
  return dayOf(last.setUTCDate(Math.min(inMonth, last.getUTCDate())));
}

/** Calendar days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => (timeOf(to) - timeOf(from)) / A_DAY;

/** Is the court likely open: not a Saturday, a Sunday or a federal holiday (also where it is moved to a weekday)? */
export function isCourtDay(day: Day): boolean {
  const weekday = new Date(timeOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day, weekday, plusDays);
}

/** This day, or the nearest court day before it. */
export const courtDayOnOrBefore = (day: Day): Day =>
  isCourtDay(day) ? day : courtDayOnOrBefore(plusDays(day, -1));

/** This day, or the nearest court day after it. */
export const courtDayOnOrAfter = (day: Day): Day =>
  isCourtDay(day) ? day : courtDayOnOrAfter(plusDays(day, 1));

/** The day that lies so many court days after `day`. */
export function plusCourtDays(day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0; left--) at = courtDayOnOrAfter(plusDays(at, 1));
  return at;
}

/** A last day for doing something. `act` is the day to use; it differs from `due` when the court is closed then. */
export interface Deadline {
  readonly due: Day;
  readonly act: Day;
  readonly closed: boolean;
}

/**
 * The last day, counted from the day after `from`.
 *
 * @param count days are calendar days unless the state's own rule counts court days
 * @param lastDayClosed what the state's rule does when the last day is a closed day. Where our sources do not say,
 *   the earlier court day is given: acting early is never late.
 */
export function deadline(
  from: Day,
  count: { days: number; are?: 'calendar' | 'court' },
  lastDayClosed: 'next-court-day' | 'earlier-court-day' = 'earlier-court-day',
): Deadline {
  const due = count.are === 'court' ? plusCourtDays(from, count.days) : plusDays(from, count.days);
  const act = lastDayClosed === 'next-court-day' ? courtDayOnOrAfter(due) : courtDayOnOrBefore(due);
  return { due, act, closed: !isCourtDay(due) };
}

/** A day has no time zone; UTC stands for none, and has no hour that a change of the clock could take. */
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);
const A_DAY = 86_400_000;

/** Making a format takes longer than using it, and a plan names many days. */
const formatOf = kept(
  (options: Intl.DateTimeFormatOptions, language: string) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
);
const format = (day: Day, language: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(options, language).format(timeOf(day));

const IN_THIS_YEAR = { weekday: 'long', month: 'long', day: 'numeric' } as const;
const IN_A_YEAR = { ...IN_THIS_YEAR, year: 'numeric' } as const;
const PLAIN = { dateStyle: 'long' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/**
 * `Friday, December 4` in this year, `Friday, December 4, 2027` in another. In Spanish it stands within sentences, after
 * an article: `el viernes 4 de diciembre`.
 */
export function longDay(day: Day, language: string, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const text = format(day, language, isThisYear ? IN_THIS_YEAR : IN_A_YEAR);
  return language === 'es' ? text.replace(', ', ' ') : text;
}

/** `November 21, 2026` */
export const plainDay = (day: Day, language: string): string => format(day, language, PLAIN);

/** `2026`, `January 2024` or `January 5, 2024`: as much of a date as a source has. */
export function partDay(asOf: string, language: string): string {
  if (asOf.length === 10) return plainDay(asOf, language);
  return asOf.length === 7 ? format(`${asOf}-01`, language, MONTH) : asOf;
}

/** `in 4 days`, `tomorrow`, `today`, `3 days ago` */
export function fromToday(day: Day, language: string, today: Day): string {
  const made = distances.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  distances.set(language, made);
  return made.format(daysBetween(today, day), 'day');
}

const distances = new Map<string, Intl.RelativeTimeFormat>();
