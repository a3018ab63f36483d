/**
 * The days of a plan as a calendar file. Whoever shares the calendar can read it, so it says little: a neutral title
 * and a day, and the place only where the person asked for it. No name, court, case number or description.
 */
import { type Day, type Plan, plusDays } from '@until-signed/guidance';
import { courtDayOnOrAfter, courtDayOnOrBefore } from '@until-signed/guidance/for-papers';
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { Details } from './details.ts';
import { readHour } from './hour.ts';

/** What a day is for, with the letter that stands for it in the file. The letters never change: they make the UIDs. */
const LETTERS = {
  hearing: 'a',
  /** Some court days before the last one, and that last day to ask for a hearing. */
  'ask-early': 'b',
  'request-by': 'c',
  'wait-ends': 'd',
  /** For whoever keeps the order: time to ask for a longer one. */
  renew: 'e',
  ends: 'f',
} as const;

export type CalendarKind = keyof typeof LETTERS;
export const CALENDAR_KINDS = Object.keys(LETTERS) as readonly CalendarKind[];

/** One day that goes into the calendar. `hour` is `HH:MM` where the person told it. */
export interface CalendarEntry {
  readonly kind: CalendarKind;
  readonly day: Day;
  readonly hour: string | null;
}

export interface CalendarOptions {
  /** What each entry is called. Neutral: anyone who sees the calendar reads it. */
  readonly titles: Readonly<Record<CalendarKind, string>>;
  /** The person said that the place of the hearing may stand in the calendar. */
  readonly withPlace?: boolean;
}

/** A name that tells nothing, for the file. */
export const CALENDAR_FILE_NAME = 'calendar.ics';

const COURT_DAYS_EARLY = 3;
const DAYS_TO_RENEW = 30;
const ALARM_DAYS = [7, 1];
/** Alarms of a whole day ring in the morning and not at midnight. */
const ALARM_HOUR = 9;
const SECONDS_A_DAY = 24 * 60 * 60;

/** The days ahead that this plan knows, in order. There may be none: then there is no file to offer. */
export function calendarEntries(plan: Plan, details: Details = {}): readonly CalendarEntry[] {
  const { hearing, requestBy, waitEnds, expiry } = plan.dates;
  const items = plan.sections.flatMap((section) => section.items);
  const names = (...ids: string[]) => items.some(({ id }) => ids.includes(id));
  const tells = (...ids: string[]) => items.some(({ id, aside }) => ids.includes(id) && !aside);
  const last = tells('dates.request-by') ? requestBy?.act : undefined;
  const end = names('force.ends-soon', 'force.ends-later') ? expiry : undefined;
  const keeps = plan.answers.goal === 'keep' && tells('keep.renew', 'keep.renew-now');
  const days: Record<CalendarKind, Day | undefined> = {
    hearing,
    'ask-early': last && courtDaysBefore(last, COURT_DAYS_EARLY),
    'request-by': last,
    'wait-ends': waitEnds && tells('dates.wait-ends') ? courtDayOnOrAfter(waitEnds) : undefined,
    renew: end && keeps ? plusDays(end, -DAYS_TO_RENEW) : undefined,
    ends: end,
  };
  const hour = readHour(details['hearing-hour'] ?? '');
  return CALENDAR_KINDS.flatMap((kind): CalendarEntry[] => {
    const day = days[kind];
    return day && day >= plan.today ? [{ kind, day, hour: kind === 'hearing' ? hour : null }] : [];
  }).sort((one, two) => (one.day < two.day ? -1 : Number(one.day > two.day)));
}

/** The calendar file (RFC 5545). The same plan, details and options give the same bytes. */
export const calendarFile = (plan: Plan, details: Details, options: CalendarOptions): string =>
  withIds(() => fileOf(plan, details, options));

function fileOf(plan: Plan, details: Details, options: CalendarOptions): string {
  const calendar = ical({ prodId: '//Calendar//Dates//EN' });
  for (const { kind, day, hour } of calendarEntries(plan, details)) {
    const place = kind === 'hearing' && options.withPlace ? details['hearing-place'] : undefined;
    calendar.createEvent({
      id: `${LETTERS[kind]}-${day}@calendar.invalid`,
      summary: options.titles[kind],
      stamp: at(plan.today),
      // How long a hearing takes nobody knows, so an hour has no end.
      ...(hour
        ? { start: at(day, hour), floating: true }
        : { start: at(day), end: at(plusDays(day, 1)), allDay: true }),
      ...(hour ? {} : { transparency: ICalEventTransparency.TRANSPARENT }),
      ...(place ? { location: place } : {}),
      alarms: ALARM_DAYS.filter((before) => plusDays(day, -before) >= plan.today).map((before) => ({
        type: ICalAlarmType.display,
        triggerBefore: before * SECONDS_A_DAY - (hour ? 0 : ALARM_HOUR * 60 * 60),
      })),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The titles from the texts of a language, whose keys begin with `calendar.`. */
export const calendarTitles = (strings: Readonly<Record<string, string>>): CalendarOptions['titles'] =>
  Object.fromEntries(
    CALENDAR_KINDS.map((kind) => [kind, strings[`calendar.${kind}`] ?? '']),
  ) as CalendarOptions['titles'];

/** UTC stands for no time zone here, as the library writes it; what is floating or a day loses its zone in the file. */
const at = (day: Day, hour = '00:00'): string => `${day}T${hour}:00Z`;

/**
 * The library draws an id for every event before it takes ours. A browser has no such ids on a page that did not come
 * by https, nor did any before 2022: then, for as long as this takes, it gets an empty one.
 */
function withIds<Made>(make: () => Made): Made {
  const { crypto } = globalThis;
  if ('randomUUID' in crypto) return make();
  Object.defineProperty(crypto, 'randomUUID', { value: () => '', configurable: true });
  try {
    return make();
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID');
  }
}

const courtDaysBefore = (day: Day, days: number): Day =>
  days === 0 ? day : courtDaysBefore(courtDayOnOrBefore(plusDays(day, -1)), days - 1);
