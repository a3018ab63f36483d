import { isAHoliday } from '@18f/us-federal-holidays';
import { expect, test } from 'vitest';
import { isCourtDay, plusDays } from './calendar.ts';

test('the court is open on the very weekdays that the government’s own list of holidays leaves, for a century', () => {
  const differs: string[] = [];
  for (let day = '2000-01-01'; day < '2100-01-01'; day = plusDays(day, 1)) {
    const date = new Date(`${day}T00:00:00Z`);
    const isWeekend = date.getUTCDay() % 6 === 0;
    const isClosed = isWeekend || isAHoliday(date, { utc: true });
    if (isCourtDay(day) === isClosed) differs.push(day);
  }
  expect(differs).toEqual([]);
});
