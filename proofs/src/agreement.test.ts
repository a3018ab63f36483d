/**
 * The proof is about the program: what the solver reads out of a condition, a rule or a plan is what the engine and
 * the program make of it. Held against thousands of random conditions and persons.
 */
import { all, always, any, type Condition, type Known, never, not } from '@until-signed/engine';
import {
  type Answers,
  answerable,
  FACTS,
  originOf,
  takesDate,
  UNSURE,
  valuesOf,
} from '@until-signed/guidance';
import {
  fillEntry,
  partsOf,
  plusDays,
  type Situation,
  valuesFor,
  wordsOf,
} from '@until-signed/guidance/proving';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../../tests/share.ts';
import { readCatalogue } from './reading.ts';
import { Solver } from './solver.node.ts';
import { subject } from './subject.node.ts';

const TODAY = '2026-11-21';
const { house, catalogue, wording } = subject(TODAY);
const { model } = house;
const reading = readCatalogue(catalogue, wording);

let solver: Solver;
beforeAll(async () => {
  solver = await Solver.start();
});
afterAll(() => solver.end());

/** Conditions that mention few facts often, and turn back on themselves: where cleverness goes wrong. */
const someFacts = fc.subarray([...FACTS], { minLength: 3, maxLength: 5 });
const someCondition = someFacts.chain((facts) => {
  const literal = fc
    .constantFrom(...facts)
    .chain(({ id, values }) =>
      fc
        .subarray([...values], { minLength: 1, maxLength: Math.max(1, values.length - 1) })
        .map((some): Condition => ({ op: 'in', fact: id, values: some })),
    );
  return fc.letrec<{ whole: Condition; join: Condition; choice: Condition }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 4 },
      { arbitrary: literal, weight: 6 },
      { arbitrary: fc.constantFrom<Condition>(always, never), weight: 1 },
      { arbitrary: tie('join'), weight: 8 },
      { arbitrary: tie('choice'), weight: 4 },
      { arbitrary: tie('whole').map(not), weight: 2 },
    ),
    join: fc
      .tuple(fc.constantFrom(all, any), fc.array(tie('whole'), { maxLength: 4 }))
      .map(([join, of]) => join(...of)),
    choice: fc
      .tuple(tie('whole'), tie('whole'), tie('whole'))
      .map(([a, b, c]) => any(all(a, b), all(not(a), c))),
  })).whole;
});
const someKnowledge: fc.Arbitrary<Known> = fc
  .tuple(...FACTS.map(({ values }) => fc.subarray([...values], { minLength: 1 })))
  .map((left) =>
    FACTS.reduce((known, { id }, at) => model.narrow(known, id, left[at] as string[]), model.everything()),
  );

/** What is known, as the truth of every atom. */
const asAtoms = (known: Known): string[] =>
  FACTS.flatMap(({ id, values }) => {
    const left = model.possible(known, id);
    return reading.knowledge
      .canOf(id)
      .map((can, at) => (left.includes(values[at] as string) ? can : reading.script.not(can)));
  });

test('two hundred conditions, each under thirty states of knowledge, are as true, false and open for the solver as for the engine', () => {
  const { knowledge } = reading;
  const conditions = fc.sample(someCondition, { numRuns: 200 });
  const asked = conditions.map((condition) => ({
    condition,
    sure: knowledge.sure(condition),
    never: knowledge.never(condition),
    on: FACTS.map(({ id }) => [id, knowledge.dependsOn(condition, id)] as const),
  }));
  const names = [
    ...new Set(asked.flatMap(({ sure, never, on }) => [sure, never, ...on.map(([, is]) => is)])),
  ];
  const constants = new Map([
    ['true', true],
    ['false', false],
  ]);
  solver.add(reading.script.flush());
  for (const known of fc.sample(someKnowledge, { numRuns: 30 })) {
    const found = solver.find(
      asAtoms(known),
      names.filter((name) => !constants.has(name)),
    );
    const is = (name: string) => constants.get(name) ?? found?.get(name);
    for (const { condition, sure, never, on } of asked) {
      const state = model.evaluate(known, condition);
      const open = on.filter(([, name]) => is(name)).map(([id]) => id);
      expect({ condition, sure: is(sure), never: is(never), open }).toEqual({
        condition,
        sure: state === 'holds',
        never: state === 'fails',
        open: model.openOn(known, condition),
      });
    }
  }
});

