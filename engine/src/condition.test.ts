import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, always, any, type Condition, factsOf, never, not } from './condition.ts';
import { fact } from './fact.ts';
import { someCase } from './testkit.ts';

const size = fact('size', ['small', 'middle', 'large']);
const colour = fact('colour', ['red', 'blue']);

test('conditions are plain data', () => {
  expect(
    all(size.in('large', 'small'), any(size.not('middle'), not(colour.is('red'))), always, never),
  ).toEqual({
    op: 'all',
    of: [
      { op: 'in', fact: 'size', values: ['small', 'large'] },
      {
        op: 'any',
        of: [
          { op: 'in', fact: 'size', values: ['small', 'large'] },
          { op: 'not', of: { op: 'in', fact: 'colour', values: ['red'] } },
        ],
      },
      { op: 'always' },
      { op: 'never' },
    ],
  });
});

test('the facts of a condition come in order of first mention, each once', () => {
  expect(factsOf(any(colour.is('red'), not(all(size.is('small'), colour.is('blue')))))).toEqual([
    'colour',
    'size',
  ]);
  expect(factsOf(always)).toEqual([]);
});

test('a condition read back from JSON does the same', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      const again = JSON.parse(JSON.stringify(condition)) as Condition;
      expect(again).toEqual(condition);
      expect(model.evaluate(known, again)).toBe(model.evaluate(known, condition));
      expect(model.simplify(known, again)).toEqual(model.simplify(known, condition));
    }),
  );
});
