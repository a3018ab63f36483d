import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { all, any, not } from './condition.ts';
import { fact } from './fact.ts';
import type { Known } from './known.ts';
import type { Model } from './model.ts';
import { makesADifference, planOf, someModel } from './testkit.ts';

function canChangeThePlan(model: Model, known: Known, ids: readonly string[]): boolean {
  return ids.some((id) => makesADifference(model, known, id, (one) => planOf(model, one)));
}

test('a question is pending exactly when some answer to it can change the plan', () => {
  fc.assert(
    fc.property(someModel, fc.infiniteStream(fc.boolean()), ({ model, known }, coin) => {
      const asked = new Set(model.questions.map(({ id }) => id).filter(() => coin.next().value));
      const wanted = model.questions.filter(
        ({ id, narrows }) => !asked.has(id) && canChangeThePlan(model, known, narrows),
      );
      expect(model.pending(known, asked)).toEqual(wanted);
      expect(model.next(known, asked)).toBe(wanted[0] ?? null);
    }),
    { numRuns: 500 },
  );
});

test('the interview asks nothing twice and nothing irrelevant, and ends when nothing is left to change', () => {
  fc.assert(
    fc.property(someModel, fc.infiniteStream(fc.nat()), ({ model, known: start }, dice) => {
      let known = start;
      const asked = new Set<string>();
      for (let question = model.next(known, asked); question; question = model.next(known, asked)) {
        expect(asked).not.toContain(question.id);
        expect(canChangeThePlan(model, known, question.narrows)).toBe(true);
        asked.add(question.id);
        for (const id of question.narrows) {
          // The last throw keeps all values: the person is not sure.
          const possible = model.possible(known, id);
          const throwOf = dice.next().value % (possible.length + 1);
          known = model.narrow(
            known,
            id,
            possible.slice(throwOf, throwOf + 1).concat(throwOf === possible.length ? possible : []),
          );
        }
      }
      for (const { id, narrows } of model.questions) {
        if (!asked.has(id)) expect(canChangeThePlan(model, known, narrows)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

const sky = fact('sky', ['clear', 'rain', 'snow']);
const distance = fact('distance', ['near', 'far']);
const bike = fact('bike', ['yes', 'no']);

const outing = compile(
  [sky, distance, bike],
  [
    { id: 'umbrella', when: all(sky.is('rain'), not(distance.is('far'))) },
    { id: 'cycle', when: all(bike.is('yes'), any(sky.is('clear'), distance.is('near'))) },
  ],
  [
    { id: 'look-up', narrows: ['sky'] },
    { id: 'how-far', narrows: ['distance'] },
    { id: 'owns-a-bike', narrows: ['bike'] },
  ],
);

test('questions come in their order, and those that an answer makes irrelevant are left out', () => {
  const clear = outing.narrow(outing.everything(), 'sky', ['clear']);
  const ids = (known: Known, asked: string[]) => outing.pending(known, new Set(asked)).map(({ id }) => id);
  expect(ids(outing.everything(), [])).toEqual(['look-up', 'how-far', 'owns-a-bike']);
  expect(ids(clear, ['look-up'])).toEqual(['owns-a-bike']);
  expect(outing.next(clear, new Set(['look-up']))).toEqual({ id: 'owns-a-bike', narrows: ['bike'] });
  expect(outing.next(outing.narrow(clear, 'bike', ['no']), new Set())).toBeNull();
});

test('someone who is not sure is asked on, and what still depends is left open', () => {
  const all = new Set(['look-up', 'how-far', 'owns-a-bike']);
  expect(outing.next(outing.everything(), all)).toBeNull();
  expect(outing.states(outing.everything())).toEqual(['open', 'open']);
});

test('flipping a fact shows what would change', () => {
  const rain = outing.narrow(outing.narrow(outing.everything(), 'sky', ['rain']), 'distance', ['near']);
  expect(outing.states(rain)).toEqual(['holds', 'open']);
  expect(outing.states(outing.flip(rain, 'sky', ['snow']))).toEqual(['fails', 'open']);
  expect(outing.possible(rain, 'sky')).toEqual(['rain']);
});
