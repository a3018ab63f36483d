import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { all, any, type Condition, factsOf } from './condition.ts';
import { fact } from './fact.ts';
import type { Known } from './known.ts';
import type { Model } from './model.ts';
import { cases, makesADifference, meaning, plainState, someCase, someModel } from './testkit.ts';

const runs = { numRuns: 1500 };

/** The facts of a model that make a difference to a condition. */
function plainOpenOn(model: Model, known: Known, condition: Condition): string[] {
  return model.facts
    .map(({ id }) => id)
    .filter((id) => makesADifference(model, known, id, (one) => String(meaning(condition, one))));
}

test('a condition holds, fails or is open exactly as it does over every remaining case', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      expect(model.evaluate(known, condition)).toBe(plainState(model, known, condition));
    }),
    runs,
  );
});

test('the states of the items are those of their conditions', () => {
  fc.assert(
    fc.property(someModel, ({ model, known }) => {
      expect(model.states(known)).toEqual(model.items.map(({ when }) => plainState(model, known, when)));
    }),
  );
});

test('a condition is open on exactly the facts that make a difference to it', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      expect(model.openOn(known, condition)).toEqual(plainOpenOn(model, known, condition));
    }),
    runs,
  );
});

test('a simplified condition means the same in every remaining case', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      const simple = model.simplify(known, condition);
      for (const one of cases(model, known)) expect(meaning(simple, one)).toBe(meaning(condition, one));
    }),
    runs,
  );
});

test('a simplified condition mentions the facts it is open on, no other, and is a constant when settled', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      const simple = model.simplify(known, condition);
      expect(factsOf(simple).sort()).toEqual(plainOpenOn(model, known, condition).sort());
      const state = model.evaluate(known, condition);
      expect(simple.op === 'always').toBe(state === 'holds');
      expect(simple.op === 'never').toBe(state === 'fails');
    }),
    runs,
  );
});

test('a simplified condition names only values that are left, and not all of them', () => {
  const check = (model: Model, known: Known, condition: Condition): void => {
    if (condition.op === 'in') {
      const possible = model.possible(known, condition.fact);
      expect(possible).toEqual(expect.arrayContaining([...condition.values]));
      expect(condition.values.length).toBeLessThan(possible.length);
    } else if (condition.op === 'all' || condition.op === 'any') {
      for (const part of condition.of) check(model, known, part);
    }
  };
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      check(model, known, model.simplify(known, condition));
    }),
  );
});

test('the facts that say why are enough by themselves, and none can be left out', () => {
  fc.assert(
    fc.property(someCase, ({ model, known, condition }) => {
      const state = plainState(model, known, condition);
      const why = model.because(known, condition);
      const knowingOnly = (ids: readonly string[]): Known =>
        ids.reduce((so, id) => model.narrow(so, id, model.possible(known, id)), model.everything());
      const order = model.facts.map(({ id }) => id).filter((id) => why.includes(id));
      expect(why).toEqual(order);
      if (state === 'open') expect(why).toEqual([]);
      else expect(plainState(model, knowingOnly(why), condition)).toBe(state);
      for (const id of why) {
        const others = why.filter((other) => other !== id);
        expect(plainState(model, knowingOnly(others), condition)).toBe('open');
      }
    }),
    runs,
  );
});

test('a simplified condition takes for granted what it says itself', () => {
  const size = fact('size', ['small', 'middle', 'large']);
  const colour = fact('colour', ['red', 'blue']);
  const shape = fact('shape', ['round', 'square']);
  const model = compile([size, colour, shape], [], []);
  const simple = (condition: Condition) => model.simplify(model.everything(), condition);

  const red = colour.is('red');
  expect(simple(all(any(size.is('small'), red), size.not('small')))).toEqual(all(size.not('small'), red));
  expect(simple(any(all(size.is('small'), red), size.not('small')))).toEqual(any(size.not('small'), red));
  expect(simple(any(size.is('small'), size.is('large'), all(red, all(shape.is('round')))))).toEqual(
    any(size.in('small', 'large'), all(red, shape.is('round'))),
  );
});
