import { makeGuide } from '@until-signed/guidance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guide, law, TODAY, words } from '../src/lib/testkit.ts';
import { slimLaw, slimWords } from './slim.ts';

test('what a browser gets makes the very same plans', () => {
  const slim = makeGuide(slimLaw(law), slimWords(words));
  const person = fc.record({
    role: fc.constantFrom('protected', 'restrained', 'both', 'unsure'),
    where: fc.constantFrom(...Object.keys(law.jurisdictions), 'tribe', 'unsure'),
    kind: fc.constantFrom('civil', 'criminal', 'both', 'unsure'),
    stage: fc.constantFrom('temporary', 'final', 'ended', 'unsure'),
    goal: fc.constantFrom('end', 'change', 'keep', 'unsure'),
    firearms: fc.constantFrom('yes', 'no'),
  });
  fc.assert(
    fc.property(person, (answers) => {
      expect(slim.plan(answers, TODAY)).toEqual(guide.plan(answers, TODAY));
      expect(slim.next(answers, TODAY)).toEqual(guide.next(answers, TODAY));
    }),
    { numRuns: 150 },
  );
});
