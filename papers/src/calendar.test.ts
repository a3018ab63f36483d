import { readFileSync } from 'node:fs';
import { type Plan, plusDays } from '@until-signed/guidance';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { deadline, isCourtDay } from '../../guidance/src/calendar.ts';
import { guide, someone, swift, TODAY } from '../../guidance/src/testkit.ts';
import { PERSONS } from '../../tests/persons.ts';
import {
  CALENDAR_FILE_NAME,
  CALENDAR_KINDS,
  calendarEntries,
  calendarFile,
  calendarTitles,
} from './calendar.ts';
import type { Details } from './details.ts';

const strings = Object.fromEntries(
  [
    ...readFileSync(new URL('../words/en/calendar.md', import.meta.url), 'utf8').matchAll(
      /^- `(.+?)` (.+)$/gm,
    ),
  ].map(([, key = '', text = '']) => [key, text]),
);
const titles = calendarTitles(strings);
const fileOf = (plan: Plan, details: Details = {}, withPlace = false) =>
  calendarFile(plan, details, { titles, withPlace });

/** The file as a calendar reads it, with a library that did not write it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    return {
      day: start.toString().slice(0, 10),
      hour: start.isDate ? null : start.toString().slice(11),
      zone: start.zone?.tzid,
      last: event.endDate.toString(),
      title: event.summary,
      place: event.location,
      uid: event.uid,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const at = start.clone();
        // A whole day begins at midnight.
        at.isDate = false;
        at.addDuration(alarm.getFirstPropertyValue('trigger') as unknown as ICAL.Duration);
        return at.toString();
      }),
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
}

const hearingOn = (hearing: string, today = TODAY, more = {}): Plan =>
  swift.plan({ where: 'CA', role: 'protected', kind: 'civil', stage: 'temporary', hearing, ...more }, today);
/** Oregon gives 30 days to ask for a hearing. */
const servedOn = (served: string, today = TODAY): Plan =>
  swift.plan(
    {
      where: 'OR',
      role: 'restrained',
      'order-type': 'domestic',
      stage: 'temporary',
      kind: 'civil',
      hearing: 'none',
      served,
    },
    today,
  );
const endsOn = (expiry: string, goal: string, today = TODAY): Plan =>
  swift.plan({ where: 'CA', role: 'protected', kind: 'civil', stage: 'final', goal, expiry }, today);
const days = (plan: Plan) => calendarEntries(plan).map(({ kind, day }) => [kind, day]);

describe('the days of a plan', () => {
  test('are the hearing', () => {
    expect(days(hearingOn('2026-12-04'))).toEqual([['hearing', '2026-12-04']]);
  });

  test('are the last day to ask for a hearing, and three court days before it', () => {
    const plan = servedOn('2026-11-11');
    expect(plan.dates.requestBy?.act).toBe('2026-12-11');
    expect(days(plan)).toEqual([
      ['ask-early', '2026-12-08'],
      ['request-by', '2026-12-11'],
    ]);
    // Thanksgiving, the weekend and the day after it lie between.
    expect(days(servedOn('2026-10-30'))).toEqual([
      ['ask-early', '2026-11-23'],
      ['request-by', '2026-11-27'],
    ]);
  });

  test('are no last day for whoever has nothing to ask for', () => {
    const plan = hearingOn('2026-12-04', TODAY, { where: 'OR', served: '2026-11-11' });
    expect(days(plan)).toEqual([['hearing', '2026-12-04']]);
  });

  test('are the end of the waiting time, as the plan names it', () => {
    const plan = guide.plan(
      {
        where: 'TX',
        role: 'restrained',
        kind: 'civil',
        stage: 'final',
        'order-type': 'domestic',
        issued: '2026-06-20',
      },
      TODAY,
    );
    expect(plan.dates.waitEnds).toBe('2027-06-20');
    expect(days(plan)).toEqual([['wait-ends', '2027-06-21']]);
    expect(JSON.stringify(plan.sections)).toContain('June 21, 2027');
  });

  test('are the end of the order, and for who keeps it also 30 days before', () => {
    expect(days(endsOn('2027-03-01', 'keep'))).toEqual([
      ['renew', '2027-01-30'],
      ['ends', '2027-03-01'],
    ]);
    expect(days(endsOn('2027-03-01', 'end'))).toEqual([['ends', '2027-03-01']]);
    expect(days(endsOn('2026-12-01', 'keep'))).toEqual([['ends', '2026-12-01']]);
  });

  test('that are over are left out; today is not over', () => {
    expect(days(hearingOn('2026-11-20'))).toEqual([]);
    expect(days(hearingOn(TODAY))).toEqual([['hearing', TODAY]]);
    expect(days(servedOn('2026-10-21')).map(([kind]) => kind)).toEqual([]);
  });

  test('may be none', () => {
    const file = fileOf(swift.plan({}, TODAY));
    expect(calendarEntries(swift.plan({}, TODAY))).toEqual([]);
    expect(read(file)).toEqual([]);
  });
});

