import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { plusDays } from './calendar.ts';
import type { Plan } from './plan.ts';
import {
  anywhere,
  dropsCase,
  holding,
  items,
  PLACES,
  RUNS,
  STATES,
  STEP_ELSEWHERE,
  someone,
  swift,
  TODAY,
  textOfItem,
  told,
  WHO_DECIDES,
} from './testkit.ts';

/** Plans made lately, because the same people are asked about again and again. */
const made = new Map<string, Plan>();
function planOf(answers: Answers): Plan {
  const key = JSON.stringify(answers);
  const plan = made.get(key) ?? swift.plan(answers, TODAY);
  if (made.size > 700) made.clear();
  made.set(key, plan);
  return plan;
}
const one = (plan: Plan, fact: string): string | undefined => {
  const values = plan.known[fact];
  return values?.length === 1 ? values[0] : undefined;
};
const AHEAD = ['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-27', '2026-12-01', '2027-02-01'];

/** Is the end on paper for sure? Everything else may still be in force. */
const isProven = (plan: Plan): boolean =>
  one(plan, 'stage') === 'ended' &&
  one(plan, 'proof') === 'signed-paper' &&
  ['civil', 'criminal', 'military'].includes(one(plan, 'kind') ?? '') &&
  one(plan, 'mutual') === 'no';

/** Holds for random people, each with the plan that is made for them. */
function forAll(people: fc.Arbitrary<Answers>, check: (plan: Plan, answers: Answers) => void, numRuns = 300) {
  const property = fc.property(people, (answers) => {
    check(planOf(answers), answers);
  });
  fc.assert(property, { ...RUNS, numRuns });
}
/** Enough for a second look at a promise. */
const SOME = 40;

describe('1. while an order may be in force, every plan says so', () => {
  const SAYS = [
    'force.holds',
    'force.not-proven',
    'force.asked',
    'force.expired',
    'who.military',
    'who.foreign',
    'who.role',
  ];

  test('whoever asks, wherever, at whatever stage', () => {
    forAll(someone(), (plan) => {
      if (!isProven(plan)) expect(holding(plan)).toEqual(expect.arrayContaining([expect.toBeOneOf(SAYS)]));
    });
  });

  test('a state’s order that runs is said to be in force, until its end date has passed', () => {
    const running = someone({ where: STATES, stage: ['emergency', 'temporary', 'final'] });
    forAll(
      running,
      (plan) => {
        const passed = one(plan, 'expiry') === 'passed';
        expect(holding(plan)).toContain(passed ? 'force.expired' : 'force.holds');
        const says = items(plan).find(({ id }) => id === (passed ? 'force.expired' : 'force.holds'));
        expect(says && textOfItem(says)).toMatch(/in force/i);
      },
      SOME,
    );
  });

  test('a stamped request ends nothing, but where the law says that filing does', () => {
    forAll(
      someone({ where: STATES, stage: ['ended'], proof: ['stamped-request'] }),
      (plan) => {
        const ends = plan.known['law-withdraw-ends-on-filing'];
        if (ends && !ends.includes('yes')) expect(holding(plan)).toContain('force.not-proven');
        expect(holding(plan)).toEqual(
          expect.arrayContaining([expect.toBeOneOf(['force.not-proven', 'force.stamped'])]),
        );
      },
      SOME,
    );
  });
});

describe('2. nothing says that an order has ended, but for a paper, a day or a stamp', () => {
  test('each of them is said only when it is sure', () => {
    forAll(someone({ stage: ['ended', 'ended', 'final', 'temporary'] }, ['stage']), (plan) => {
      const held = holding(plan);
      if (held.includes('force.signed')) {
        expect(one(plan, 'stage')).toBe('ended');
        expect(one(plan, 'proof')).toBe('signed-paper');
      }
      if (held.includes('force.stamped')) {
        expect(isProven(plan)).toBe(true);
        expect(one(plan, 'law-withdraw-ends-on-filing')).toBe('yes');
      }
      if (held.includes('force.expired')) expect(one(plan, 'expiry')).toBe('passed');
    });
  });

  test('even then it says to check with the clerk', () => {
    const ended = fc.oneof(
      someone({ stage: ['ended'], proof: ['signed-paper'] }),
      someone(
        {
          where: ['NC'],
          role: ['protected'],
          kind: ['civil'],
          'order-type': ['domestic'],
          stage: ['ended'],
          proof: ['stamped-request'],
        },
        ['caption', 'criminal-case'],
      ),
      someone({ stage: ['final', 'temporary'], expiry: ['2026-11-20', '2025-01-01'] }),
    );
    forAll(
      ended,
      (plan) => {
        for (const shown of items(plan))
          if (/^force\.(?:signed|stamped|expired)$/.test(shown.id))
            expect(textOfItem(shown)).toMatch(/clerk/i);
      },
      SOME,
    );
  });

  test('no other line that holds says that the order is over', () => {
    forAll(
      someone(),
      (plan) => {
        for (const shown of items(plan))
          if (shown.state === 'holds' && !/^force\.(?:signed|stamped|expired)$/.test(shown.id))
            expect(shown.title).not.toMatch(/\b(?:order|it) (?:has|is) (?:ended|over|no longer)\b/i);
      },
      SOME,
    );
  });
});

