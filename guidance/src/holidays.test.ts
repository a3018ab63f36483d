import { allForYear } from '@18f/us-federal-holidays';
import { expect, test } from 'vitest';
import { isCourtDay, plusDays } from './calendar.ts';

test('the court is open on the very weekdays that the government’s own list of holidays leaves, for a century', () => {
  // A year before and a year after, for New Year's Day can be kept in December.
  const years = Array.from({ length: 102 }, (_, index) => 1999 + index);
  const holidays = new Set(years.flatMap((year) => allForYear(year).map(({ dateString }) => dateString)));
  const differs: string[] = [];
  for (let day = '2000-01-01'; day < '2100-01-01'; day = plusDays(day, 1)) {
    const date = new Date(`${day}T00:00:00Z`);
    const isWeekend = date.getUTCDay() % 6 === 0;
    const isClosed = isWeekend || holidays.has(day);
    if (isCourtDay(day) === isClosed) differs.push(day);
  }
  expect(differs).toEqual([]);
});
