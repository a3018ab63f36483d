import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, rowsOf } from '../src/lib/columns.ts';
import { pack } from './pack.ts';

const row: fc.Arbitrary<Json> = fc.letrec((again) => ({
  row: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, '', 'text', 'text', 0, 7),
    fc.array(again('row'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'marks', 'fields', 'length'), again('row'), {
      noNullPrototype: true,
    }),
  ),
})).row as fc.Arbitrary<Json>;

test('what travels as columns comes out as the rows that went in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(row, { nil: undefined })), (rows) => {
      expect(rowsOf(JSON.parse(JSON.stringify(pack(rows))))).toStrictEqual(rows);
    }),
  );
});

test('the values of a field stand side by side', () => {
  expect(
    pack([
      { name: 'A', days: 3 },
      { name: 'B', also: ['x'] },
    ]),
  ).toEqual({
    marks: 'oo',
    fields: {
      name: ['A', 'B'],
      days: { marks: 's-', values: [3] },
      also: { marks: '-a', lengths: [1], items: ['x'] },
    },
  });
});