describe('3. whoever an order is against', () => {
  const against = someone({ role: ['restrained'] });

  test('is always told of no contact, also through others', () => {
    forAll(against, (plan) => {
      if (isProven(plan)) return;
      expect(holding(plan)).toContain('never.contact');
      const shown = items(plan).find(({ id }) => id === 'never.contact');
      expect(shown && textOfItem(shown)).toMatch(/friend|family|relative|others|other people/i);
    });
  });

  test('is told so too under orders in both directions', () => {
    forAll(
      someone({ role: ['both'] }),
      (plan) => {
        if (!isProven(plan)) expect(holding(plan)).toContain('never.contact');
      },
      SOME,
    );
  });

  test('is never given a step or a paper that takes the case back', () => {
    forAll(against, (plan) => {
      expect(
        anywhere(plan).filter((id) =>
          /^(?:withdraw\.(?!emergency)|final\.|keep\.|reply\.protected)/.test(id),
        ),
      ).toEqual([]);
      expect(dropsCase(plan)).toEqual([]);
      expect(plan.people.map(({ id }) => id)).not.toContain('victim-witness');
    });
  });

  test('is not given them either while it is not known whom the order is against', () => {
    forAll(
      someone({}, ['role']),
      (plan) => {
        expect(anywhere(plan).filter((id) => /^(?:withdraw\.(?!emergency)|final\.|keep\.)/.test(id))).toEqual(
          [],
        );
        expect(dropsCase(plan)).toEqual([]);
        if (!isProven(plan)) expect(holding(plan)).toContain('never.unknown-role');
      },
      SOME,
    );
  });
});

