import { type AskedQuestion, UNSURE } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { answered, back, chosen, current, type Interview, START } from './interview.ts';
import { guide, TODAY } from './testkit.ts';

const ask = (state: Interview) => {
  const question = current(guide, state, TODAY);
  if (!question) throw new Error('nothing is asked any more');
  return question;
};
const reply = (state: Interview, ...given: string[]) => answered(state, ask(state), given);
const until = (kind: AskedQuestion['kind']): Interview => {
  let state = reply(reply(START, 'protected'), 'CA');
  while (ask(state).kind !== kind) state = reply(state, ask(state).options[0]?.value ?? UNSURE);
  return state;
};

test('the first question is the first that matters, and one answer leads to the next', () => {
  expect(ask(START).id).toBe('role');
  expect(ask(reply(START, 'protected')).id).toBe('where');
});

test('going back asks the same question with its answer, and the answer can be changed', () => {
  const there = reply(reply(START, 'protected'), 'CA');
  const again = back(there);
  expect(ask(again).id).toBe('where');
  expect(chosen(again, ask(again))).toEqual(['CA']);
  expect(reply(again, 'TX').answers).toEqual({ role: 'protected', where: 'TX' });
  expect(chosen(back(again), ask(back(again)))).toEqual(['protected']);
  expect(back(START)).toBe(START);
});

test('what was ticked, and being unsure of the rest, is there again after going back', () => {
  const state = until('several');
  const [first = ''] = ask(state).answers;
  const after = reply(state, first, UNSURE);
  expect(after.answers[first]).toBe('yes');
  const again = back(after);
  expect(chosen(again, ask(again))).toEqual([first, UNSURE]);
});

test('somebody who is sure of nothing comes to the end', () => {
  let state = START;
  for (let left = 40; current(guide, state, TODAY) && left > 0; left--) state = reply(state, UNSURE);
  expect(current(guide, state, TODAY)).toBeNull();
});
