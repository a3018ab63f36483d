import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  courtDayOnOrAfter,
  courtDayOnOrBefore,
  daysBetween,
  deadline,
  fromToday,
  isCourtDay,
  isDay,
  longDay,
  plainDay,
  plusCourtDays,
  plusDays,
  plusMonths,
} from './calendar.ts';

const RUNS = { numRuns: 300, seed: 20261121 };
const someDay = fc.integer({ min: 0, max: 20000 }).map((days) => plusDays('2000-01-01', days));
const weekday = (day: string): string => longDay(day, 'en', day).split(',')[0] as string;

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Asia/Beirut',
  'Africa/Cairo',
  'Australia/Lord_Howe',
];

// A day is a day wherever the machine stands that counts it: all of this holds in every zone.
describe.each(ZONES)('days, counted by a machine in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test.each(['2026-11-21', '2028-02-29', '2000-02-29', '1999-12-31', '2026-03-08', '2026-11-01'])(
    '%s is a day',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '1850-01-01',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '2026/11/21',
    '11-21-2026',
    'tomorrow',
    '',
  ])('“%s” is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('days are added across months, years, leap days and changes of the clock', () => {
    expect(plusDays('2026-11-21', 10)).toBe('2026-12-01');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(plusDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(plusDays('2026-10-31', 2)).toBe('2026-11-02');
    expect(plusDays('2026-11-21', -21)).toBe('2026-10-31');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  });

  test('so many days on and back again is the same day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(isDay(plusDays(day, days))).toBe(true);
        expect(plusDays(plusDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, plusDays(day, days))).toBe(days);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('a month on from the last day of a longer month is the last day of the shorter one', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(plusMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(plusMonths('2026-06-21', 12)).toBe('2027-06-21');
    expect(plusMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  test('the court is closed on weekends and federal holidays', () => {
    expect(isCourtDay('2026-11-20')).toBe(true);
    for (const closed of ['2026-11-21', '2026-11-22', '2026-11-26', '2026-11-11', '2026-12-25', '2027-01-18'])
      expect(isCourtDay(closed), closed).toBe(false);
    for (const open of ['2026-11-27', '2026-12-24', '2027-01-19']) expect(isCourtDay(open), open).toBe(true);
  });

  test('a holiday on a weekend closes the Friday before or the Monday after, also across New Year', () => {
    expect(weekday('2026-07-04')).toBe('Saturday');
    expect(isCourtDay('2026-07-03')).toBe(false);
    expect(weekday('2027-07-04')).toBe('Sunday');
    expect(isCourtDay('2027-07-05')).toBe(false);
    expect(weekday('2028-01-01')).toBe('Saturday');
    expect(isCourtDay('2027-12-31')).toBe(false);
    expect(weekday('2023-01-01')).toBe('Sunday');
    expect(isCourtDay('2023-01-02')).toBe(false);
    expect(courtDayOnOrBefore('2028-01-02')).toBe('2027-12-30');
    expect(courtDayOnOrAfter('2027-12-31')).toBe('2028-01-03');
  });

  test('days are named as people read them', () => {
    expect(longDay('2026-12-04', 'en', '2026-11-21')).toBe('Friday, December 4');
    expect(longDay('2027-06-21', 'en', '2026-11-21')).toBe('Monday, June 21, 2027');
    expect(plainDay('2026-11-21', 'en')).toBe('November 21, 2026');
    expect(fromToday('2026-11-25', 'en', '2026-11-21')).toBe('in 4 days');
    expect(fromToday('2026-11-22', 'en', '2026-11-21')).toBe('tomorrow');
    expect(fromToday('2026-11-21', 'en', '2026-11-21')).toBe('today');
    expect(fromToday('2026-11-20', 'en', '2026-11-21')).toBe('yesterday');
    expect(fromToday('2026-11-11', 'en', '2026-11-21')).toBe('10 days ago');
  });
});

describe('court days', () => {
  test('the nearest one before and after a day are court days, with none between', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const earlier = courtDayOnOrBefore(day);
        const later = courtDayOnOrAfter(day);
        expect(isCourtDay(earlier) && isCourtDay(later)).toBe(true);
        expect(earlier <= day && day <= later).toBe(true);
        expect(daysBetween(earlier, later)).toBeLessThanOrEqual(5);
        if (isCourtDay(day)) expect([earlier, later]).toEqual([day, day]);
        else
          for (let at = plusDays(earlier, 1); at < later; at = plusDays(at, 1))
            expect(isCourtDay(at)).toBe(false);
      }),
      RUNS,
    );
  });

  test('are counted one by one, without closed days', () => {
    expect(plusCourtDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(plusCourtDays('2026-11-20', 5)).toBe('2026-11-30');
    expect(plusCourtDays('2026-11-21', 1)).toBe('2026-11-23');
    expect(plusCourtDays('2026-12-23', 3)).toBe('2026-12-29');
    expect(plusCourtDays('2026-11-20', 0)).toBe('2026-11-20');
  });

  test('so many court days on, exactly so many lie between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = plusCourtDays(from, days);
        let counted = 0;
        for (let at = plusDays(from, 1); at <= end; at = plusDays(at, 1)) if (isCourtDay(at)) counted += 1;
        expect(counted).toBe(days);
        expect(isCourtDay(end)).toBe(true);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe('a last day', () => {
  test('that is a court day is the day itself', () => {
    expect(deadline('2026-11-11', { days: 30 })).toEqual({
      due: '2026-12-11',
      act: '2026-12-11',
      closed: false,
    });
  });

  test.each([
    ['a Saturday', '2026-11-19', '2026-12-19', '2026-12-18', '2026-12-21'],
    ['a Sunday', '2026-11-20', '2026-12-20', '2026-12-18', '2026-12-21'],
    ['Thanksgiving', '2026-10-27', '2026-11-26', '2026-11-25', '2026-11-27'],
    ['Christmas', '2026-11-25', '2026-12-25', '2026-12-24', '2026-12-28'],
    ['a holiday moved to Friday', '2026-06-03', '2026-07-03', '2026-07-02', '2026-07-06'],
    ['New Year’s Day', '2026-12-02', '2027-01-01', '2026-12-31', '2027-01-04'],
    ['the day moved across New Year', '2027-12-01', '2027-12-31', '2027-12-30', '2028-01-03'],
  ])('on %s gives the court day before, and says that it was closed', (_, from, due, earlier, later) => {
    expect(deadline(from, { days: 30 })).toEqual({ due, act: earlier, closed: true });
    expect(deadline(from, { days: 30 }, 'earlier-court-day')).toEqual({ due, act: earlier, closed: true });
    expect(deadline(from, { days: 30 }, 'next-court-day')).toEqual({ due, act: later, closed: true });
  });

  test('is never a closed day to act on, and never later than due unless the state says so', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('calendar', 'court', undefined),
        (from, days, are) => {
          const counted = are ? { days, are } : { days };
          const { due, act, closed } = deadline(from, counted);
          expect(isCourtDay(act)).toBe(true);
          expect(act <= due).toBe(true);
          expect(closed).toBe(!isCourtDay(due));
          expect(deadline(from, counted, 'next-court-day').act >= due).toBe(true);
          if (are === 'court') expect(closed).toBe(false);
        },
      ),
      RUNS,
    );
  });

  test('in court days is later than in calendar days', () => {
    expect(deadline('2026-11-20', { days: 5, are: 'court' })).toEqual({
      due: '2026-11-30',
      act: '2026-11-30',
      closed: false,
    });
    expect(deadline('2026-11-20', { days: 5, are: 'calendar' })).toEqual({
      due: '2026-11-25',
      act: '2026-11-25',
      closed: false,
    });
  });
});
