/**
 * The promises are proven in proofs/. Here they are held against whole plans, made by the whole program of random
 * people, and against what the words of those plans say: of words there is no proof.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { plusDays } from '../calendar.ts';
import { isTrue } from '../claims.ts';
import { partsOf } from '../make-plan.ts';
import type { Plan } from '../plan.ts';
import {
  dropsCase,
  holding,
  item,
  items,
  PLACES,
  RUNS,
  STATES,
  someone,
  swift,
  TODAY,
  textOfItem,
} from '../testkit.ts';
import { PROMISES } from './index.ts';
import { SAYS_ENDED } from './items.ts';

/** Holds for random people, each with the plan that is made for them. */
function forAll(people: fc.Arbitrary<Answers>, check: (plan: Plan, answers: Answers) => void, numRuns = 40) {
  const property = fc.property(people, (answers) => {
    check(swift.plan(answers, TODAY), answers);
  });
  fc.assert(property, { ...RUNS, numRuns });
}

test('every promise holds in the plans of a thousand random people', () => {
  const people = fc.oneof(
    { arbitrary: someone(), weight: 3 },
    { arbitrary: someone({ where: STATES, role: ['protected', 'restrained', 'both'] }), weight: 2 },
    { arbitrary: someone({ where: STATES, stage: ['ended'] }), weight: 1 },
  );
  const property = fc.property(people, (answers) => {
    for (const { told } of partsOf(swift.house, answers, TODAY))
      for (const { id, claims } of PROMISES)
        for (const { says, claim } of claims) if (!isTrue(claim, told)) throw new Error(`${id}: ${says}`);
  });
  fc.assert(property, { ...RUNS, numRuns: 1000 });
});

describe('1. while an order may be in force', () => {
  test('the words say that it is', () => {
    forAll(someone({ where: STATES, stage: ['emergency', 'temporary', 'final'] }), (plan) => {
      const says = items(plan).find(({ id }) => id === 'force.holds' || id === 'force.expired');
      expect(says && textOfItem(says)).toMatch(/in force/i);
    });
  });
});

describe('2. that an order has ended', () => {
  test('is said with the word to check with the clerk', () => {
    const ended = fc.oneof(
      someone({ stage: ['ended'], proof: ['signed-paper'] }),
      someone(
        { where: ['NC'], role: ['protected'], kind: ['civil'], stage: ['ended'], proof: ['stamped-request'] },
        ['caption', 'criminal-case', 'order-type'],
      ),
      someone({ stage: ['final', 'temporary'], expiry: ['2026-11-20', '2025-01-01'] }),
    );
    forAll(ended, (plan) => {
      for (const shown of items(plan))
        if (SAYS_ENDED.includes(shown.id)) expect(textOfItem(shown)).toMatch(/clerk/i);
    });
  });

  test('is said by no other line', () => {
    forAll(
      someone(),
      (plan) => {
        for (const shown of items(plan))
          if (shown.state === 'holds' && !SAYS_ENDED.includes(shown.id))
            expect(shown.title).not.toMatch(/\b(?:order|it) (?:has|is) (?:ended|over|no longer)\b/i);
      },
      300,
    );
  });
});

describe('3. whoever an order is against', () => {
  test('reads of no contact, also through others', () => {
    forAll(someone({ role: ['restrained', 'both'], stage: ['temporary', 'final'] }), (plan) => {
      expect(textOfItem(item(plan, 'never.contact'))).toMatch(/friend|family|relative|others|other people/i);
    });
  });

  test('is handed no paper that takes the case back', () => {
    forAll(someone({ role: ['restrained'] }), (plan) => expect(dropsCase(plan)).toEqual([]), 150);
  });
});