describe('the file', () => {
  test('holds the hearing as a whole day of no time zone', () => {
    const [event, ...more] = read(fileOf(hearingOn('2026-12-04')));
    expect(more).toEqual([]);
    expect(event).toMatchObject({ day: '2026-12-04', hour: null, zone: 'floating', last: '2026-12-05' });
    expect(event).toMatchObject({ title: 'Appointment', place: null });
    expect(event?.stamp).toBe('2026-11-21T00:00:00Z');
  });

  test('holds the hour that the person told, in no time zone', () => {
    const file = fileOf(hearingOn('2026-12-04'), { 'hearing-hour': '1:30 p.m.' });
    expect(read(file)[0]).toMatchObject({ day: '2026-12-04', hour: '13:30:00', zone: 'floating' });
    expect(file).toContain('DTSTART:20261204T133000\r\n');
  });

  test('holds a whole day where an hour may be morning or afternoon', () => {
    expect(read(fileOf(hearingOn('2026-12-04'), { 'hearing-hour': '1:30' }))[0]).toMatchObject({
      hour: null,
    });
  });

  test('gives the hour to the hearing alone', () => {
    const plan = { ...servedOn('2026-11-11') };
    for (const { hour } of read(fileOf(plan, { 'hearing-hour': '9 am' }))) expect(hour).toBeNull();
  });

  test('rings a week and a day before: in the morning, or at the hour of the hearing', () => {
    expect(read(fileOf(hearingOn('2026-12-04')))[0]?.alarms).toEqual([
      '2026-11-27T09:00:00',
      '2026-12-03T09:00:00',
    ]);
    expect(read(fileOf(hearingOn('2026-12-04'), { 'hearing-hour': '13:30' }))[0]?.alarms).toEqual([
      '2026-11-27T13:30:00',
      '2026-12-03T13:30:00',
    ]);
  });

  test('does not ring on days that are over', () => {
    expect(read(fileOf(hearingOn('2026-11-28')))[0]?.alarms).toHaveLength(2);
    expect(read(fileOf(hearingOn('2026-11-27')))[0]?.alarms).toEqual(['2026-11-26T09:00:00']);
    expect(read(fileOf(hearingOn('2026-11-22')))[0]?.alarms).toEqual(['2026-11-21T09:00:00']);
    expect(read(fileOf(hearingOn(TODAY)))[0]?.alarms).toEqual([]);
  });

  test('has the place only where the person typed it and said so, and with the hearing alone', () => {
    const typed = { 'hearing-place': 'Floor 2, Room 4; “B” \\ left, Calle Niño' };
    const plan = hearingOn('2026-12-04', TODAY, { expiry: '2026-12-11' });
    expect(fileOf(plan, typed)).not.toMatch(/LOCATION|Floor/);
    expect(fileOf(plan, {}, true)).not.toContain('LOCATION');
    expect(read(fileOf(plan, typed, true)).map(({ place }) => place)).toEqual([typed['hearing-place'], null]);
  });

  test('takes a place for a place, whatever stands in it', () => {
    const place = 'Room 4\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x';
    const events = read(fileOf(hearingOn('2026-12-04'), { 'hearing-place': place }, true));
    expect(events.map((event) => event.place)).toEqual([place.replaceAll('\r\n', '\n')]);
  });

  test('has a long place in any script, on lines as short as calendars want them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (place) => {
        const file = fileOf(hearingOn('2026-12-04'), { 'hearing-place': place }, true);
        expect(read(file)[0]?.place).toBe(place);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('tells nothing of a court, an order or a person', () => {
    const details: Details = {
      name: 'Zyxwvut',
      'other-name': 'Zyxwvut',
      court: 'Zyxwvut',
      county: 'Zyxwvut',
      'case-number': 'Zyxwvut',
      'hearing-place': 'Zyxwvut',
      judge: 'Zyxwvut',
      reason: 'Zyxwvut',
    };
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    for (const { answers, today } of PERSONS) {
      const file = fileOf(guide.plan(answers, today), details);
      expect(file).not.toMatch(
        /Zyxwvut|hearing|court|order|judge|protect|restrain|until|signed|petition|DESCRIPTION:(?!Appointment|Paperwork|Date to check)/i,
      );
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(CALENDAR_FILE_NAME).toBe('calendar.ics');
  });

  test('has a name for every kind of day, from the words', () => {
    for (const kind of CALENDAR_KINDS)
      expect(titles[kind]).toMatch(/^(Appointment|Paperwork(: last day)?|Date to check)$/);
  });

  test('has names of events that stay when it is made again later', () => {
    const early = read(fileOf(hearingOn('2026-12-04')));
    const later = read(fileOf(hearingOn('2026-12-04', '2026-12-01'), { 'hearing-hour': '9 am' }));
    expect(early[0]?.uid).toBe('a-2026-12-04@calendar.invalid');
    expect(later[0]?.uid).toBe(early[0]?.uid);
    expect(later[0]?.stamp).toBe('2026-12-01T00:00:00Z');
  });

  test('has the letters it has always had', () => {
    expect(fileOf(hearingOn('2026-12-04'))).toBe(
      `${[
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Calendar//Dates//EN',
        'BEGIN:VEVENT',
        'UID:a-2026-12-04@calendar.invalid',
        'SEQUENCE:0',
        'DTSTAMP:20261121T000000Z',
        'DTSTART;VALUE=DATE:20261204',
        'DTEND;VALUE=DATE:20261205',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
        'SUMMARY:Appointment',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-P6DT15H',
        'DESCRIPTION:Appointment',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15H',
        'DESCRIPTION:Appointment',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n')}\r\n`,
    );
  });
});

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];

// The file is made where the person sits, and the day is the same wherever that is.
describe.each(ZONES)('made by a machine in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test.each([
    ['a leap day', '2028-02-29', '2028-03-01'],
    ['the last day of a year', '2026-12-31', '2027-01-01'],
    ['the first day of a year', '2027-01-01', '2027-01-02'],
    ['the day on which clocks go forward', '2027-03-14', '2027-03-15'],
    ['the day on which clocks go back', '2027-11-07', '2027-11-08'],
    ['the day before a leap day', '2028-02-28', '2028-02-29'],
  ])('%s is that day', (_, day, next) => {
    const [whole] = read(fileOf(hearingOn(day)));
    expect(whole).toMatchObject({ day, hour: null, last: next });
    expect(whole?.alarms).toEqual([`${plusDays(day, -7)}T09:00:00`, `${plusDays(day, -1)}T09:00:00`]);
    const [timed] = read(fileOf(hearingOn(day), { 'hearing-hour': '2:30 a.m.' }));
    expect(timed).toMatchObject({ day, hour: '02:30:00', zone: 'floating' });
  });
});

