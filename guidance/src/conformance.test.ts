import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, PERSONS } from '../../tests/persons.ts';
import type { Answers } from './answers.ts';
import { plusDays } from './calendar.ts';
import type { Plan } from './plan.ts';
import { STEP_ELSEWHERE, WHO_DECIDES } from './promises/items.ts';
import { QUESTIONS } from './questions.ts';
import { SECTION_IDS } from './rule.ts';
import { situate } from './situation.ts';
import {
  groups,
  guide,
  items,
  law,
  PLACES,
  RUNS,
  someone,
  swift,
  TODAY,
  textOf,
  visibleWords,
} from './testkit.ts';

/** The clerk is asked at most so many things in one call; what does not fit there is left for the next. */
const MOST_QUESTIONS = 8;
/** What a frightened person can take in at once. */
const MOST_FIRST = 5;

/** Whatever is wrong with a plan, for anybody, in words that name the item. */
function flaws(plan: Plan): string[] {
  const found: string[] = [];
  const shown = items(plan);
  for (const line of textOf(plan).split('\n'))
    if (/[{}]|\b(?:unknown|null|undefined|NaN)\b/i.test(line)) found.push(`a person reads: ${line}`);
  for (const one of shown) {
    const isQuestion = one.id.startsWith('clerk.');
    if (one.title.trim() === '') found.push(`${one.id} has no title`);
    if (isQuestion && !one.title.endsWith('?')) found.push(`${one.id} is no question`);
    if (!isQuestion && one.lead.length === 0) found.push(`${one.id} says nothing`);
    if (!isQuestion && one.cites.length === 0) found.push(`${one.id} rests on nothing`);
    if (one.cites.some(({ title }) => title.trim() === ''))
      found.push(`${one.id} has a source without a name`);
    if (!isQuestion && one.state === 'open' && one.openOn.length === 0)
      found.push(`${one.id} depends on nothing`);
    if (one.state === 'holds' && one.aside) found.push(`${one.id} holds but is put aside`);
  }
  for (const sections of groups(plan)) {
    const order = sections.map(({ id }) => SECTION_IDS.indexOf(id));
    if (order.some((at, index) => index > 0 && at <= (order[index - 1] as number)))
      found.push(`sections out of order: ${sections.map(({ id }) => id).join()}`);
    for (const { id, items: all } of sections) {
      const told = all.filter(({ aside }) => !aside);
      for (const one of told)
        if (told.find(({ title }) => title === one.title) !== one)
          found.push(`${id} says twice: ${one.title}`);
      const now = all.filter(({ state }) => state === 'holds');
      if (id === 'first' && now.length > MOST_FIRST)
        found.push(`${now.length} things at once: ${now.map((one) => one.id).join()}`);
    }
  }
  const told = shown.filter(({ aside }) => !aside);
  const holds = told.filter(({ state }) => state === 'holds');
  if (!holds.some(({ id }) => WHO_DECIDES.includes(id))) found.push('nobody is named who decides');
  const steps = plan.sections
    .filter(({ id }) => id === 'first' || id === 'steps')
    .flatMap((section) => section.items);
  if (!steps.some(({ aside }) => !aside) && !holds.some(({ id }) => STEP_ELSEWHERE.includes(id)))
    found.push('there is no next step');
  if (!plan.people.some(({ id, phone }) => id === '911' && phone === '911')) found.push('911 is missing');
  if (!plan.people.some(({ id, phone }) => id !== '911' && id !== '988' && phone))
    found.push('there is nobody to call');
  for (const { name, about } of plan.people) if (!name || !about) found.push(`who is ${name || about}?`);
  const { known } = situate(swift.house.model, plan.answers, law, plan.today);
  for (const { id, when } of QUESTIONS)
    if (when && plan.wouldChange.includes(id) && swift.house.model.evaluate(known, when) === 'fails')
      found.push(`${id} would change the plan, and is no question for this person`);
  const questions = shown.filter(({ id }) => id.startsWith('clerk.')).map(({ id }) => id);
  const openLaw = new Set(told.flatMap(({ openOn }) => openOn.filter((id) => id.startsWith('law-'))));
  for (const fact of openLaw)
    if (!questions.includes(`clerk.${fact}`) && questions.length < MOST_QUESTIONS)
      found.push(`nobody asks the clerk about ${fact}`);
  return [...new Set(found)];
}

