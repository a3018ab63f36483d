import { isDay } from '@until-signed/guidance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTypedDay } from './day.ts';

test.each([
  ['12/4/2026', '2026-12-04'],
  ['12-04-26', '2026-12-04'],
  ['3.7.98', '1998-03-07'],
  [' 2026-12-04 ', '2026-12-04'],
  ['2026/1/9', '2026-01-09'],
  ['December 4, 2026', '2026-12-04'],
  ['Dec. 4 2026', '2026-12-04'],
  ['friday, dec 4th, 2026', '2026-12-04'],
  ['4 December 2026', '2026-12-04'],
  ['１２/４/２０２６', '2026-12-04'],
])('“%s” is a day', (text, day) => {
  expect(readTypedDay(text, 'en')).toBe(day);
});

test('months are read in the language of the page', () => {
  expect(readTypedDay('4 de diciembre de 2026', 'es')).toBe('2026-12-04');
  expect(readTypedDay('4 de diciembre de 2026', 'en')).toBeNull();
});

test.each([
  '',
  'yesterday',
  '13/4/2026',
  '2/30/2026',
  '12/4',
  'December 2026',
  '4 Octembre 2026',
  '12/4/202',
  '1',
])('“%s” is none, and nothing is guessed', (text) => {
  expect(readTypedDay(text, 'en')).toBeNull();
});

test('whatever is typed, it is a day or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const day = readTypedDay(text, 'en');
      expect(day === null || isDay(day)).toBe(true);
    }),
  );
});
