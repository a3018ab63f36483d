import fc from 'fast-check';
import { compile } from './compile.ts';
import { all, always, any, type Condition, never, not } from './condition.ts';
import { type Fact, fact } from './fact.ts';
import type { Known } from './known.ts';
import type { Item, Model, Question, State } from './model.ts';

/** One way things can be: a value for every fact. */
export type Case = Readonly<Record<string, string>>;

/** The plain meaning of a condition, in one case; what all cleverness is compared with. */
export function meaning(condition: Condition, one: Case): boolean {
  switch (condition.op) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'in':
      return condition.values.includes(one[condition.fact] as string);
    case 'not':
      return !meaning(condition.of, one);
    case 'all':
      return condition.of.every((part) => meaning(part, one));
    case 'any':
      return condition.of.some((part) => meaning(part, one));
  }
}

/** Every case that is left. */
export function cases(model: Model, known: Known): Case[] {
  return model.facts.reduce<Case[]>(
    (done, { id }) =>
      done.flatMap((one) => model.possible(known, id).map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
}

/** The state of a condition, found by going through every case. */
export function plainState(model: Model, known: Known, condition: Condition): State {
  const truths = new Set(cases(model, known).map((one) => meaning(condition, one)));
  return truths.size === 2 ? 'open' : truths.has(true) ? 'holds' : 'fails';
}

/** Whether two cases that differ in this fact alone give different answers, found by going through all. */
export function makesADifference(
  model: Model,
  known: Known,
  id: string,
  answer: (one: Case) => string,
): boolean {
  const first = new Map<string, string>();
  return cases(model, known).some((one) => {
    const others = JSON.stringify({ ...one, [id]: null });
    const answered = answer(one);
    const before = first.get(others) ?? answered;
    first.set(others, before);
    return before !== answered;
  });
}

/** What a plan shows in one case: the items that hold. */
export function planOf(model: Model, one: Case): string {
  return model.items
    .filter((item) => meaning(item.when, one))
    .map((item) => item.id)
    .join();
}

const someFacts = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => sizes.map((size, at) => fact(`f${at}`, ['a', 'b', 'c', 'd'].slice(0, size))));

/**
 * Conditions that nest and mention the same few facts again and again. Left to chance they hardly ever hide
 * what they depend on, so some are built to: a turning point that makes no difference, and a choice.
 */
function someCondition(facts: readonly Fact[]): fc.Arbitrary<Condition> {
  const literal = fc
    .constantFrom(...facts)
    .chain(({ id, values }) =>
      fc
        .subarray([...values], { minLength: 1, maxLength: Math.max(1, values.length - 1) })
        .map((some): Condition => ({ op: 'in', fact: id, values: some })),
    );
  return fc.letrec<Record<'condition' | 'branch' | 'turn' | 'choice' | 'negation', Condition>>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { arbitrary: literal, weight: 8 },
      { arbitrary: fc.constantFrom<Condition>(always, never), weight: 1 },
      { arbitrary: tie('branch'), weight: 8 },
      { arbitrary: tie('turn'), weight: 4 },
      { arbitrary: tie('choice'), weight: 4 },
      { arbitrary: tie('negation'), weight: 2 },
    ),
    branch: fc
      .tuple(fc.constantFrom(all, any), fc.array(tie('condition'), { maxLength: 4 }))
      .map(([join, parts]) => join(...parts)),
    turn: fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => any(all(a, b), all(not(a), b))),
    choice: fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([a, b, c]) => all(any(not(a), b), any(a, c))),
    negation: tie('condition').map(not),
  })).condition;
}

/** A model of a few small facts, and some knowledge of them. */
export const someModel: fc.Arbitrary<{ model: Model; known: Known }> = someFacts.chain((facts) => {
  const ids = facts.map(({ id }) => id);
  const items = fc
    .array(someCondition(facts), { maxLength: 5 })
    .map((whens) => whens.map((when, at): Item => ({ id: `i${at}`, when })));
  const questions = fc
    .array(fc.subarray(ids), { maxLength: 6 })
    .map((all) => all.map((narrows, at): Question => ({ id: `q${at}`, narrows })));
  const knowledge = fc.tuple(
    ...facts.map(({ values }) => fc.subarray([...values], { minLength: 1 })),
  ) as fc.Arbitrary<string[][]>;
  return fc.record({ items, questions, knowledge }).map(({ items, questions, knowledge }) => {
    const model = compile(facts, items, questions);
    const known = ids.reduce(
      (so, id, at) => model.narrow(so, id, knowledge[at] as string[]),
      model.everything(),
    );
    return { model, known };
  });
});

/** A model, some knowledge, and a condition over the model's facts that is not one of its items. */
export const someCase: fc.Arbitrary<{ model: Model; known: Known; condition: Condition }> = someModel.chain(
  ({ model, known }) => someCondition(model.facts).map((condition) => ({ model, known, condition })),
);