const ROLES = [undefined, 'protected', 'restrained', 'both'];
const KINDS = [undefined, 'civil', 'criminal', 'both'];
const STAGES = [undefined, 'asked', 'emergency', 'temporary', 'final', 'ended'];
const GOALS = [undefined, 'end', 'change', 'contest', 'keep', 'reply', 'charge', 'know'];
const HEARINGS = [undefined, 'none', 'passed', plusDays(TODAY, 2), plusDays(TODAY, 12)];

/** Every role with every kind, stage and goal; the rest turns with them. */
const everybody: readonly Answers[] = ROLES.flatMap((role) =>
  KINDS.flatMap((kind) => STAGES.flatMap((stage) => GOALS.map((goal) => ({ role, kind, stage, goal })))),
).map((given, index) => {
  const more = {
    ...given,
    hearing: HEARINGS[index % HEARINGS.length],
    served: index % 3 === 0 ? plusDays(TODAY, -(index % 41)) : undefined,
    'order-type': index % 2 === 0 ? 'domestic' : undefined,
    proof:
      given.stage === 'ended'
        ? ['told-only', 'stamped-request', 'signed-paper', undefined][index % 4]
        : undefined,
  };
  return Object.fromEntries(
    Object.entries(more).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
});
/** How many of them are tried in one place, so that all are tried somewhere and no place is tried alike. */
const HERE = 10;

describe.each(PLACES)('an order from %s', (where) => {
  test('makes a sound plan for people on either side, of every kind, at every stage, with every wish', () => {
    const every = everybody.length / HERE;
    const offset = PLACES.indexOf(where) * 7;
    for (let index = 0; index < HERE; index++) {
      const answers = {
        where,
        ...(everybody[Math.floor(index * every + offset * 1.7) % everybody.length] as Answers),
      };
      expect(flaws(swift.plan(answers, TODAY)), JSON.stringify(answers)).toEqual([]);
    }
  });
});

test('no answers, however they are mixed, break a plan', () => {
  fc.assert(
    fc.property(someone(), (answers) => {
      expect(flaws(swift.plan(answers, TODAY))).toEqual([]);
    }),
    RUNS,
  );
});

test('a plan is sound on any day of the year, also on the last one and on a leap day', () => {
  for (const today of ['2026-12-31', '2027-01-01', '2028-02-29', '2026-07-03', '2026-11-01', '2027-03-14'])
    for (const { answers } of PERSONS.slice(0, 14))
      expect(flaws(swift.plan(answers, today)), today).toEqual([]);
});

test('the same answers on the same day make the same plan', () => {
  for (const { answers, today } of PERSONS.slice(0, 8))
    expect(guide.plan(answers, today)).toEqual(guide.plan({ ...answers }, today));
});

describe('the plan of each person', () => {
  const MOST_WORDS = 700;

  test.each(PERSONS.map((person) => [person.who, person] as const))(
    'is sound and short: %s',
    (_, { id, answers, today }) => {
      const plan = guide.plan(answers, today);
      const words = visibleWords(plan);
      expect(flaws(plan)).toEqual([]);
      expect(guide.read(answers).problems).toEqual([]);
      // With orders in both directions there are two plans on one page.
      const most = answers.role === 'both' ? MOST_WORDS * 1.25 : MOST_WORDS;
      expect(words, `${id}: ${words} words before anything is unfolded`).toBeLessThanOrEqual(most);
    },
  );

  test('is sound for somebody to whom everything happens at once', () => {
    expect(flaws(guide.plan(EVERYTHING.answers, EVERYTHING.today))).toEqual([]);
  });

  test('links only to hosts of the list, over https', () => {
    for (const { answers, today } of PERSONS) {
      const plan = guide.plan(answers, today);
      const links = [
        ...items(plan).flatMap(({ cites }) => cites.map(({ url }) => url)),
        ...plan.papers.map(({ url }) => url),
        ...plan.people.map(({ url }) => url),
      ].filter((url) => url !== null);
      for (const url of links) {
        const { protocol, hostname } = new URL(url);
        expect(protocol).toBe('https:');
        expect(
          law.hosts.hosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`)),
          url,
        ).toBe(true);
      }
    }
  });

  test('names only helplines that may be listed', () => {
    const listed = new Map(law.national.helplines.map((line) => [line.id, line]));
    for (const { answers, today } of PERSONS)
      for (const { id, phone } of guide.plan(answers, today).people) {
        const line = listed.get(id);
        if (!line) continue;
        expect(line.status, id).toBe('listable');
        if (phone) expect(phone).toBe(line.phone);
      }
  });
});
