import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { take } from './interview.ts';
import { hiddenFields, readForm } from './post.ts';
import { guide, TODAY, visitOf } from './testkit.ts';

const read = (fields: Record<string, unknown> | [string, unknown][]) =>
  readForm(Array.isArray(fields) ? fields : Object.entries(fields));

test('a form comes back as the step that it was', () => {
  const visit = visitOf({ role: 'protected', where: 'CA', hearing: '2026-12-04' });
  const sent = read([...hiddenFields(visit), ['q', 'kind'], ['v', 'civil'], ['go', 'next']]);
  expect(sent).toMatchObject({
    ...visit,
    step: { go: 'next', at: { question: 'kind', returns: false }, given: { values: ['civil'] } },
  });
});

test('a change names the question', () => {
  expect(read({ go: 'change:where' })?.step).toMatchObject({ go: 'change', to: 'where', at: null });
});

test('what the clerk said travels like any answer', () => {
  const visit = visitOf({ where: 'CA', 'law-withdraw-ends-on-filing': 'yes' });
  const sent = read([...hiddenFields(visit), ['go', 'change:law-efile']]);
  expect(sent).toMatchObject({ ...visit, step: { go: 'change', to: 'law-efile' } });
  expect(guide.read(sent?.answers ?? {}).answers).toEqual(visit.answers);
});

test('an empty form opens the interview', () => {
  expect(read({})).toEqual({ answers: {}, order: [], carried: [], step: { go: 'open' } });
});

describe('what no form of ours sends is not read', () => {
  test.each([
    ['a field we do not know', { x: '1' }],
    ['a file', { v: new Blob(['x']) }],
    ['a prototype key', [['a.__proto__', 'x']]],
    ['a key that is no id', { 'a.Role': 'x' }],
    [
      'the same answer twice',
      [
        ['a.role', 'protected'],
        ['a.role', 'restrained'],
      ],
    ],
    ['a long value', { 'a.role': 'x'.repeat(200) }],
    ['a way we do not know', { go: 'fly' }],
    ['an odd question', { q: '<b>', go: 'next' }],
    ['an odd order', { order: 'role,<b>' }],
    ['a step from nowhere', { go: 'next' }],
    ['too many fields', Array.from({ length: 500 }, (): [string, unknown] => ['v', 'x'])],
  ] as [string, Record<string, unknown> | [string, unknown][]][])('%s', (_, fields) => {
    expect(read(fields)).toBeNull();
  });
});

test('whatever is sent, it is read without an error, and the step can be taken', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'v',
      'q',
      'go',
      'order',
      'month',
      'day',
      'year',
      'returns',
      'a.role',
      'a.constructor',
      'a.__proto__',
      'a.where',
    ),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom(
      'next',
      'plan',
      'back',
      'change:kind',
      'role',
      'constructor',
      'unsure',
      '__proto__',
      'hasOwnProperty',
    ),
    fc.string({ unit: 'binary' }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (fields) => {
      const sent = readForm(fields);
      if (!sent) return;
      const { answers } = guide.read(sent.answers);
      const view = take(guide, { answers, order: [] }, sent.step, TODAY);
      expect(['question', 'plan']).toContain(view.kind);
    }),
    { numRuns: 500 },
  );
});