test('a browser that makes no ids makes the same file, and is left as it was', () => {
  const plan = hearingOn('2026-12-04');
  const file = fileOf(plan);
  const crypto = {};
  vi.stubGlobal('crypto', crypto);
  expect(fileOf(plan)).toBe(file);
  expect(crypto).toEqual({});
  vi.unstubAllGlobals();
});

describe('the files of random people', () => {
  const someDay = fc.integer({ min: 0, max: 3000 }).map((ahead) => plusDays('2024-01-01', ahead));
  const someDates = fc.record({
    hearing: someDay,
    expiry: someDay,
    served: someDay,
    issued: someDay,
    today: someDay,
  });

  test('hold what the plan knows: days ahead in order, each once, read back as they were', () => {
    fc.assert(
      fc.property(someone(), someDates, (answers, { today, ...dates }) => {
        const plan = swift.plan({ ...answers, ...dates }, today);
        const entries = calendarEntries(plan);
        const file = fileOf(plan);
        const events = read(file);
        expect(events.map(({ day, title }) => [day, title])).toEqual(
          entries.map(({ day, kind }) => [day, titles[kind]]),
        );
        expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        for (const { day, last, alarms, properties } of events) {
          expect(day >= today && last === plusDays(day, 1)).toBe(true);
          for (const alarm of alarms)
            expect(alarm.slice(0, 10) >= today && alarm.slice(0, 10) < day).toBe(true);
          expect(properties).not.toContain('description');
        }
        expect(entries.some(({ kind }) => kind === 'hearing')).toBe(dates.hearing >= today);
        const known = [...Object.values(dates), plan.dates.requestBy?.act, plan.dates.waitEnds].filter(
          (day) => day !== undefined,
        );
        for (const { kind, day } of entries) {
          if (kind === 'hearing' || kind === 'ends' || kind === 'request-by') expect(known).toContain(day);
          if (kind === 'ask-early' || kind === 'wait-ends') expect(isCourtDay(day)).toBe(true);
        }
        expect(fileOf(structuredClone(plan))).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  test('never tell the last day too late', () => {
    fc.assert(
      fc.property(someDay, (served) => {
        const plan = servedOn(served, served);
        const last = calendarEntries(plan).find(({ kind }) => kind === 'request-by')?.day;
        const early = calendarEntries(plan).find(({ kind }) => kind === 'ask-early')?.day ?? '';
        expect(last).toBe(plan.dates.requestBy?.act);
        expect((last ?? '') <= deadline(served, { days: 30 }, 'next-court-day').act).toBe(true);
        expect(early < (last ?? '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
