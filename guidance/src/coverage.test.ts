import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PERSONS } from '../../tests/persons.ts';
import type { Answers } from './answers.ts';
import { LAW_FACTS } from './facts.ts';
import { CONTACTS } from './people.ts';
import { QUESTIONS } from './questions.ts';
import { RULES } from './rules/index.ts';
import { situate } from './situation.ts';
import { guide, law, RUNS, someone, TODAY } from './testkit.ts';

interface Claim {
  readonly says: string;
  readonly rules?: readonly string[];
  readonly questions?: readonly string[];
  readonly forms?: readonly string[];
  readonly people?: readonly string[];
  readonly pages?: readonly string[];
}
const { claims, beyond }: { claims: Record<string, Claim>; beyond: Record<string, string> } = parse(
  readFileSync(new URL('../coverage.yaml', import.meta.url), 'utf8'),
);

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
const CLAIMS = [...numbered('A', 36), ...numbered('B', 19)];
const rules = new Set(RULES.map(({ id }) => id));
const questions = new Set(QUESTIONS.flatMap(({ id, facts }) => [id, ...facts.map((fact) => fact.id)]));
const forms = new Set(RULES.flatMap((rule) => rule.forms ?? []));
const people = new Set(CONTACTS.map(({ id }) => id));
/** A page of the site, or what stands on every page. */
const isPage = (page: string): boolean =>
  page === 'frame' ||
  existsSync(
    new URL(`../../site/src/routes/[[lang=lang]]${page === '/' ? '' : page}/+page.svelte`, import.meta.url),
  );

test('every claim of the two articles is carried by something that a person meets', () => {
  expect(Object.keys(claims)).toEqual(CLAIMS);
  for (const [id, { says, ...carried }] of Object.entries(claims)) {
    expect(says.split(/\s+/).length, id).toBeLessThanOrEqual(6);
    expect(Object.values(carried).flat(), id).not.toEqual([]);
    expect(
      Object.keys(carried).filter((key) => !['rules', 'questions', 'forms', 'people', 'pages'].includes(key)),
      id,
    ).toEqual([]);
  }
});

test.each(CLAIMS.map((id) => [id, claims[id] as Claim] as const))('what carries %s exists', (_, claim) => {
  const missing = (names: readonly string[] = [], known: ReadonlySet<string>) =>
    names.filter((name) => !known.has(name));
  expect(missing(claim.rules, rules)).toEqual([]);
  expect(missing(claim.questions, questions)).toEqual([]);
  expect(missing(claim.forms, forms)).toEqual([]);
  expect(missing(claim.people, people)).toEqual([]);
  expect((claim.pages ?? []).filter((page) => !isPage(page))).toEqual([]);
});

test('every rule of the house carries a claim, or answers a question that people really ask', () => {
  const carrying = new Set(Object.values(claims).flatMap((claim) => claim.rules ?? []));
  expect([...rules].filter((id) => !carrying.has(id) && !(id in beyond))).toEqual([]);
  expect(Object.keys(beyond).filter((id) => !rules.has(id))).toEqual([]);
  expect(Object.keys(beyond).filter((id) => carrying.has(id))).toEqual([]);
  for (const [id, question] of Object.entries(beyond)) expect(question, id).toMatch(/[.?]$/);
});

describe('every rule and every contact holds for somebody', () => {
  const { model } = guide.house;
  const states = (answers: Answers) =>
    (answers.role === 'both' ? (['protected', 'restrained'] as const) : [undefined]).map((side) =>
      model.states(situate(model, answers, law, TODAY, side).known),
    );
  /** People of a state, with a civil order of a known kind; and people whose law only the clerk has told. */
  const states56 = Object.keys(law.jurisdictions);
  const sides = { role: ['protected', 'restrained', 'both'] };
  const clerkTold = Object.fromEntries(LAW_FACTS.map(({ id, values }) => [id, values]));
  /** Nothing of what calls for help today; and somebody whose time is short or over. */
  const dangers = [
    'pressed',
    'unsafe',
    'children',
    'firearms',
    'across-lines',
    'criminal-case',
    'immigration',
  ];
  const calm = {
    ...sides,
    kind: ['civil'],
    hearing: ['none', '2027-01-20'],
    ...Object.fromEntries(dangers.map((id) => [id, ['no']])),
  };
  const soon = {
    ...sides,
    where: states56,
    kind: ['civil'],
    'order-type': ['domestic'],
    stage: ['temporary'],
    goal: ['end'],
    hearing: ['none', '2026-11-24'],
    served: ['2026-01-10', '2026-11-11'],
  };
  const crowd: readonly Answers[] = [
    ...PERSONS.map(({ answers }) => answers),
    ...fc.sample(someone(sides), { ...RUNS, numRuns: 600 }),
    ...fc.sample(
      someone({ ...sides, where: states56, kind: ['civil'], 'order-type': ['domestic', 'stalking'] }, [
        'caption',
      ]),
      { ...RUNS, numRuns: 1500 },
    ),
    ...fc.sample(
      someone(
        {
          ...sides,
          kind: ['civil'],
          goal: ['end', 'contest', 'change'],
          hearing: ['none', '2026-12-20'],
          ...clerkTold,
        },
        ['where', 'caption', 'place'],
      ),
      { ...RUNS, numRuns: 600 },
    ),
    ...fc.sample(someone({ ...sides, where: ['military'], hearing: ['2026-11-24'] }, ['kind', 'caption']), {
      ...RUNS,
      numRuns: 30,
    }),
    ...fc.sample(someone(calm, ['caption']), { ...RUNS, numRuns: 200 }),
    ...fc.sample(someone(soon, ['caption', 'criminal-case']), { ...RUNS, numRuns: 300 }),
  ];
  const seen = new Set<string>();
  for (const answers of crowd)
    for (const all of states(answers))
      all.forEach((state, index) => {
        if (state === 'holds') seen.add(model.items[index]?.id as string);
      });

  test.each(model.items.map(({ id }) => id))('%s', (id) => {
    expect(seen.has(id)).toBe(true);
  });
});

test('every question can matter to somebody', () => {
  const narrowed = new Set(
    RULES.flatMap(({ when }) => guide.house.model.openOn(guide.house.model.everything(), when)),
  );
  for (const { id, facts } of QUESTIONS)
    expect(
      facts.some((fact) => narrowed.has(fact.id)),
      id,
    ).toBe(true);
});