describe('4. a protected person who is pressed or feels unsafe', () => {
  test.each(['protected', 'both'])('meets private help first in the whole plan: %s', (role) => {
    forAll(someone({ role: [role], unsafe: ['yes'] }), (plan) => {
      expect(items(plan)[0]).toMatchObject({ id: 'danger.private-help', state: 'holds' });
    });
  });

  test('finds no statement of free will filled in', () => {
    forAll(someone({ goal: ['end', 'change'] }), (plan) => {
      const said = items(plan).map(textOfItem).join('\n');
      expect(said).not.toMatch(/\b(?:I|my) [^.?!”"]*\bfree (?:will|choice)\b/);
      expect(said).not.toMatch(/\bnobody (?:has )?(?:forced|pressed|threatened) me\b/i);
    });
  });
});

test('an answer about the kind of order is never overruled by what hints at another', () => {
  const hints = someone({
    kind: ['criminal'],
    caption: ['two-names'],
    'criminal-case': ['no'],
    where: STATES,
  });
  forAll(hints, (plan) => {
    expect(plan.known.kind).toEqual(['civil', 'criminal', 'both']);
    expect(plan.conflicts.map(({ fact }) => fact)).toContain('kind');
    expect(holding(plan)).toContain('who.kind');
  });
});

test.each(STATES)('5. who decides about a criminal order is said in so many words: %s', (where) => {
  for (const role of ['protected', 'restrained', 'unsure']) {
    const plan = swift.plan({ where, role, kind: 'criminal', stage: 'temporary' }, TODAY);
    const line = items(plan).find(({ id }) => id.startsWith('who.criminal-'));
    expect(line && textOfItem(line), role).toMatch(/prosecut/i);
    expect(line && textOfItem(line), role).toMatch(/judge/i);
  }
});

test('5. a criminal order brings no paper but its own', () => {
  forAll(someone({ kind: ['criminal'], where: STATES }, ['caption', 'criminal-case']), (plan) => {
    expect(plan.papers.filter(({ id }) => !id.startsWith('criminal'))).toEqual([]);
  });
});

describe('7. with a hearing ahead', () => {
  test('the title says to go, whoever it is and whatever it is about', () => {
    const people = someone({
      role: ['protected', 'restrained', 'both', 'unsure'],
      hearing: [0, 1, 3, 6, 10, 72].map((days) => plusDays(TODAY, days)),
      stage: ['asked', 'temporary', 'final', 'unsure'],
    });
    forAll(
      people,
      (plan) => {
        const first = plan.sections.filter(({ id }) => id === 'first').flatMap((section) => section.items);
        expect(first.some(({ state, title }) => state === 'holds' && /\bgo to\b/i.test(title))).toBe(true);
      },
      150,
    );
  });

  test('who must ask for one reads that, and calls the clerk', () => {
    const people = someone(
      {
        role: ['restrained'],
        where: STATES,
        kind: ['civil'],
        stage: ['asked', 'temporary'],
        hearing: ['none'],
      },
      ['caption'],
    );
    forAll(
      people,
      (plan) => {
        if (plan.known['law-hearing-automatic']?.join() !== 'no') return;
        const asks = items(plan).filter(({ id }) => /^respond\.(?:ask|ask-in-time|time-over)$/.test(id));
        expect(asks.map(textOfItem).join('\n')).toMatch(/ask|call/i);
      },
      150,
    );
  });
});

test('8. the line about help today names lawyer and advocate', () => {
  forAll(someone({ children: ['yes'] }), (plan) => {
    const line = textOfItem(item(plan, 'danger.lawyer-today'));
    expect(line).toMatch(/lawyer/i);
    expect(line).toMatch(/advocate/i);
  });
});

test('9. the federal rule is cited by its number', () => {
  forAll(someone({ where: [...STATES, 'tribe'], 'across-lines': ['yes'] }), (plan) => {
    expect(item(plan, 'lines.federal').cites.some(({ statute }) => statute?.includes('2265'))).toBe(true);
  });
});

test('10. a nearer hearing takes nothing away either', () => {
  forAll(someone({ role: ['protected', 'restrained'] }, ['hearing']), (_, answers) => {
    const later = swift.plan({ ...answers, hearing: plusDays(TODAY, 20) }, TODAY);
    const soon = swift.plan({ ...answers, hearing: plusDays(TODAY, 2) }, TODAY);
    expect(holding(soon)).toEqual(
      expect.arrayContaining(holding(later).filter((id) => /^(?:danger|never)\./.test(id))),
    );
    expect(holding(soon)).toContain('danger.lawyer-today');
  });
});

describe('11. no plan is empty', () => {
  test('somebody can be called, and the emergency line is 911', () => {
    forAll(someone(), (plan) => {
      expect(plan.people.filter(({ id, phone }) => phone && !['911', '988'].includes(id))).not.toEqual([]);
      expect(plan.people.find(({ id }) => id === '911')?.phone).toBe('911');
    });
  });

  test.each(PLACES)('also when nothing is told but the place: %s', (where) => {
    const plan = swift.plan({ where }, TODAY);
    expect(holding(plan)).toEqual(
      expect.arrayContaining(['who.role', 'never.unknown-role', 'help.next-step']),
    );
    expect(plan.people.some(({ id }) => id === 'ndvh')).toBe(true);
  });
});

describe('one paper ends one order', () => {
  test.each([
    { role: 'restrained', kind: 'both' },
    { role: 'both', kind: 'civil' },
  ])('with %j, a signed end of one leaves the warnings of the other', (answers) => {
    for (const where of STATES) {
      const plan = swift.plan({ ...answers, where, stage: 'ended', proof: 'signed-paper' }, TODAY);
      expect(holding(plan)).toEqual(expect.arrayContaining(['force.second', 'never.contact', 'never.terms']));
    }
  });
});
