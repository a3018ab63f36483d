import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERSONS } from '../../tests/persons.ts';
import { type Answers, UNSURE } from './answers.ts';
import { plusDays } from './calendar.ts';
import { type AskedQuestion, chosenOf, withAnswer } from './interview.ts';
import { QUESTIONS } from './questions.ts';
import { situate } from './situation.ts';
import { swift as guide, items, law, RUNS, TODAY } from './testkit.ts';

const DAYS = [-200, -35, -5, 0, 2, 6, 20, 400].map((days) => plusDays(TODAY, days));
const SOME_PLACES = ['OR', 'TX', 'NC', 'CA', 'KS', 'WI', 'MA', 'DC', 'tribe', 'military', 'foreign'];

/** What a person can give as answer to a question, without trying all 56 places. */
function possibleAnswers({ kind, options, answers }: AskedQuestion): readonly (readonly string[])[] {
  const values = options.map(({ value }) => value);
  if (kind === 'where') return [...SOME_PLACES.map((place) => [place]), [UNSURE]];
  if (kind === 'date') return [...values.map((value) => [value]), ...DAYS.map((day) => [day]), [UNSURE]];
  if (kind === 'several') return [[], [UNSURE], [...answers], ...answers.map((id) => [id])];
  return [...values.map((value) => [value]), [UNSURE]];
}

/** What stands in a plan: the items of each section with their titles, whether they hold, whom to call, which papers. */
const shape = (answers: Answers): string => {
  const plan = guide.plan(answers, TODAY);
  return JSON.stringify([
    plan.sections.map(({ id, about, items: all }) => [
      id,
      about,
      all.map((one) => [one.id, one.state, one.aside, one.title]),
    ]),
    plan.people.map(({ id }) => id),
    plan.papers.map(({ title }) => title),
  ]);
};

/**
 * The plan as it is, and for whoever is not sure whom the order protects or of which kind it is, also as it is in
 * each case: what they tell may not be shown to them yet, but it counts as soon as they know.
 */
function shapes(answers: Answers): string {
  const cases = (id: string, values: readonly string[], all: readonly Answers[]): readonly Answers[] =>
    answers[id] === UNSURE
      ? all.flatMap((one) => [one, ...values.map((value) => ({ ...one, [id]: value }))])
      : all;
  return cases('kind', ['civil', 'criminal'], cases('role', ['protected', 'restrained'], [answers]))
    .map(shape)
    .join();
}

interface Step {
  readonly question: AskedQuestion;
  readonly before: Answers;
  readonly after: Answers;
}

/** One interview from the first question to the last, answered by throwing dice. */
function walk(dice: readonly number[], start: Answers = {}): readonly Step[] {
  const steps: Step[] = [];
  let answers = start;
  for (let at = 0; ; at++) {
    const question = guide.next(answers, TODAY);
    if (!question) return steps;
    if (at > QUESTIONS.length)
      throw new Error(`this interview does not end: ${steps.map((step) => step.question.id)}`);
    const throws = dice[at % dice.length] as number;
    const possible = possibleAnswers(question);
    const given = throws % 5 === 0 ? [UNSURE] : (possible[throws % possible.length] as readonly string[]);
    const after = withAnswer(question, given, answers);
    steps.push({ question, before: answers, after });
    answers = after;
  }
}

const someDice = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 20, maxLength: 20 });
/** Two hundred interviews, each answered in its own way. */
const walks = fc.sample(someDice, { ...RUNS, numRuns: 200 }).map((dice) => walk(dice));
const last = (steps: readonly Step[]): Answers => (steps.at(-1) as Step).after;
const conflictsOf = (answers: Answers) => situate(guide.house.model, answers, law, TODAY).conflicts.length;

