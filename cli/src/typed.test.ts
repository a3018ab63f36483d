import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, nearest, nearestDay } from './typed.ts';

test('what was typed is shown without signs that move the cursor or hide text', () => {
  expect(clean('a\x1b[31mred\x07\u202Eb\nc')).toBe('a [31mred b c');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => !/[\p{C}\n]/u.test(clean(typed))));
});

test('what is long is cut', () => {
  expect(clean('x'.repeat(10_000))).toBe(`${'x'.repeat(60)}…`);
});

test('the nearest spelling is one that may be meant, or none', () => {
  expect(nearest('tempoary', ['asked', 'temporary', 'final'])).toBe('temporary');
  expect(nearest('Stage', ['stage', 'goal'])).toBe('stage');
  expect(nearest('qqqqqq', ['stage', 'goal'])).toBeNull();
  expect(nearest('', ['stage'])).toBeNull();
});

test.each([
  ['12/4/2026', '2026-12-04'],
  ['2026-2-3', '2026-02-03'],
  ['2026/11/31', '2026-11-30'],
  ['2026-13-01', null],
  ['soon', null],
])('the date meant by %s is %s', (typed, day) => {
  expect(nearestDay(typed)).toBe(day);
});
