import { expect, test } from 'vitest';
import { FactError } from './errors.ts';
import { fact } from './fact.ts';

function problemsOf(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof FactError) return error.problems;
    throw error;
  }
  return [];
}

test('a fact without a name or values says both', () => {
  expect(problemsOf(() => fact('', []))).toEqual(['a fact has an empty id', 'fact "" has no values']);
});

test('empty, repeated and too many values are all listed', () => {
  const many = Array.from({ length: 30 }, (_, n) => `v${n}`);
  expect(problemsOf(() => fact('much', ['', 'v1', 'v2', ...many]))).toEqual([
    'fact "much" has an empty value',
    'fact "much" has the value "v1" more than once',
    'fact "much" has the value "v2" more than once',
    'fact "much" has 33 values; the most is 31',
  ]);
});

test('31 values are fine', () => {
  const values = Array.from({ length: 31 }, (_, n) => `v${n}`);
  expect(fact('most', values).not('v30')).toEqual({ op: 'in', fact: 'most', values: values.slice(0, 30) });
});

test('a value that the fact cannot have is refused at once', () => {
  const light = fact('light', ['on', 'off']);
  const dim = 'dim' as 'on';
  const wanted = ['fact "light" has no value "dim"'];
  expect(problemsOf(() => light.is(dim))).toEqual(wanted);
  expect(problemsOf(() => light.in('on', dim))).toEqual(wanted);
  expect(problemsOf(() => light.not(dim))).toEqual(wanted);
});
