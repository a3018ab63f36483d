import fc from 'fast-check';
import { expect, test } from 'vitest';
import { todayIn } from './server/today.ts';
import { dayIn, localToday } from './today.ts';

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
  'UTC',
];
const MINUTE = 60_000;
/** Two days around the changes of the clock, the ends of years and a leap day. */
const turn = fc
  .tuple(
    fc.constantFrom('2026-11-01T08:00Z', '2027-03-14T09:00Z', '2026-12-31T23:59Z', '2028-02-29T08:00Z'),
    fc.integer({ min: -1440, max: 1440 }),
  )
  .map(([at, minutes]) => new Date(Date.parse(at) + minutes * MINUTE));

test('a day goes over into the next one and never back, also where an hour comes twice or not at all', () => {
  fc.assert(
    fc.property(turn, fc.constantFrom(...ZONES), (now, zone) => {
      const [day, soon] = [dayIn(zone, now), dayIn(zone, new Date(now.getTime() + MINUTE))];
      const days = (Date.parse(soon) - Date.parse(day)) / 86_400_000;
      expect(days === 0 || days === 1).toBe(true);
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(now);
      expect(days === 1).toBe(clock === '23:59');
    }),
  );
});

test('this device names the day of its own zone', () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  fc.assert(
    fc.property(turn, (now) => {
      expect(localToday(now)).toBe(dayIn(timeZone, now));
    }),
  );
});

test('for a place, the server names no day that has not begun in all of it', () => {
  fc.assert(
    fc.property(turn, (now) => {
      expect(todayIn('HI', now) <= todayIn('CA', now)).toBe(true);
      expect(todayIn('CA', now) <= todayIn('NY', now)).toBe(true);
      expect(todayIn('NY', now) <= todayIn('GU', now)).toBe(true);
    }),
  );
});