const DAYS = [-400, -200, -31, -30, -10, -3, -1, 0, 1, 2, 3, 4, 7, 8, 20, 30, 31, 300];
/** Random people: some have told nearly nothing, some nearly everything, some contradict themselves. */
const someone: fc.Arbitrary<Answers> = fc.constantFrom(2, 5, 9).chain((often) =>
  fc
    .tuple(
      ...answerable().map((id) => {
        const told = [
          ...valuesOf(id, house.law),
          UNSURE,
          ...(takesDate(id) ? DAYS.map((days) => plusDays(TODAY, days)) : []),
        ];
        // What the clerk says is told by few.
        const rare = id.startsWith('law-') ? 1 : often;
        return fc
          .tuple(fc.constantFrom(...told), fc.integer({ min: 0, max: 9 }))
          .map(([value, dice]) => (dice < rare ? [[id, value] as const] : []));
      }),
    )
    .map((pairs) => Object.fromEntries(pairs.flat())),
);

test('of hundreds of people, others each time, the solver reads each plan as the program makes it', () => {
  const { script, telling } = reading;
  const rules = catalogue.rules.map(({ id }) => ({ id, ...telling.rule(id) }));
  const contacts = catalogue.contacts.map(({ id }) => ({ id, is: telling.contact(id) }));
  const openLaw = FACTS.filter(({ id }) => originOf(id) === 'law').map(
    ({ id }) =>
      [
        id,
        script.or(...catalogue.rules.map((rule) => telling.rule(rule.id).openLaw.get(id) ?? 'false')),
      ] as const,
  );
  const everybody = script.and(...reading.persons.map(({ is }) => is));
  solver.add(script.flush());
  const parts = fc
    .sample(someone, { numRuns: isWhole ? 1000 : 300 })
    .flatMap((answers) => partsOf(house, answers, TODAY).map((part) => ({ answers, ...part })));
  const readings = parts.map(({ answers, situation, told }) => {
    const item = new Map(told.items.map((one) => [one.id, one]));
    const said: (readonly [string, string, boolean])[] = [
      ...rules.flatMap(({ id, tells, shows, mentions }) => [
        [`${id} is told`, tells, item.get(id)?.state === 'holds'] as const,
        [`${id} is shown`, shows, item.get(id)?.aside === false] as const,
        [`${id} is mentioned`, mentions, item.has(id)] as const,
      ]),
      // What hangs on an open field of law is asked of the clerk, if there is one.
      ...(situation.answers.where === 'military'
        ? []
        : openLaw.map(([id, is]) => [`the clerk is asked of ${id}`, is, item.has(`clerk.${id}`)] as const)),
      ...contacts.map(({ id, is }) => [`${id} is named`, is, told.contacts.includes(id)] as const),
      // Only who contradicts themselves can be outside of what the proofs call a person.
      ...(situation.conflicts.length === 0 ? [['is a person', everybody, true] as const] : []),
    ];
    const wrong = said.map(([, is, should]) => (should ? script.not(is) : is));
    return { answers, said, is: [...asAtoms(situation.known), ...flags(situation)], wrong };
  });
  solver.add(script.flush());
  const differs = solver.possible(readings.map(({ is, wrong }) => [...is, `(or ${wrong.join(' ')})`]));
  readings.forEach(({ answers, said, is, wrong }, at) => {
    if (!differs[at]) return;
    const found = solver.find(is, wrong);
    const where = said.filter((_, index) => found?.get(wrong[index] ?? '')).map(([what]) => what);
    expect(where, JSON.stringify(answers)).toEqual([]);
  });
  // With everything settled there is one case left, so the solver does have one to look at.
  expect(solver.possible(readings.map((one) => one.is))).toEqual(readings.map(() => true));

  /** What of a person is no fact: what they can still do, and which dates the words can name. */
  function flags(situation: Situation): string[] {
    const { law, types, answers } = situation;
    const values = valuesFor(situation, wording.words);
    const canSay = (keys: readonly string[]) =>
      keys.some((key) => {
        const entry = wording.words.items[key];
        return entry !== undefined && fillEntry(entry, values) !== null;
      });
    const { script } = reading;
    // Most texts can always be told, and then no formula asks: only where one does, its text is filled.
    const flag = (name: string, is: () => boolean) =>
      script.has(name) ? [is() ? script.atom(name) : script.not(script.atom(name))] : [];
    return [
      ...flag('lever where', () => !law && answers.where === undefined),
      ...flag('lever order-type', () => law !== null && types.length > 1),
      ...catalogue.rules.flatMap((rule) => {
        const id = wordsOf(rule);
        return [
          ...flag(`dated ${rule.id}`, () => canSay([`${id}/open`])),
          ...flag(`worded ${rule.id}`, () => canSay([`${id}/maybe`, `${id}/open`, id, `${id}/else`])),
        ];
      }),
    ];
  }
}, 120_000);