describe('4. a protected person who is pressed or feels unsafe', () => {
  test('meets private help before anything else', () => {
    const inDanger = fc.oneof(
      someone({ role: ['protected'], pressed: ['yes'] }),
      someone({ role: ['protected'], unsafe: ['yes'] }),
    );
    forAll(inDanger, (plan) => {
      expect(items(plan).find(({ state }) => state === 'holds')?.id).toBe('danger.private-help');
      expect(plan.people.map(({ id }) => id)).toContain('ndvh');
    });
  });

  test('meets it first also with orders in both directions', () => {
    forAll(
      someone({ role: ['both'], unsafe: ['yes'] }),
      (plan) => {
        expect(items(plan).find(({ state }) => state === 'holds')?.id).toBe('danger.private-help');
      },
      SOME,
    );
  });

  test('no statement of free will is filled in for anyone', () => {
    forAll(
      someone({ goal: ['end', 'change'] }),
      (plan) => {
        const said = items(plan).map(textOfItem).join('\n');
        expect(said).not.toMatch(/\b(?:I|my) [^.?!”"]*\bfree (?:will|choice)\b/);
        expect(said).not.toMatch(/\bnobody (?:has )?(?:forced|pressed|threatened) me\b/i);
      },
      SOME,
    );
  });
});

describe('5. for a criminal order alone', () => {
  const criminal = someone({ kind: ['criminal'] }, ['caption', 'criminal-case']);

  test('no plan offers a civil paper or a civil step', () => {
    forAll(criminal, (plan, { where }) => {
      if (where === 'military') return;
      expect(one(plan, 'kind')).toBe('criminal');
      expect(plan.papers.filter(({ id }) => !id.startsWith('criminal'))).toEqual([]);
      expect(anywhere(plan).filter((id) => /^(?:withdraw|final|keep|move|order-type)\./.test(id))).toEqual(
        [],
      );
    });
  });

  test('it is said who decides and how to be heard', () => {
    forAll(
      someone({ kind: ['criminal'], role: ['protected'], where: STATES }, ['caption', 'criminal-case']),
      (plan) => {
        if (isProven(plan)) return;
        expect(holding(plan)).toEqual(
          expect.arrayContaining(['who.criminal-protected', 'criminal.tell-prosecutor']),
        );
        expect(plan.people.map(({ id }) => id)).toContain('victim-witness');
      },
      SOME,
    );
    forAll(
      someone({ kind: ['criminal'], role: ['restrained'], where: STATES }, ['caption', 'criminal-case']),
      (plan) => {
        if (!isProven(plan))
          expect(holding(plan)).toEqual(
            expect.arrayContaining(['who.criminal-restrained', 'criminal.through-lawyer']),
          );
      },
      SOME,
    );
  });
});

test('6. with both kinds, ending one leaves the other', () => {
  forAll(someone({ kind: ['both'], where: STATES }, ['criminal-case']), (plan) => {
    if (!isProven(plan)) expect(holding(plan)).toContain('who.both-kinds');
  });
});

describe('7. with a hearing ahead', () => {
  const GO = ['hearing.go', 'respond.go', 'withdraw.go', 'final.go', 'keep.go'];
  const sides = { role: ['protected', 'restrained'], where: STATES, hearing: AHEAD };

  test('a person is told to go, before a final order and after it', () => {
    forAll(
      someone({ ...sides, kind: ['civil'], stage: ['asked', 'emergency', 'temporary', 'final'] }, [
        'caption',
      ]),
      (plan, answers) => {
        expect(holding(plan), JSON.stringify(answers)).toEqual(
          expect.arrayContaining([expect.toBeOneOf([...GO, 'reply.absent'])]),
        );
        expect(holding(plan)).toContain('dates.hearing');
      },
    );
  });

  test('going is named also while kind or stage is not known', () => {
    forAll(
      someone(sides),
      (plan) => {
        const criminalOnly = one(plan, 'kind') === 'criminal' && one(plan, 'role') === 'protected';
        if (one(plan, 'stage') === 'ended' || criminalOnly || one(plan, 'kind') === 'military') return;
        expect(told(plan)).toEqual(expect.arrayContaining([expect.toBeOneOf([...GO, 'reply.absent'])]));
      },
      SOME,
    );
  });

  test('where none comes by itself, the restrained person hears that it must be asked for', () => {
    const ASK = ['respond.ask-in-time', 'respond.ask', 'respond.time-over'];
    forAll(
      someone(
        {
          role: ['restrained'],
          where: STATES,
          kind: ['civil'],
          stage: ['asked', 'temporary'],
          hearing: ['none'],
        },
        ['caption'],
      ),
      (plan) => {
        if (one(plan, 'law-hearing-automatic') !== 'no') return;
        const asks = items(plan).filter(({ id, aside }) => ASK.includes(id) && !aside);
        expect(asks).not.toEqual([]);
        expect(asks.map(textOfItem).join('\n')).toMatch(/ask|call/i);
        if (plan.dates.requestBy)
          expect(told(plan)).toEqual(
            expect.arrayContaining([expect.toBeOneOf(['dates.request-by', 'respond.time-over'])]),
          );
      },
    );
  });

  test('the protected person hears that staying away ends nothing', () => {
    forAll(
      someone(
        {
          role: ['protected'],
          where: STATES,
          kind: ['civil'],
          stage: ['temporary'],
          hearing: ['none', '2026-11-25'],
        },
        ['caption'],
      ),
      (plan) => {
        const stays = ['withdraw.stay-away', 'withdraw.go', 'keep.go', 'reply.absent'];
        expect(holding(plan)).toEqual(expect.arrayContaining([expect.toBeOneOf(stays)]));
      },
      SOME,
    );
  });
});

describe('8. a lawyer or advocate is named for today', () => {
  test.each([
    ['the hearing is today', { hearing: ['2026-11-21'] }],
    ['the hearing is within three days', { hearing: ['2026-11-24'] }],
    ['the hearing is within a week', { hearing: ['2026-11-28'] }],
    ['there is a criminal case', { 'criminal-case': ['yes'] }],
    ['there is a criminal order', { kind: ['criminal', 'both'] }],
    ['there are children', { children: ['yes'] }],
    ['there is a gun', { firearms: ['yes'] }],
    ['state lines are crossed', { 'across-lines': ['yes'] }],
    ['somebody presses', { pressed: ['yes'] }],
    ['somebody is not safe', { unsafe: ['yes'] }],
  ])('when %s', (_, given) => {
    fc.assert(
      fc.property(someone({ ...given, role: ['protected', 'restrained'] }, ['caption']), (answers) => {
        const plan = planOf(
          'kind' in given ? { ...answers, 'criminal-case': 'unsure', where: 'OH' } : answers,
        );
        const first = plan.sections.find(({ id }) => id === 'first');
        const line = first?.items.find(({ id }) => id === 'danger.lawyer-today');
        expect(line?.state).toBe('holds');
        expect(line && textOfItem(line)).toMatch(/lawyer/i);
        expect(line && textOfItem(line)).toMatch(/advocate/i);
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});

test('9. wherever state lines may matter, the federal rule is there', () => {
  forAll(someone({ 'across-lines': ['yes'] }), (plan, { where }) => {
    if (where === 'military' || where === 'foreign') return;
    expect(told(plan)).toContain('lines.federal');
    const rule = items(plan).find(({ id }) => id === 'lines.federal');
    expect(rule?.cites.some(({ statute }) => statute?.includes('2265'))).toBe(true);
  });
  forAll(someone({ where: ['tribe'] }), (plan) => expect(holding(plan)).toContain('lines.federal'), SOME);
});

describe('10. more danger never means less warning', () => {
  /** The same warning in other words, once there has been contact. */
  const AFTER_CONTACT: Readonly<Record<string, string>> = {
    'never.protected-reach-out': 'never.protected-contact',
  };
  const warnings = (plan: Plan): readonly string[] =>
    items(plan)
      .filter(({ id, aside }) => !aside && /^(?:danger|never)\./.test(id))
      .map(({ id }) => id);
  const firm = (plan: Plan): readonly string[] =>
    holding(plan).filter((id) => /^(?:danger|never)\./.test(id));

  test.each(['pressed', 'unsafe', 'contact', 'children', 'firearms', 'across-lines', 'criminal-case'])(
    'turning on “%s” removes no warning, no contact and no step of safety',
    (danger) => {
      fc.assert(
        fc.property(someone({}, [danger]), fc.constantFrom('no', 'unsure', undefined), (answers, before) => {
          const calm = planOf(before ? { ...answers, [danger]: before } : answers);
          const alarmed = planOf({ ...answers, [danger]: 'yes' });
          if (calm.conflicts.length > 0) return;
          for (const id of warnings(calm))
            expect(warnings(alarmed)).toContain(danger === 'contact' ? (AFTER_CONTACT[id] ?? id) : id);
          // That there is no criminal case is also a clue to the kind of order, which a yes leaves open.
          if (danger === 'criminal-case' && before === 'no') return;
          for (const id of firm(calm))
            expect(firm(alarmed)).toContain(danger === 'contact' ? (AFTER_CONTACT[id] ?? id) : id);
          const named = alarmed.people.map(({ name }) => name);
          for (const { name } of calm.people) expect(named).toContain(name);
        }),
        { ...RUNS, numRuns: 35 },
      );
    },
  );

  test('a nearer hearing removes none either', () => {
    fc.assert(
      fc.property(someone({ role: ['protected', 'restrained'] }, ['hearing']), (answers) => {
        const later = planOf({ ...answers, hearing: plusDays(TODAY, 20) });
        const soon = planOf({ ...answers, hearing: plusDays(TODAY, 2) });
        for (const id of firm(later)) expect(firm(soon)).toContain(id);
        expect(holding(soon)).toContain('danger.lawyer-today');
      }),
      { ...RUNS, numRuns: 35 },
    );
  });
});

describe('11. no plan is empty, however little is known', () => {
  test('it names who decides, a next step, a human being and the emergency line', () => {
    forAll(someone(), (plan) => {
      expect(holding(plan).some((id) => WHO_DECIDES.test(id))).toBe(true);
      const steps = plan.sections
        .filter(({ id }) => id === 'first' || id === 'steps')
        .flatMap((section) => section.items);
      expect(steps.some(({ aside }) => !aside) || holding(plan).some((id) => STEP_ELSEWHERE.test(id))).toBe(
        true,
      );
      expect(plan.people.filter(({ id, phone }) => phone && !['911', '988'].includes(id))).not.toEqual([]);
      expect(plan.people.find(({ id }) => id === '911')?.phone).toBe('911');
    });
  });

  test.each(PLACES)('also when nothing is told but the place: %s', (where) => {
    const plan = planOf({ where });
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
      const plan = planOf({ ...answers, where, stage: 'ended', proof: 'signed-paper' });
      expect(holding(plan)).toEqual(expect.arrayContaining(['force.second', 'never.contact', 'never.terms']));
    }
  });
});