describe('an interview', () => {
  test('ends, and asks nothing twice', () => {
    for (const steps of walks) {
      const asked = steps.map(({ question }) => question.id);
      expect(new Set(asked).size).toBe(asked.length);
      expect(guide.next(last(steps), TODAY)).toBeNull();
    }
  });

  test('asks nothing that is answered already', () => {
    for (const { answers } of PERSONS)
      for (const { question, before } of walk([3, 14, 15, 92, 65], answers)) {
        expect(before).not.toHaveProperty([question.id]);
        if (question.kind === 'several') expect(question.answers.filter((id) => id in before)).toEqual([]);
      }
  });

  test('asks in one order, each time a whole question with something to choose', () => {
    for (const steps of walks) {
      const order = steps.map(({ question }) => QUESTIONS.findIndex(({ id }) => id === question.id));
      // Answers that contradict each other make an earlier question open again.
      if (conflictsOf(last(steps)) === 0) expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { question } of steps) {
        expect(question.title).toMatch(/\?$/);
        expect(question.options.every(({ label }) => label.trim() !== '')).toBe(true);
        expect(question.options.length + (question.kind === 'date' ? 1 : 0)).toBeGreaterThan(0);
      }
    }
  });

  test('asks only what can change the plan: two answers give different plans', () => {
    walks.forEach((steps, index) => {
      const { question, before } = steps[(index * 7) % steps.length] as Step;
      const plans = new Set<string>();
      for (const given of possibleAnswers(question)) {
        plans.add(shapes(withAnswer(question, given, before)));
        if (plans.size > 1) return;
      }
      throw new Error(`“${question.id}” changes nothing for ${JSON.stringify(before)}`);
    });
  });

  // Only the items are compared, not the words in them: a date told without being asked for may be named in a text
  // that is there anyway, and the kind of order decides whose rule a text quotes.
  test('ends when nothing that was not asked could change the plan', () => {
    for (const steps of walks.slice(0, 25)) {
      const after = last(steps);
      const asked = new Set(steps.map(({ question }) => question.id));
      const plan = shape(after);
      const { known } = situate(guide.house.model, after, law, TODAY);
      for (const { id, when } of QUESTIONS) {
        if (asked.has(id) || id in after) continue;
        // How an end is known is no question for whoever has not said that there is one.
        if (id === 'proof' && after.stage !== 'ended') continue;
        // Which civil order it is, is no question for whoever has none.
        if (when && guide.house.model.evaluate(known, when) === 'fails') continue;
        const question = guide.ask(id, after, TODAY) as AskedQuestion;
        for (const given of possibleAnswers(question)) {
          const more = withAnswer(question, given, after);
          // An answer that contradicts another one widens what is known instead of telling more.
          if (conflictsOf(more) > conflictsOf(after)) continue;
          if (shape(more) !== plan)
            throw new Error(`“${id}”: ${given} changes the plan for ${JSON.stringify(after)}`);
        }
      }
    }
  });

  test('has fewer questions left after each answer, and none at its end', () => {
    for (const steps of walks) {
      expect(guide.left(last(steps), TODAY)).toBe(0);
      if (conflictsOf(last(steps)) > 0) continue;
      for (const { before, after } of steps)
        expect(guide.left(after, TODAY)).toBeLessThan(guide.left(before, TODAY));
    }
  });

  test('is never longer than the list of questions, and rarely short of half a dozen', () => {
    const lengths = walks.map((steps) => steps.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(QUESTIONS.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
  });

  test('asks whoever is sure of nothing about safety too', () => {
    const unsure = walk([0]).map(({ question }) => question.id);
    expect(unsure[0]).toBe('role');
    expect(unsure).toEqual(
      expect.arrayContaining(['where', 'kind', 'caption', 'stage', 'goal', 'safety', 'life']),
    );
  });
});

describe('answering again', () => {
  test('changes one answer and keeps the others', () => {
    walks.forEach((steps, index) => {
      const before = last(steps);
      const { id } = (steps[(index * 5) % steps.length] as Step).question;
      const again = guide.ask(id, before, TODAY) as AskedQuestion;
      const possible = possibleAnswers(again);
      const changed = withAnswer(again, possible[index % possible.length] as readonly string[], before);
      const besides =
        id === 'where' ? ['order-type'] : again.options.flatMap(({ sets }) => Object.keys(sets));
      const own = new Set([id, ...again.answers, ...besides]);
      for (const [key, value] of Object.entries(before)) {
        if (!own.has(key)) expect(changed[key]).toBe(value);
      }
    });
  });

  test('offers again whatever could be answered there, as if it had not been answered', () => {
    const answers = { role: 'protected', where: 'OR', kind: 'civil', stage: 'final' };
    const values = (id: string) => guide.ask(id, answers, TODAY)?.options.map(({ value }) => value);
    expect(values('role')).toEqual(['protected', 'restrained', 'both']);
    expect(values('kind')).toEqual([
      ...['domestic', 'stalking', 'sexual-assault', 'elder'],
      ...['other', 'civil', 'criminal', 'both-domestic', 'both'],
    ]);
    expect(values('stage')).toEqual([
      ...['asked', 'emergency', 'temporary', 'final'],
      ...['ended-signed-paper', 'ended-stamped-request', 'ended-told-only'],
    ]);
    expect(values('where')).toHaveLength(59);
  });

  test('names the civil orders of a place, so that one answer tells kind and order', () => {
    const kind = guide.ask('kind', { role: 'protected', where: 'OR' }, TODAY) as AskedQuestion;
    const answers = withAnswer(kind, ['stalking'], { role: 'protected', where: 'OR' });
    expect(answers).toMatchObject({ kind: 'civil', 'order-type': 'stalking' });
    expect(guide.next(answers, TODAY)?.id).toBe('stage');
    expect(chosenOf(kind, answers)).toBe('stalking');
    const both = withAnswer(kind, ['both-domestic'], answers);
    expect(both).toMatchObject({ kind: 'both', 'order-type': 'domestic' });
    expect(chosenOf(kind, both)).toBe('both-domestic');
    expect(chosenOf(kind, withAnswer(kind, ['criminal'], answers))).toBe('criminal');
  });

  test('forgets what an answer said besides when another takes its place', () => {
    const before = { role: 'protected', where: 'OR', kind: 'civil', 'order-type': 'domestic' };
    const kind = guide.ask('kind', before, TODAY) as AskedQuestion;
    expect(withAnswer(kind, ['criminal'], before)).not.toHaveProperty('order-type');
    expect(withAnswer(kind, ['both'], before)).not.toHaveProperty('order-type');
    expect(withAnswer(kind, ['civil'], before)['order-type']).toBe(UNSURE);
    const where = guide.ask('where', before, TODAY) as AskedQuestion;
    expect(withAnswer(where, ['TX'], before)).toEqual({ role: 'protected', where: 'TX', kind: 'civil' });
    expect(withAnswer(where, ['OR'], before)).toEqual(before);
    const stage = guide.ask('stage', before, TODAY) as AskedQuestion;
    const ended = withAnswer(stage, ['ended-signed-paper'], before);
    expect(withAnswer(stage, ['final'], ended)).not.toHaveProperty('proof');
  });

  test('names no order where the place is not known', () => {
    const options = guide.ask('kind', { role: 'protected', where: 'tribe' }, TODAY)?.options ?? [];
    expect(options.map(({ value }) => value)).toEqual(['civil', 'criminal', 'both']);
  });

  test('takes an end and how it is known as one answer', () => {
    const stage = guide.ask(
      'stage',
      { role: 'protected', where: 'OR', kind: 'civil' },
      TODAY,
    ) as AskedQuestion;
    const answers = withAnswer(stage, ['ended-told-only'], {});
    expect(answers).toEqual({ stage: 'ended', proof: 'told-only' });
    expect(chosenOf(stage, answers)).toBe('ended-told-only');
  });

  test('offers the wishes of the side that asks', () => {
    const wishes = (answers: Answers) => guide.ask('goal', answers, TODAY)?.options.map(({ value }) => value);
    expect(wishes({ role: 'protected', kind: 'civil' })).not.toContain('contest');
    expect(wishes({ role: 'restrained', kind: 'civil' })).not.toContain('keep');
    expect(wishes({ role: 'both', kind: 'civil' })).toEqual(expect.arrayContaining(['contest', 'keep']));
    expect(wishes({ kind: 'criminal' })).not.toContain('reply');
    expect(wishes({ kind: 'civil', 'criminal-case': 'no' })).not.toContain('charge');
  });

  test('offers the orders that the place has, by their own names, and another kind', () => {
    const options = guide.ask('order-type', { where: 'OR', kind: 'civil' }, TODAY)?.options ?? [];
    expect(options.map(({ value }) => value)).toEqual([
      'domestic',
      'stalking',
      'sexual-assault',
      'elder',
      'other',
    ]);
    expect(options[1]?.label).toMatch(/Stalking Protective Order/);
  });

  test('is not possible for what is no question', () => {
    expect(guide.ask('colour', {}, TODAY)).toBeNull();
    expect(guide.ask('mutual', {}, TODAY)).toBeNull();
  });
});

describe('a list to tick', () => {
  const safety = guide.ask(
    'safety',
    { role: 'protected', where: 'OR', kind: 'civil', stage: 'final' },
    TODAY,
  ) as AskedQuestion;

  test('answers each of its lines: a tick is a yes, no tick is a no', () => {
    expect(withAnswer(safety, ['pressed'], { role: 'protected' })).toEqual({
      role: 'protected',
      unsafe: 'no',
      pressed: 'yes',
      contact: 'no',
    });
    expect(withAnswer(safety, [], {})).toEqual({ unsafe: 'no', pressed: 'no', contact: 'no' });
  });

  test('leaves the rest open for whoever is not sure of it', () => {
    expect(withAnswer(safety, ['unsafe', UNSURE], {})).toEqual({
      unsafe: 'yes',
      pressed: UNSURE,
      contact: UNSURE,
    });
    expect(withAnswer(safety, [UNSURE], {})).toEqual({ unsafe: UNSURE, pressed: UNSURE, contact: UNSURE });
  });

  test('takes nothing that it does not offer', () => {
    expect(withAnswer(safety, ['role', 'firearms'], {})).toEqual({
      unsafe: 'no',
      pressed: 'no',
      contact: 'no',
    });
  });

  test('a choice without an answer counts as not sure', () => {
    const role = guide.ask('role', {}, TODAY) as AskedQuestion;
    expect(withAnswer(role, [], {})).toEqual({ role: UNSURE });
    expect(withAnswer(role, ['both'], {})).toEqual({ role: 'both' });
  });

  test('is asked in full even when one of its lines was asked alone before', () => {
    const unsureOfKind = {
      role: 'protected',
      where: 'OR',
      kind: UNSURE,
      caption: UNSURE,
      'criminal-case': 'yes',
    };
    const asked = walk([0], unsureOfKind).map(({ question }) => question);
    const life = asked.find(({ id }) => id === 'life');
    expect(life?.answers).toEqual(expect.arrayContaining(['children', 'firearms', 'across-lines']));
    expect(life?.answers).not.toContain('criminal-case');
    expect(withAnswer(life as AskedQuestion, [], unsureOfKind)['criminal-case']).toBe('yes');
  });

  test('offers only lines that could change something for this person', () => {
    const ticks = guide.ask(
      'safety',
      { role: 'restrained', where: 'OR', kind: 'civil', stage: 'final' },
      TODAY,
    )?.answers;
    expect(ticks).toContain('unsafe');
    for (const tick of ticks ?? []) {
      const base: Answers = { role: 'restrained', where: 'OR', kind: 'civil', stage: 'final' };
      expect(shape({ ...base, [tick]: 'yes' }), tick).not.toBe(shape({ ...base, [tick]: 'no' }));
    }
  });
});

test('two answers that cannot both be true are named, and nothing is built on either', () => {
  const plan = guide.plan({ where: 'OR', kind: 'civil', caption: 'government' }, TODAY);
  expect(plan.conflicts).toEqual([{ fact: 'kind', given: 'caption' }]);
  expect(plan.known.kind).toEqual(['civil', 'criminal', 'both']);
  expect(items(plan).some(({ id }) => id === 'who.kind')).toBe(true);
});
