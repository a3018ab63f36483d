import { expect, test } from 'vitest';
import { inDigits, proven } from './server/proven.ts';
import { words } from './testkit.ts';

test('the record of the proof has every promise that has words, and their checks add up', () => {
  const worded = Object.keys(words.strings).filter((key) => /^promise\.[^.]+$/.test(key));
  expect(Object.keys(proven.promises).map((id) => `promise.${id}`)).toEqual(worded);
  expect(Object.values(proven.promises).reduce((all, checks) => all + checks, 0)).toBe(proven.checks);
  expect(proven.faults.noticed).toBeLessThanOrEqual(proven.faults.made);
  expect(proven.interview.longest).toBeLessThanOrEqual(proven.questions);
});

test('the record is of a real proof, and no example', () => {
  expect(proven.provenOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(proven.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(proven.persons).toMatch(/^[1-9]\d+$/);
});

test('a number too great to read is told by its digits', () => {
  expect(inDigits('13456')).toEqual({ n: 5, lead: '13', zeros: 3 });
});
