import { DETAILS } from '@until-signed/papers';
import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES } from '../typed.ts';
import { detailOf, keyOf, readTyped } from './details.ts';

const read = (typed: Parameters<typeof readTyped>[0], side: Parameters<typeof readTyped>[1] = null) =>
  readTyped(typed, side, 'en');

test('what is typed becomes details, and a day may be typed as people write it', () => {
  expect(
    read({
      name: ' Zoë ',
      timeline: [
        { day: 'Dec 4, 2025', what: 'x' },
        { day: '', what: 'y' },
      ],
    }),
  ).toEqual({
    details: { name: 'Zoë', timeline: [{ day: '2025-12-04', what: 'x' }, { what: 'y' }] },
    problems: [],
  });
});

test('what is wrong is named by its field, and the rest is kept', () => {
  const { details, problems } = read({
    reason: 'x'.repeat(5000),
    timeline: [{ what: 'x' }, { day: '13/13/2026', what: 'y' }],
  });
  expect(problems).toEqual([
    { kind: 'too-long', name: 'd.reason' },
    { kind: 'not-a-day', name: 'd.timeline.1.day' },
  ]);
  expect(details).toEqual({ timeline: [{ what: 'x' }, { what: 'y' }] });
});

test('papers take as many entries as the page does', () => {
  const entries = (n: number) => Array.from({ length: n }, () => ({ what: 'x' }));
  expect(read({ timeline: entries(MOST_ENTRIES) }).problems).toEqual([]);
  expect(read({ timeline: entries(MOST_ENTRIES + 1) }).problems).toHaveLength(1);
});

describe('with orders in both directions', () => {
  test('what belongs to one case never comes onto the paper of the other', () => {
    const typed = { name: 'Zoë', 'case-number': '1', 'against.case-number': '2' };
    expect(read(typed, 'protected').details).toEqual({ name: 'Zoë', 'case-number': '1' });
    expect(read(typed, 'restrained').details).toEqual({ name: 'Zoë', 'case-number': '2' });
  });

  test('a problem leads to the field of its own order', () => {
    expect(read({ 'against.court': 'x'.repeat(300) }, 'restrained').problems).toEqual([
      { kind: 'too-long', name: 'd.against.court' },
    ]);
  });
});

test('every key leads back to its detail, and nothing else has one', () => {
  for (const { id } of DETAILS)
    for (const side of [null, 'protected', 'restrained'] as const)
      expect(detailOf(keyOf(id, side))?.id).toBe(id);
  for (const key of ['', 'against.', 'against.name', 'against.against.court', '__proto__', 'constructor'])
    expect(detailOf(key)).toBeUndefined();
});
