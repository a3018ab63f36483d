import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, clerkTells, UNSURE, valuesOf } from './answers.ts';
import { LAW_FACTS } from './facts.ts';
import { type AskedQuestion, withAnswer } from './interview.ts';
import { lawValues } from './law-facts.ts';
import { QUESTIONS } from './questions.ts';
import { guide, holding, item, items, law, RUNS, someone, TODAY, textOfItem, words } from './testkit.ts';

const FILING = 'law-withdraw-ends-on-filing';
const NOTE = words.strings['clerk.rests'] as string;
/** California leaves open what filing does; Oregon knows it of its domestic violence order. */
const CALIFORNIA: Answers = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  'order-type': 'domestic',
  stage: 'temporary',
  hearing: 'none',
  goal: 'end',
};
const OREGON: Answers = { ...CALIFORNIA, where: 'OR' };

const plan = (answers: Answers) => guide.plan(answers, TODAY);
const ask = (id: string, answers: Answers) => guide.ask(id, answers, TODAY) as AskedQuestion;
const asksClerk = (answers: Answers) =>
  items(plan(answers)).flatMap(({ id, openOn }) => (id.startsWith('clerk.') ? openOn : []));
const someLaw = fc.constantFrom(...LAW_FACTS.map(({ id }) => id));

describe('what a clerk can tell', () => {
  test('is asked with the clerk’s question as its title, and each possible reply in words', () => {
    const question = ask('law-efile', CALIFORNIA);
    expect(question.title).toBe(words.questions['law-efile']?.title);
    expect(question.options.map(({ value }) => value)).toEqual(['yes', 'some-courts', 'no']);
    for (const { label, value } of question.options) expect(label).not.toBe(value);
    expect(question.help).not.toEqual([]);
    expect(question.why).toMatch(/did not find/);
  });

  test('can be asked wherever a plan asks the clerk', () => {
    fc.assert(
      fc.property(someone(), (answers) => {
        for (const id of asksClerk(answers)) expect(guide.ask(id, answers, TODAY)?.id).toBe(id);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('is never asked by itself', () => {
    fc.assert(
      fc.property(someone(), (answers) => {
        expect(clerkTells(guide.next(answers, TODAY)?.id ?? '')).toBe(false);
      }),
      { ...RUNS, numRuns: 60 },
    );
    for (const { id } of QUESTIONS) expect(clerkTells(id)).toBe(false);
  });

  test('is not asked where the law file says it, nor of a commander’s order', () => {
    expect(guide.ask(FILING, OREGON, TODAY)).toBeNull();
    expect(guide.ask('law-efile', { where: 'military' }, TODAY)).toBeNull();
    expect(guide.ask('law-colour', CALIFORNIA, TODAY)).toBeNull();
  });

  test('can be told of a court whose law we do not know', () => {
    const tribe: Answers = { ...CALIFORNIA, where: 'tribe' };
    expect(ask(FILING, tribe).options).toHaveLength(3);
    expect(plan({ ...tribe, [FILING]: 'no' }).fromClerk).toEqual([FILING]);
  });
});

describe('what a clerk has told', () => {
  const told = withAnswer(ask(FILING, CALIFORNIA), ['yes'], CALIFORNIA);

  test('settles what hung on it, and is not asked again', () => {
    expect(told[FILING]).toBe('yes');
    expect(asksClerk(CALIFORNIA)).toContain(FILING);
    expect(asksClerk(told)).not.toContain(FILING);
    expect(holding(plan(told))).toContain('withdraw.notice');
  });

  test('is named as such by each item that rests on it, and by no other', () => {
    const made = plan(told);
    expect(made.fromClerk).toEqual([FILING]);
    for (const one of items(made)) {
      expect(textOfItem(one).includes(NOTE), one.id).toBe(one.fromClerk);
      if (one.because.includes(FILING)) expect(one.fromClerk, one.id).toBe(true);
    }
    expect(item(made, 'withdraw.notice').fromClerk).toBe(true);
    expect(item(made, 'withdraw.reason').fromClerk).toBe(false);
  });

  test('is seen at once, right after the first sentence', () => {
    expect(item(plan(told), 'withdraw.notice').lead[1]).toEqual({ kind: 'p', text: [NOTE] });
  });

  test('is told as the clerk’s also where an item still depends on something else', () => {
    const { goal: _, ...open } = told;
    const paper = items(plan({ ...open, [FILING]: 'no' })).find(({ id }) => id === 'withdraw.paper');
    expect(paper?.fromClerk).toBe(true);
  });

  test('keeps the question open where the clerk was not sure', () => {
    const unsure = withAnswer(ask(FILING, CALIFORNIA), [UNSURE], CALIFORNIA);
    expect(plan(unsure).fromClerk).toEqual([]);
    expect(asksClerk(unsure)).toContain(FILING);
  });

  test('does not bring the same question back in other words', () => {
    const online = (answers: Answers) =>
      items(plan(answers)).filter(({ id }) => /^clerk\.(?:law-)?efile/.test(id));
    expect(online(CALIFORNIA).map(({ id }) => id)).toEqual(['clerk.law-efile']);
    expect(online({ ...CALIFORNIA, 'law-efile': 'no' })).toEqual([]);
  });

  test('never says that an order has ended', () => {
    const ended: Answers = { ...told, stage: 'ended', proof: 'stamped-request' };
    expect(holding(plan(ended))).toContain('force.not-proven');
    expect(item(plan(ended), 'force.stamped')).toMatchObject({ state: 'open', aside: true });
    expect(plan(ended).fromClerk).toEqual([]);
  });
});

describe('the law file', () => {
  test('always counts, whatever a clerk is said to have told', () => {
    const codes = Object.keys(law.jurisdictions);
    fc.assert(
      fc.property(fc.constantFrom(...codes), someLaw, fc.nat(), (where, fact, dice) => {
        const place = law.jurisdictions[where];
        const type = place?.orders[dice % place.orders.length]?.id;
        const says = place && type && lawValues(place, type)[fact];
        if (!says) return;
        const answers = { role: 'protected', where, kind: 'civil', 'order-type': type };
        for (const value of valuesOf(fact, law)) {
          const made = plan({ ...answers, [fact]: value });
          expect(made.known[fact]).toEqual([says]);
          expect(made.fromClerk).toEqual([]);
          expect(made.conflicts).toEqual(value === says ? [] : [{ fact, given: 'law' }]);
          expect(made.sections).toEqual(plan(answers).sections);
        }
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test('leaves the answer that it denies to be taken back, and offers only what it says', () => {
    const question = ask(FILING, { ...OREGON, [FILING]: 'yes' });
    expect(question.options.map(({ value }) => value)).toEqual(['no']);
    expect(question.why).toBeNull();
    expect(plan(withAnswer(question, [UNSURE], { ...OREGON, [FILING]: 'yes' })).conflicts).toEqual([]);
  });

  test('lets a clerk decide between what it says of several kinds of order', () => {
    const { 'order-type': _, ...open } = OREGON;
    const made = plan({ ...open, 'law-restrained-may-end': 'sometimes' });
    expect(made.known['law-restrained-may-end']).toEqual(['sometimes']);
    expect(made.fromClerk).toEqual(['law-restrained-may-end']);
  });
});

describe('what the clerk of one order told, of another', () => {
  const told: Answers = { ...CALIFORNIA, [FILING]: 'yes', 'law-efile': UNSURE };
  const clerks = (answers: Answers) => Object.keys(answers).filter(clerkTells);
  const change = (id: string, value: string, from: Answers = told) =>
    withAnswer(ask(id, from), [value], from);

  test.each([
    ['where', 'TX'],
    ['where', UNSURE],
    ['kind', 'criminal'],
    ['kind', 'harassment'],
    ['order-type', 'harassment'],
  ])('does not count: %s becomes %s', (id, value) => {
    expect(clerks(change(id, value))).toEqual([]);
  });

  test.each([
    ['where', 'CA'],
    ['kind', 'domestic'],
    ['order-type', 'domestic'],
    ['goal', 'change'],
    ['stage', 'final'],
  ])('stays while it is the same order: %s is %s', (id, value) => {
    expect(clerks(change(id, value))).toEqual([FILING, 'law-efile']);
  });

  test('stays when it is first told which order it is', () => {
    const early: Answers = { role: 'protected', where: UNSURE, [FILING]: 'yes' };
    expect(change('where', 'CA', early)[FILING]).toBe('yes');
    expect(change('kind', 'domestic', { ...early, where: 'CA' })[FILING]).toBe('yes');
  });
});
