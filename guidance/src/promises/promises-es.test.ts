/** What the words of plans promise, held against the plans in Spanish: see promises.test.ts. */
import { loadLaw, loadLawIn } from '@until-signed/law/load';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { plusDays } from '../calendar.ts';
import { makeGuide } from '../guide.ts';
import { loadWords } from '../load-words.node.ts';
import type { Plan } from '../plan.ts';
import { item, items, RUNS, STATES, someone, TODAY, textOfItem } from '../testkit.ts';
import { SAYS_ENDED } from './items.ts';

const guide = makeGuide(loadLawIn('es', loadLaw()), loadWords('es'));

function forAll(people: fc.Arbitrary<Answers>, check: (plan: Plan) => void, numRuns = 30): void {
  const property = fc.property(people, (answers) => check(guide.plan(answers, TODAY)));
  fc.assert(property, { ...RUNS, numRuns });
}

test('while an order may be in force, the words say that it is', () => {
  forAll(someone({ where: STATES, stage: ['emergency', 'temporary', 'final'] }), (plan) => {
    const says = items(plan).find(({ id }) => id === 'force.holds' || id === 'force.expired');
    expect(says && textOfItem(says)).toMatch(/vigente/i);
  });
});

test('that an order has ended is said with the word to check with the clerk, and by no other line', () => {
  const ended = fc.oneof(
    someone({ stage: ['ended'], proof: ['signed-paper'] }),
    someone({ stage: ['final', 'temporary'], expiry: ['2026-11-20', '2025-01-01'] }),
    someone(),
  );
  forAll(
    ended,
    (plan) => {
      for (const shown of items(plan)) {
        if (SAYS_ENDED.includes(shown.id)) expect(textOfItem(shown)).toMatch(/secretaría/i);
        else if (shown.state === 'holds')
          expect(shown.title).not.toMatch(/\borden (?:ya )?(?:terminó|no está vigente|dejó de)/i);
      }
    },
    100,
  );
});

test('whoever an order is against reads of no contact, also through others', () => {
  forAll(someone({ role: ['restrained', 'both'], stage: ['temporary', 'final'] }), (plan) => {
    expect(textOfItem(item(plan, 'never.contact'))).toMatch(/amig|famili|otras personas|otra persona/i);
  });
});

test('a statement of free will is filled in for nobody', () => {
  forAll(someone({ goal: ['end', 'change'] }), (plan) => {
    const said = items(plan).map(textOfItem).join('\n');
    expect(said).not.toMatch(/\b(?:mi|por mi) (?:propia |libre )+(?:voluntad|decisión)\b/i);
    expect(said).not.toMatch(/\bnadie me (?:ha )?(?:obliga|presion|amenaza)/i);
  });
});

test.each(STATES)('who decides about a criminal order is said in so many words: %s', (where) => {
  for (const role of ['protected', 'restrained', 'unsure']) {
    const plan = guide.plan({ where, role, kind: 'criminal', stage: 'temporary' }, TODAY);
    const line = items(plan).find(({ id }) => id.startsWith('who.criminal-'));
    expect(line && textOfItem(line), role).toMatch(/fiscal/i);
    expect(line && textOfItem(line), role).toMatch(/juez/i);
  }
});

test('with a hearing ahead the title says to go, whoever it is and whatever it is about', () => {
  const people = someone({
    role: ['protected', 'restrained', 'both', 'unsure'],
    hearing: [0, 1, 3, 6, 10, 72].map((days) => plusDays(TODAY, days)),
    stage: ['asked', 'temporary', 'final', 'unsure'],
  });
  forAll(
    people,
    (plan) => {
      const first = plan.sections.filter(({ id }) => id === 'first').flatMap((section) => section.items);
      expect(first.some(({ state, title }) => state === 'holds' && /\bvaya\b/i.test(title))).toBe(true);
    },
    100,
  );
});

test('the line about help today names lawyer and advocate', () => {
  forAll(someone({ children: ['yes'] }), (plan) => {
    const line = textOfItem(item(plan, 'danger.lawyer-today'));
    expect(line).toMatch(/abogad/i);
    expect(line).toMatch(/intercesor/i);
  });
});
