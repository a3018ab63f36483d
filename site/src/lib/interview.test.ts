import { QUESTIONS } from '@until-signed/guidance';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_TOLD, type QuestionView, questionOf, take, type View, type Visit } from './interview.ts';
import { anyStep, at, given, guide, TODAY, typed, visitOf } from './testkit.ts';

const step = (visit: Visit, ...[way]: [Parameters<typeof take>[2]]) => take(guide, visit, way, TODAY);
const next = (visit: Visit, id: string, what = given('unsure')) =>
  step(visit, { go: 'next', at: at(id), given: what });

function asked(view: View): QuestionView {
  if (view.kind !== 'question') throw new Error('a question was expected, the plan came');
  return view;
}

test('the interview opens with the first question that matters', () => {
  const view = asked(step(NOTHING_TOLD, { go: 'open' }));
  expect(view.question.id).toBe('role');
  expect(view.canGoBack).toBe(false);
  expect(view.canShowPlan).toBe(false);
  expect(view.left).toBeGreaterThan(1);
});

test('an answer leads to the next question and is kept', () => {
  const view = asked(next(NOTHING_TOLD, 'role', given('protected')));
  expect(view.visit).toEqual({ answers: { role: 'protected' }, order: ['role'] });
  expect(view.question.id).not.toBe('role');
});

test('without an answer the question is asked again, and nothing is kept', () => {
  const view = asked(next(NOTHING_TOLD, 'role', given()));
  expect([view.question.id, view.problem, view.visit]).toEqual(['role', 'choose', NOTHING_TOLD]);
});

test('a value that was not offered is no answer', () => {
  expect(asked(next(NOTHING_TOLD, 'role', given('king'))).problem).toBe('choose');
});

test('nothing ticked means that none of them is so; the rest can be unsure', () => {
  const visit = visitOf({ role: 'protected' });
  expect(next(visit, 'safety', given()).visit.answers).toMatchObject({ pressed: 'no', unsafe: 'no' });
  expect(next(visit, 'safety', given('pressed', 'unsure')).visit.answers).toMatchObject({
    pressed: 'yes',
    unsafe: 'unsure',
  });
});

describe('a day', () => {
  const day = (...parts: [string, string, string, ...string[]]) =>
    next(NOTHING_TOLD, 'hearing', typed(...parts));
  test.each([
    ['12', '4', '2026'],
    [' 12 ', '04', '26'],
  ])('can be typed as %s %s %s', (...parts) => {
    expect(day(...parts).visit.answers.hearing).toBe('2026-12-04');
  });
  test.each([
    ['day-part', ['12', '', '2026', 'day']],
    ['day-part', ['', '', '', 'day']],
    ['day-wrong', ['2', '30', '2026', 'day']],
    ['day-wrong', ['12', '4', '1', 'day']],
    ['day-both', ['12', '4', '2026', 'none']],
  ] as const)('is asked for again: %s', (problem, [month, date, year, ...values]) => {
    const view = asked(day(month, date, year, ...values));
    expect(view.problem).toBe(problem);
    expect(view.given).toEqual(typed(month, date, year, ...values));
    expect(view.visit).toEqual(NOTHING_TOLD);
  });
  test('can be left out', () => {
    expect(next(NOTHING_TOLD, 'hearing', given('none')).visit.answers.hearing).toBe('none');
  });
  test('stands in its parts when it is changed', () => {
    const visit = visitOf({ hearing: '2026-12-04' });
    const view = asked(step(visit, { go: 'change', to: 'hearing', at: null, given: given() }));
    expect(view.given).toEqual(typed('12', '4', '2026', 'day'));
  });
});

test('back shows the question before, with its answer, and keeps what is chosen here', () => {
  const visit = visitOf({ role: 'protected', where: 'CA' });
  const view = asked(step(visit, { go: 'back', at: at('kind'), given: given('criminal') }));
  expect(view.question.id).toBe('where');
  expect(view.given.values).toEqual(['CA']);
  expect(view.visit.answers).toEqual({ role: 'protected', where: 'CA', kind: 'criminal' });
});

test('the plan can be shown from the third question on', () => {
  const visit = visitOf({ role: 'protected', where: 'CA' });
  expect(asked(step(visit, { go: 'open' })).canShowPlan).toBe(true);
  expect(step(visit, { go: 'plan', at: at('kind'), given: given() })).toEqual({ kind: 'plan', visit });
});

