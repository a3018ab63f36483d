import { expect, test } from 'vitest';
import { exponent, spreadOf, together } from './stats.ts';

test('half of all lies between low and high, and one in a hundred above p99', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(spreadOf(hundred)).toEqual({ median: 51, low: 26, high: 76, p99: 100, count: 100 });
});

test('one disturbed round of three does not count', () => {
  const rounds = [spreadOf([10, 10]), spreadOf([900, 900]), spreadOf([11, 11])];
  expect(together(rounds)).toMatchObject({ median: 11, count: 6 });
});

test.each([1, 1.5, 2])('what grows with the power of %f has that exponent', (power) => {
  const points = [1, 2, 4, 8, 16].map((times) => ({ times, takes: 7 * times ** power }));
  expect(exponent(points)).toBeCloseTo(power, 10);
});
