/** What the tests of this room share. */
import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import fc from 'fast-check';
import type { Given, Place, Step, Visit } from './interview.ts';

export const law = loadLaw();
export const words = loadWords('en');
export const guide = makeGuide(law, words);
export const TODAY = '2026-11-21';

export const at = (question: string, returns = false): Place => ({ question, returns });
export const given = (...values: string[]): Given => ({ values, typed: { month: '', day: '', year: '' } });
export const typed = (month: string, day: string, year: string, ...values: string[]): Given => ({
  values,
  typed: { month, day, year },
});

/** A step that somebody could take at a question, sensible or not. */
export const anyGiven = fc.record({
  values: fc.array(
    fc.constantFrom(
      'unsure',
      'day',
      'yes',
      'no',
      'protected',
      'restrained',
      'CA',
      'WI',
      'tribe',
      'civil',
      'both',
      'none',
      'final',
      'temporary',
      'ended',
      'pressed',
      'children',
      'x',
    ),
    { maxLength: 3 },
  ),
  typed: fc.record({
    month: fc.constantFrom('', '2', '12', '13', 'a'),
    day: fc.constantFrom('', '1', '31', '-1'),
    year: fc.constantFrom('', '2026', '26', '0'),
  }),
});

export const anyStep = (place: Place, ids: readonly string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({
      go: fc.constantFrom('next' as const, 'next' as const, 'plan' as const, 'back' as const),
      at: fc.constant(place),
      given: anyGiven,
    }),
    fc.record({
      go: fc.constant('change' as const),
      to: fc.constantFrom(...ids),
      at: fc.constant(place),
      given: anyGiven,
    }),
  );

export const visitOf = (answers: Record<string, string>, order: string[] = Object.keys(answers)): Visit => ({
  answers,
  order,
});
