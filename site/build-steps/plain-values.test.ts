import { stringify } from 'devalue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unflatten } from './plain-values.js';

test('plain values are read as the library wrote them', () => {
  const plain = fc
    .jsonValue({ depthSize: 'medium' })
    .filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(
      fc.oneof(
        plain,
        fc.constant(undefined),
        fc.record({ a: fc.constant(undefined), b: plain }, { noNullPrototype: true }),
      ),
      (value) => {
        // A number below zero that is nearly nothing is no value of ours.
        expect(unflatten(JSON.parse(stringify(value)))).toEqual(JSON.parse(JSON.stringify({ value })).value);
      },
    ),
    { numRuns: 500 },
  );
});

test('what occurs twice is the same thing twice', () => {
  const one = { name: 'x' };
  const [first, second] = unflatten(JSON.parse(stringify([one, one]))) as [object, object];
  expect(first).toBe(second);
});

test.each([[new Date(0)], [new Set([1])], [new Map()], [10n], [Number.NaN], [new Array(3)]])(
  '%s is refused',
  (value) => {
    expect(() => unflatten(JSON.parse(stringify(value)))).toThrow('Only plain values.');
  },
);
