/** The turn of a day, a month, a year, a leap day, a change of the clock: no wrong day is ever named. */
import type { Jurisdiction } from '@until-signed/law';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Day,
  daysBetween,
  deadline,
  fromToday,
  isCourtDay,
  isDay,
  longDay,
  plusDays,
  plusMonths,
} from './calendar.ts';
import { buckets, datesOf, windows } from './dates.ts';
import { law } from './testkit.ts';

/** Days around which counting goes wrong, if it goes wrong anywhere. */
const TURNS: readonly Day[] = [
  ...[
    '2026-12-31',
    '2027-01-01',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
    '2027-02-28',
    '2026-11-01',
    '2027-03-14',
  ],
  ...['2026-10-31', '2028-12-31', '2096-02-29', '2000-02-29', '2099-12-31', '1999-12-31', '2026-11-26'],
];
const anyDay = fc
  .tuple(fc.constantFrom(...TURNS), fc.integer({ min: -3, max: 3 }))
  .map(([day, on]) => plusDays(day, on));
const place = fc.constantFrom<Jurisdiction>(...Object.values(law.jurisdictions));
const RANKS: Readonly<Record<string, number>> = {
  later: 0,
  'within-7-days': 1,
  'within-3-days': 2,
  today: 3,
  passed: 4,
};

test('a day more is a day more, also over every turn', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, on) => {
      const then = plusDays(day, on);
      expect(isDay(then) || then > '2099-12-31').toBe(true);
      expect(daysBetween(day, then)).toBe(on);
      expect(plusDays(then, -on)).toBe(day);
    }),
  );
});

test('months on lead to the same day, or to the last of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
      const then = plusMonths(day, months);
      const isLast = plusDays(then, 1).endsWith('-01');
      expect(then.slice(8) === day.slice(8) || (isLast && then.slice(8) < day.slice(8))).toBe(true);
      const [year = 0, month = 0] = day.split('-').map(Number);
      const [thenYear = 0, thenMonth = 0] = then.split('-').map(Number);
      expect((thenYear - year) * 12 + thenMonth - month).toBe(months);
    }),
  );
});

test('the last day to act is a court day, and is never after the count unless the law says so', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('calendar', 'court'),
      (from, days, are) => {
        const { act, due } = deadline(from, { days, are: are as 'calendar' });
        expect(isCourtDay(act)).toBe(true);
        expect(act <= due).toBe(true);
        const { act: later } = deadline(from, { days, are: are as 'calendar' }, 'next-court-day');
        expect(isCourtDay(later) && later >= due).toBe(true);
      },
    ),
  );
});

test('as midnights go by, a hearing only comes nearer, and is today on one day alone', () => {
  fc.assert(
    fc.property(anyDay, (hearing) => {
      const seen = Array.from({ length: 16 }, (_, at) => plusDays(hearing, at - 12)).map(
        (today) => [today, buckets({ hearing }, today).hearing?.[0] ?? ''] as const,
      );
      for (const [at, [today, bucket]] of seen.entries()) {
        expect(RANKS[bucket]).toBeGreaterThanOrEqual(RANKS[seen[at - 1]?.[1] ?? 'later'] ?? 0);
        expect(bucket === 'today').toBe(today === hearing);
        expect(bucket === 'passed').toBe(today > hearing);
      }
    }),
  );
});

test('as midnights go by, a time to ask never opens again once it may be over', () => {
  const ranks: Readonly<Record<string, number>> = { open: 0, 'last-days': 1, over: 2 };
  fc.assert(
    fc.property(place, anyDay, (one, served) => {
      const types = [...new Set(one.orders.map(({ id }) => id))].slice(0, 1);
      if (!datesOf((id) => (id === 'served' ? served : undefined), one, types).requestBy) return;
      let last = [0, 0];
      for (let on = 0; on < 80; on += 1) {
        const values = windows({ served }, one, types, plusDays(served, on))['request-window'] ?? [];
        const now = values.map((value) => ranks[value] ?? 0).sort();
        const [least = 0, most = 0] = [now[0], now.at(-1)];
        expect(least >= (last[0] ?? 0) && most >= (last[1] ?? 0), `${one.code} ${served} +${on}`).toBe(true);
        last = [least, most];
      }
    }),
  );
});

test('what is said of a day is that day, in whichever zone the machine stands', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2, max: 2 }), (today, on) => {
      const day = plusDays(today, on);
      const [year = '', , inMonth = ''] = day.split('-');
      const said = longDay(day, 'en', today);
      expect(said).toMatch(new RegExp(` ${Number(inMonth)}(?:, ${year})?$`));
      expect(said.endsWith(year)).toBe(day.slice(0, 4) !== today.slice(0, 4));
      expect(fromToday(day, 'en', today)).toBe(
        ['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 2 days'][on + 2],
      );
    }),
  );
});
