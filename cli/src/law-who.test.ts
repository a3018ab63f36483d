import type { Answers } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { describe as describePersons, NOT_TOLD, type Who } from './law-who.ts';

const catalogue: readonly Answers[] = ['protected', 'restrained'].flatMap((role) =>
  ['temporary', 'final'].flatMap((stage) => ['end', 'keep'].map((goal) => ({ role, stage, goal }))),
);
const short = (who: Who) => Object.fromEntries(who.map(({ trait, values }) => [trait, values]));
const described = (persons: readonly Answers[], test: (one: Answers) => boolean) =>
  describePersons(persons, new Set(persons.flatMap((one, index) => (test(one) ? [index] : [])))).map(short);

test('everybody needs no description', () => {
  expect(described(catalogue, () => true)).toEqual([{}]);
});

test('nobody has none', () => {
  expect(described(catalogue, () => false)).toEqual([]);
});

test('only what sets these persons apart is said', () => {
  expect(described(catalogue, ({ role }) => role === 'protected')).toEqual([{ role: ['protected'] }]);
  expect(described(catalogue, ({ role, goal }) => role === 'protected' && goal === 'end')).toEqual([
    { role: ['protected'], goal: ['end'] },
  ]);
});

test('persons who fit no single description have one each, and nobody else fits', () => {
  const isOne = ({ role, stage }: Answers) => (role === 'protected') === (stage === 'final');
  const found = described(catalogue, isOne);
  expect(found).toHaveLength(2);
  for (const one of catalogue)
    expect(
      found.some((who) =>
        Object.entries(who).every(([trait, values]) => values.includes(one[trait] ?? NOT_TOLD)),
      ),
    ).toBe(isOne(one));
});

test('what is not told is a value too', () => {
  const persons = [...catalogue, ...catalogue.map((one) => ({ ...one, hearing: 'none' }))];
  expect(described(persons, ({ hearing }) => hearing === undefined)).toEqual([{ hearing: [NOT_TOLD] }]);
});

test('nothing is said of those whom nobody asked', () => {
  // Only persons with a temporary order told of a hearing.
  const persons = [...catalogue, { role: 'protected', stage: 'temporary', goal: 'end', hearing: 'none' }];
  expect(described(persons, ({ hearing }) => hearing === 'none')).toEqual([
    { role: ['protected'], stage: ['temporary'], hearing: ['none'] },
  ]);
});
