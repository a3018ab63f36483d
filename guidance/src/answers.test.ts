import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERSONS } from '../../tests/persons.ts';
import { answerable, takesDate, valuesOf } from './answers.ts';
import { FACTS, originOf } from './facts.ts';
import { guide, law, RUNS, STATES, someone } from './testkit.ts';

describe('answers that come from outside', () => {
  test('are taken as they are when they fit', () => {
    for (const { answers } of PERSONS) expect(guide.read(answers)).toEqual({ answers, problems: [] });
  });

  test('may name a place in small letters, by its full name, or with spaces around it', () => {
    for (const where of ['ca', 'CA', 'California', ' california ', 'CALIFORNIA'])
      expect(guide.read({ where })).toEqual({ answers: { where: 'CA' }, problems: [] });
    expect(guide.read({ where: 'district of columbia' }).answers).toEqual({ where: 'DC' });
    expect(guide.read({ where: 'Tribe' }).answers).toEqual({ where: 'tribe' });
  });

  test('may be “unsure” everywhere', () => {
    const unsure = Object.fromEntries(answerable().map((id) => [id, 'unsure']));
    expect(guide.read(unsure)).toEqual({ answers: unsure, problems: [] });
    expect(guide.plan(unsure, '2026-11-21').conflicts).toEqual([]);
  });

  test('may give a day, or what the calendar would make of it', () => {
    for (const hearing of ['2026-12-04', 'none', 'passed', 'today', 'within-3-days', 'later'])
      expect(guide.read({ hearing }).answers).toEqual({ hearing });
    expect(guide.read({ issued: '2026-06-21' }).problems).toEqual([]);
  });

  test('that are wrong are all named, and the right ones are kept', () => {
    const { answers, problems } = guide.read({
      where: 'Atlantis',
      role: 'victim',
      kind: 'civil',
      colour: 'blue',
      hearing: '2026-02-30',
      served: 'yesterday',
      pressed: true,
    });
    expect(answers).toEqual({ kind: 'civil' });
    expect(problems.map(({ id, kind }) => [id, kind])).toEqual([
      ['where', 'unknown-value'],
      ['role', 'unknown-value'],
      ['colour', 'unknown-fact'],
      ['hearing', 'bad-date'],
      ['served', 'unknown-value'],
      ['pressed', 'unknown-value'],
    ]);
    expect(problems.find(({ id }) => id === 'role')?.expected).toEqual(['protected', 'restrained', 'both']);
    expect(problems.find(({ id }) => id === 'where')?.expected).toContain('CA');
    expect(problems.find(({ id }) => id === 'colour')?.expected).toContain('role');
  });

  test('never break anything, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...answerable()), fc.string()), fc.anything()),
        (given) => {
          const { answers, problems } = guide.read(given);
          expect(Object.keys(answers).length + problems.length).toBe(Object.keys(given).length);
          for (const id of Object.keys(answers)) expect(answerable()).toContain(id);
          expect(guide.plan(answers, '2026-11-21').sections.length).toBeGreaterThan(0);
        },
      ),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('that a person could give in the interview are all taken', () => {
    fc.assert(
      fc.property(someone(), (answers) => {
        expect(guide.read(answers).problems).toEqual([]);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe('what can be answered', () => {
  test('is told by a person, the calendar or a clerk, never worked out by hand', () => {
    const ids = answerable();
    expect(new Set(ids).size).toBe(ids.length);
    for (const derived of ['mutual', 'place', 'request-window', 'wait']) expect(ids).not.toContain(derived);
    for (const id of ['where', 'role', 'issued', 'law-withdraw-ends-on-filing']) expect(ids).toContain(id);
  });

  test('has values, or takes a day', () => {
    for (const id of answerable()) expect(valuesOf(id, law).length > 0 || takesDate(id), id).toBe(true);
    expect(valuesOf('where', law)).toEqual([...STATES, 'tribe', 'military', 'foreign']);
  });

  test('every fact has an origin, and a fact that does not exist has none', () => {
    for (const { id } of FACTS) expect(['person', 'calendar', 'law']).toContain(originOf(id));
    expect(() => originOf('colour')).toThrow(/colour/);
  });
});

describe('what the clerk says', () => {
  test('can be given as an answer, and settles what hung on it', () => {
    const open = {
      where: 'CA',
      role: 'protected',
      kind: 'civil',
      'order-type': 'domestic',
      stage: 'temporary',
      goal: 'end',
    };
    const fact = 'law-withdraw-ends-on-filing';
    expect(guide.plan(open, '2026-11-21').known[fact] ?? []).not.toHaveLength(1);
    const settled = guide.plan({ ...open, [fact]: 'yes' }, '2026-11-21');
    expect(settled.known[fact]).toEqual(['yes']);
    expect(
      settled.sections.flatMap((section) => section.items).find(({ id }) => id === 'withdraw.notice')?.state,
    ).toBe('holds');
  });
});
