/** The proofs can fail: whoever puts a fault into a rule on purpose is told which promise it breaks. */
import { all, type Condition, never, not } from '@until-signed/engine';
import type { Contact, Rule } from '@until-signed/guidance/proving';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWhole, share } from '../../tests/share.ts';
import { dataProblems } from './data.ts';
import { mutantsOf } from './mutate.ts';
import { brokenBy, checksOf, tryMutants, whyHarmless } from './mutation-run.ts';
import { begin, proveAll, smallest } from './prove.ts';
import { readCatalogue, withContact, withRule } from './reading.ts';
import { readRecord } from './record.node.ts';
import { Solver } from './solver.node.ts';
import { subject } from './subject.node.ts';
import { breachOf } from './table.ts';

const TODAY = '2026-11-21';
const { house, catalogue, wording, guide } = subject(TODAY);
const reading = readCatalogue(catalogue, wording);
let solver: Solver;
beforeAll(async () => {
  solver = await Solver.start();
  begin(solver, reading);
});
afterAll(() => solver.end());

const rule = (id: string): Rule => {
  const found = catalogue.rules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule is called “${id}”`);
  return found;
};
const contact = (id: string): Contact => {
  const found = catalogue.contacts.find((one) => one.id === id);
  if (!found) throw new Error(`no contact is called “${id}”`);
  return found;
};
const is = (fact: string, ...values: string[]): Condition => ({ op: 'in', fact, values });
/** Only while something is so as well, also while the rule is open. */
function narrowed<T extends Rule | Contact>(one: T, by: Condition): T {
  const guard = 'whenOpen' in one && typeof one.whenOpen === 'object' && 'toldIf' in one.whenOpen;
  return {
    ...one,
    when: all(one.when, by),
    ...(guard
      ? {
          whenOpen: {
            ...(one.whenOpen as object),
            toldIf: all((one.whenOpen as { toldIf: Condition }).toldIf, by),
          },
        }
      : {}),
  };
}
/** Said of the other side. */
const swapped = (one: Rule): Rule => {
  const text = (condition: unknown) =>
    JSON.parse(
      JSON.stringify(condition)
        .replaceAll('"protected"', '"?"')
        .replaceAll('"restrained"', '"protected"')
        .replaceAll('"?"', '"restrained"'),
    );
  return { ...one, when: text(one.when), ...(one.whenOpen ? { whenOpen: text(one.whenOpen) } : {}) };
};

type Fault = readonly [what: string, item: string, fault: Rule | Contact | null];
const dropped = (id: string): Fault => [`without “${id}”`, id, null];
const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  '1': [
    dropped('force.only-court'),
    [
      'that an order holds is not said while the stage is open',
      'force.holds',
      { ...rule('force.holds'), whenOpen: 'sure' },
    ],
    [
      'a stamped request is taken for an end',
      'force.not-proven',
      narrowed(rule('force.not-proven'), is('proof', 'told-only')),
    ],
    [
      'one paper ends both of two orders',
      'force.second',
      narrowed(rule('force.second'), is('mutual', 'yes')),
    ],
  ],
  '2': [
    [
      'an end is told before the paper is seen',
      'force.signed',
      { ...rule('force.signed'), whenOpen: 'caution' },
    ],
    [
      'a stamp ends a case in every place',
      'force.stamped',
      { ...rule('force.stamped'), when: all(is('stage', 'ended'), is('proof', 'stamped-request')) },
    ],
    [
      'an end date is taken for passed',
      'force.expired',
      { ...rule('force.expired'), when: is('expiry', 'passed', 'within-30-days') },
    ],
  ],
  '3': [
    ['no contact is told to the wrong side', 'never.contact', swapped(rule('never.contact'))],
    [
      'the paper that takes a case back is offered to the wrong side',
      'withdraw.paper',
      swapped(rule('withdraw.paper')),
    ],
    dropped('never.unknown-role'),
    [
      'the victim’s office is named to the wrong side',
      'victim-witness',
      { ...contact('victim-witness'), when: is('role', 'restrained') },
    ],
  ],
  '4': [
    [
      'private help only for who is pressed',
      'danger.private-help',
      narrowed(rule('danger.private-help'), is('pressed', 'yes')),
    ],
    [
      'private help stands among the steps',
      'danger.private-help',
      { ...rule('danger.private-help'), section: 'steps' },
    ],
    [
      'the line to call is not named to who is in danger',
      'ndvh',
      narrowed(contact('ndvh'), is('unsafe', 'no')),
    ],
  ],
  '5': [
    [
      'a civil paper for a criminal order',
      'withdraw.paper',
      {
        ...rule('withdraw.paper'),
        when: all(is('role', 'protected'), is('stage', 'temporary'), is('goal', 'end')),
        whenOpen: 'caution',
      },
    ],
    dropped('who.criminal-either'),
    [
      'how to be heard only before the sentence',
      'criminal.tell-prosecutor',
      narrowed(rule('criminal.tell-prosecutor'), is('stage', 'temporary')),
    ],
  ],
  '6': [
    dropped('who.both-kinds'),
    [
      'only the protected person hears of the second order',
      'who.both-kinds',
      narrowed(rule('who.both-kinds'), is('role', 'protected')),
    ],
    [
      'orders in both directions are taken for one',
      'who.mutual',
      { ...rule('who.mutual'), when: not(rule('who.mutual').when) },
    ],
  ],
  '7': [
    ['going is not said while the kind is open', 'hearing.go', { ...rule('hearing.go'), whenOpen: 'sure' }],
    [
      'that a hearing must be asked for is not said while the days are open',
      'respond.ask-in-time',
      { ...rule('respond.ask-in-time'), whenOpen: 'timely' },
    ],
    dropped('withdraw.stay-away'),
    dropped('dates.request-by'),
  ],
  '8': ['children', 'firearms', 'across-lines', 'pressed'].map(
    (fact): Fault => [
      `a lawyer today, but not for “${fact}”`,
      'danger.lawyer-today',
      narrowed(rule('danger.lawyer-today'), is(fact, 'no')),
    ],
  ),
  '9': [
    dropped('lines.federal'),
    [
      'lines of tribes are forgotten',
      'lines.federal',
      narrowed(rule('lines.federal'), is('across-lines', 'yes')),
    ],
    ['the federal crime is told to the wrong side', 'lines.crime', swapped(rule('lines.crime'))],
  ],
  '10': [
    [
      'a warning that goes when somebody is pressed',
      'never.rely',
      narrowed(rule('never.rely'), is('pressed', 'no')),
    ],
    [
      'a step that goes when there are guns',
      'criminal.through-lawyer',
      narrowed(rule('criminal.through-lawyer'), is('firearms', 'no')),
    ],
    [
      'a contact that goes when somebody is not safe',
      'clerk',
      narrowed(contact('clerk'), is('unsafe', 'no')),
    ],
    [
      'a warning that goes when a line is crossed',
      'force.only-court',
      narrowed(rule('force.only-court'), is('across-lines', 'no')),
    ],
  ],
  '11': [
    dropped('911'),
    dropped('legal-aid'),
    ['nobody decides about a commander’s order', 'who.military', { ...rule('who.military'), when: never }],
  ],
  '12': [
    [
      'a rule for nobody',
      'help.remote',
      { ...rule('help.remote'), when: all(is('distance', 'yes'), is('distance', 'no')) },
    ],
    ['a contact for nobody', 'vine', { ...contact('vine'), when: never }],
    ['a second rule for nobody', 'after.guns', narrowed(rule('after.guns'), is('firearms', 'no'))],
  ],
};

describe.each(Object.entries(FAULTS))('promise %s is broken, and the proof says so', (promise, faults) => {
  test.each(faults)('%s', (_, item, fault) => {
    const isRule = catalogue.rules.some(({ id }) => id === item);
    const faulty = isRule
      ? withRule(reading, item, fault as Rule | null)
      : withContact(reading, item, fault as Contact | null);
    expect(brokenBy(solver, faulty, checksOf(faulty, item))).toContain(promise);
  });
});

test('whoever is harmed is shown as questions and answers, with the line to look at and a command', () => {
  const faulty = withRule(reading, 'never.contact', swapped(rule('never.contact')));
  const [check] = proveAll(solver, faulty, checksOf(faulty, 'never.contact'))
    .filter(({ holds, check }) => !holds && check.promise === '3')
    .map(({ check }) => check);
  if (!check) throw new Error('the fault was not noticed');
  const breach = smallest(solver, faulty, check, house, TODAY);
  expect(breach?.answers).toEqual({ role: 'restrained' });
  // The program has the sound rule, so its own plan shows no harm. With the fault in the files it would.
  expect(breach).toMatchObject({ today: true, seen: false });
  const said = breachOf(check, breach && { ...breach, seen: true }, guide, TODAY);
  expect(said).toMatch(/^ {2}(?:not )?in the plan: never\.contact$/m);
  expect(said).toContain('Whom does the order protect? — It is against me');
  expect(said).toMatch(/npx until-signed plan --role restrained$/);
});

test('a rule without a source, and a promise about a rule that is not there, are named', () => {
  const bare = catalogue.rules.map((one) => (one.id === 'help.remote' ? { ...one, rests: [] } : one));
  expect(dataProblems({ ...catalogue, rules: bare }, house.law, wording.words)).toEqual([
    'help.remote rests on no national source, so in some place it may rest on none',
  ]);
  const fewer = catalogue.rules.filter(({ id }) => id !== 'never.contact');
  expect(dataProblems({ ...catalogue, rules: fewer }, house.law, wording.words)).toEqual([
    'a promise names “never.contact”, which is no rule and no contact',
  ]);
  expect(dataProblems(catalogue, house.law, wording.words)).toEqual([]);
});

/**
 * A fourth of all faults of each rule, from one rule to the next other kinds of fault; `npm run nightly` tries all, and
 * so does whoever records a proof. That is safe: what the proof holds does not hang on it, and the rules cannot change
 * without a new record.
 */
test('of every fault in every rule, each is noticed or can be shown to take nothing from anybody', () => {
  const all = catalogue.rules.map(mutantsOf);
  const tried = tryMutants(
    solver,
    reading,
    all.flatMap((mutants, index) => share(mutants, 4, index)),
  );
  expect(new Set(tried.map(({ mutant }) => mutant.id)).size).toBe(catalogue.rules.length);
  const unexplained = tried.filter((one) => !one.noticed && whyHarmless(one) === null);
  expect(unexplained.map(({ mutant }) => `${mutant.id}: ${mutant.fault}`)).toEqual([]);
  const { faults } = readRecord();
  expect(faults.made).toBe(all.flat().length);
  const unnoticed = tried.filter(({ noticed }) => !noticed).length;
  expect(unnoticed).toBeLessThanOrEqual(faults.made - faults.noticed);
  if (isWhole) expect(unnoticed).toBe(faults.made - faults.noticed);
  // What takes a warning, or tells the wrong person, is noticed every time, but where it changes nobody's plan.
  for (const { mutant, noticed, does } of tried)
    if (/^(?:dropped|negated|roles swapped)$/.test(mutant.fault) && !does?.changesNothing)
      expect(noticed, `${mutant.id}: ${mutant.fault}`).toBe(true);
}, 120_000);