test('a change from the plan leads back to the plan and keeps every other answer', () => {
  const visit = visitOf({ role: 'protected', where: 'CA', kind: 'civil' });
  const view = asked(step(visit, { go: 'change', to: 'where', at: null, given: given() }));
  expect(view.place.returns).toBe(true);
  expect(step(visit, { go: 'next', at: view.place, given: given('NC') })).toEqual({
    kind: 'plan',
    visit: { answers: { role: 'protected', where: 'NC', kind: 'civil' }, order: ['role', 'where', 'kind'] },
  });
});

describe('what the clerk said', () => {
  const FACT = 'law-withdraw-ends-on-filing';
  const visit = visitOf({
    role: 'protected',
    where: 'CA',
    kind: 'civil',
    'order-type': 'domestic',
    stage: 'temporary',
    goal: 'end',
  });
  const open = (from: Visit) => asked(step(from, { go: 'change', to: FACT, at: null, given: given() }));
  const told = step(visit, { go: 'next', at: open(visit).place, given: given('yes') }).visit;

  test('is entered from the plan, leads back to it, and stands last among the answers', () => {
    const view = step(visit, { go: 'next', at: open(visit).place, given: given('yes') });
    expect(view.kind).toBe('plan');
    expect(view.visit.answers[FACT]).toBe('yes');
    expect(view.visit.order).toEqual([...visit.order, FACT]);
    expect(open(view.visit).given.values).toEqual(['yes']);
  });

  test('is asked for again when nothing is chosen, and can be left by Back', () => {
    const { place } = open(visit);
    expect(asked(step(visit, { go: 'next', at: place, given: given() })).problem).toBe('choose');
    expect(step(visit, { go: 'back', at: place, given: given() })).toEqual({ kind: 'plan', visit });
  });

  test('is forgotten with the place whose clerk it was, and no way leads back to it', () => {
    const moved = step(told, { go: 'next', at: at('where', true), given: given('TX') }).visit;
    expect(moved.answers).not.toHaveProperty(FACT);
    expect(moved.order).not.toContain(FACT);
  });

  test('is no question where the law file has the answer: the next one opens', () => {
    const oregon = visitOf({ ...visit.answers, where: 'OR' });
    expect(open(oregon).question.id).not.toBe(FACT);
  });
});

test('a question that nobody knows opens the next one', () => {
  expect(
    asked(step(NOTHING_TOLD, { go: 'change', to: 'nothing', at: null, given: given() })).question.id,
  ).toBe('role');
  expect(asked(next(NOTHING_TOLD, 'nothing')).question.id).toBe('role');
});

test('whatever is answered, every step shows a question or the plan, loses no answer and repeats none', () => {
  const ids = QUESTIONS.map(({ id }) => id);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.gen(), (count, g) => {
      let view = step(NOTHING_TOLD, { go: 'open' });
      for (let n = 0; n < count && view.kind === 'question'; n += 1) {
        const before = view.visit;
        const way = g(() => anyStep(asked(view).place, ids));
        view = take(guide, view.visit, way, TODAY);
        expect(Object.keys(view.visit.answers)).toEqual(expect.arrayContaining(Object.keys(before.answers)));
        expect(new Set(view.visit.order).size).toBe(view.visit.order.length);
        if (view.kind === 'question') expect(view.question.title).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});

test('who is unsure of everything comes to the plan, and no question is asked twice', () => {
  let view = step(NOTHING_TOLD, { go: 'open' });
  const seen: string[] = [];
  while (view.kind === 'question') {
    seen.push(view.question.id);
    view = next(view.visit, view.question.id);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(view.visit.order).toEqual(seen);
});

test('not being sure of a charge is not being unsure of the list that names it too', () => {
  const visit = visitOf({ role: 'protected', kind: 'unsure', 'criminal-case': 'unsure', children: 'no' });
  const view = asked(step(visit, { go: 'change', to: 'life', at: null, given: given() }));
  expect(view.question.answers).toContain('criminal-case');
  expect(view.given.values).toEqual([]);
});

test('the question behind a fact is the one that was answered', () => {
  expect(questionOf('kind', { caption: 'government' })).toBe('caption');
  expect(questionOf('kind', { kind: 'civil', caption: 'government' })).toBe('kind');
  expect(questionOf('kind', {})).toBe('kind');
  expect(questionOf('kind', { where: 'CA' })).toBe('kind');
  expect(questionOf('kind', { where: 'military' })).toBe('where');
  expect(questionOf('children', {})).toBe('life');
  expect(questionOf('mutual', {})).toBe('role');
});
