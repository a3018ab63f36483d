import { describe, expect, test } from 'vitest';
import { AGREED, OTHERS, type TestPerson, TOLD_MORE } from '../../tests/persons.ts';
import type { Plan } from './plan.ts';
import {
  anywhere,
  dropsCase,
  guide,
  holding,
  item,
  items,
  law,
  textOf,
  textOfItem,
  told,
} from './testkit.ts';

const planOf = ({ answers, today }: TestPerson): Plan => guide.plan(answers, today);
const first = (plan: Plan): readonly string[] =>
  plan.sections
    .filter(({ id }) => id === 'first')
    .flatMap((section) => section.items.filter(({ state }) => state === 'holds').map(({ id }) => id));
/** What the items of one side say, where there are orders in both directions. */
const side = (plan: Plan, about: 'protected' | 'restrained'): readonly string[] =>
  plan.sections
    .filter((section) => section.about === about)
    .flatMap((section) => section.items.map(({ id }) => id));
const clerk = (plan: Plan): readonly string[] =>
  plan.sections
    .filter(({ id }) => id === 'clerk')
    .flatMap((section) => section.items.map(({ title }) => title));
const people = (plan: Plan): readonly string[] => plan.people.map(({ id }) => id);
const papers = (plan: Plan): string => plan.papers.map(({ title }) => title).join('; ');
const sources = (plan: Plan, id: string): string =>
  item(plan, id)
    .cites.map(({ title, statute }) => `${title} ${statute ?? ''}`)
    .join('; ');
const file = (code: string) => law.jurisdictions[code] as NonNullable<(typeof law.jurisdictions)[string]>;

const NO_CONTACT = ['never.contact', 'never.terms', 'never.living'];

describe('California, protected, civil, temporary, hearing in 4 days, pressed by the other side', () => {
  const plan = planOf(AGREED['ca-pressed']);
  const more = planOf(TOLD_MORE['ca-pressed-end']);

  test('meets private help before anything else', () => {
    for (const one of [plan, more]) {
      expect(items(one)[0]?.id).toBe('danger.private-help');
      expect(item(one, 'danger.private-help').state).toBe('holds');
      expect(textOfItem(item(one, 'danger.private-help'))).toMatch(/advocate/);
      expect(people(one)).toContain('ndvh');
    }
  });

  test('hears that the order holds until a judge signs', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toEqual(expect.arrayContaining(['force.holds', 'force.only-court']));
      expect(textOfItem(item(one, 'force.holds'))).toMatch(/judge/);
    }
  });

  test('is shown the way to ask; it is sure once the wish is told', () => {
    expect(told(plan)).toEqual(
      expect.arrayContaining(['withdraw.paper', 'withdraw.reason', 'withdraw.file']),
    );
    expect(item(plan, 'withdraw.paper').openOn).toContain('goal');
    expect(holding(more)).toEqual(
      expect.arrayContaining(['withdraw.early', 'withdraw.paper', 'withdraw.reason', 'withdraw.file']),
    );
    expect(papers(more)).not.toBe('');
  });

  test('is told to talk to a lawyer or an advocate today', () => {
    for (const one of [plan, more]) {
      expect(first(one)).toContain('danger.lawyer-today');
      expect(textOfItem(item(one, 'danger.lawyer-today'))).toMatch(/lawyer.*advocate|advocate.*lawyer/is);
    }
  });

  test('is told to go to the hearing even so, whatever they wish, and sees its day', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toContain('withdraw.go');
      expect(item(one, 'dates.hearing').title).toContain('Wednesday, November 25');
    }
  });

  test('hears what the judge may ask, and sees no statement of free will filled in', () => {
    expect(holding(more)).toContain('danger.judge-why');
    expect(textOfItem(item(more, 'danger.judge-why'))).toMatch(/\?/);
    for (const one of [plan, more]) {
      expect(textOf(one)).not.toMatch(/\bI (?:declare|swear|state|certify|am making this request)\b/);
      expect(textOf(one)).not.toMatch(/of my own free will/i);
      expect(one.papers.filter(({ id }) => /free-will|declaration/.test(id))).toEqual([]);
    }
  });
});

describe('North Carolina, protected, civil, temporary, wants to drop it', () => {
  test('once it is a domestic violence order: a filed notice, with its source, a stamped copy, and the clerk', () => {
    const plan = planOf(TOLD_MORE['nc-domestic']);
    expect(holding(plan)).toEqual(expect.arrayContaining(['who.notice', 'withdraw.notice']));
    const notice = item(plan, 'withdraw.notice');
    expect(
      notice.cites.some(({ title }) => Object.values(file('NC').sources).some((one) => one.title === title)),
    ).toBe(true);
    expect(textOfItem(notice)).toMatch(/stamp/);
    expect(textOfItem(notice)).toMatch(/case closed|clerk/i);
    expect(notice.lead).toContainEqual({ kind: 'quote', about: null, text: file('NC').withdraw.how });
    expect(anywhere(plan)).not.toContain('withdraw.paper');
    expect(anywhere(plan)).not.toContain('who.protected');
    expect(papers(plan)).toMatch(/Notice of Voluntary Dismissal/);
  });

  test('while the kind of order is open: the notice is quoted as the rule of one order, and the clerk is asked', () => {
    const plan = planOf(AGREED['nc-drop']);
    expect(told(plan)).toContain('order-type.find-out');
    expect(anywhere(plan)).toContain('withdraw.notice');
    const quoted = items(plan)
      .flatMap(({ lead, more }) => [...lead, ...more])
      .filter((block) => block.kind === 'quote' && block.text === file('NC').withdraw.how);
    expect(quoted.length).toBeGreaterThan(0);
    for (const block of quoted) expect(block).toMatchObject({ about: file('NC').orders[0]?.name });
    expect(clerk(plan).join(' ')).toMatch(/drop it before the hearing, .*(?:end|judge)/i);
  });

  test('the order is in force in either case, and nothing says that it has ended', () => {
    for (const plan of [planOf(AGREED['nc-drop']), planOf(TOLD_MORE['nc-domestic'])]) {
      expect(holding(plan)).toContain('force.holds');
      expect(holding(plan)).not.toContain('force.signed');
      expect(holding(plan)).not.toContain('force.stamped');
    }
  });
});

describe('Texas, restrained, civil, final, 5 months old', () => {
  const plan = planOf(AGREED['tx-restrained']);
  const more = planOf(TOLD_MORE['tx-domestic']);

  test('is told: no contact, also not through others', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toEqual(expect.arrayContaining(NO_CONTACT));
      expect(textOfItem(item(one, 'never.contact'))).toMatch(/friend|others|other people|nobody/i);
    }
  });

  test('hears the waiting time that Texas sets and the day on which it ends', () => {
    expect(file('TX').endByRestrained.waitMonths).toBe(12);
    expect(more.dates.waitEnds).toBe('2027-06-21');
    expect(first(more)).toContain('move.wait');
    expect(item(more, 'move.wait').title).toContain('Monday, June 21, 2027');
    expect(item(more, 'dates.wait-ends').title).toContain('June 21, 2027');
    expect(told(plan)).toEqual(expect.arrayContaining(['move.wait', 'dates.wait-ends']));
    expect(textOfItem(item(plan, 'dates.wait-ends'))).toMatch(/some orders|this order/i);
  });

  test('hears of evidence, a lawyer, and a request of their own for later', () => {
    expect(told(plan)).toContain('respond.evidence');
    expect(holding(more)).toEqual(expect.arrayContaining(['respond.evidence', 'move.later', 'help.lawyer']));
    expect(holding(more)).not.toContain('move.may');
    expect(people(more)).toContain('legal-aid');
  });

  test('is given nothing of the other side', () => {
    for (const one of [plan, more]) {
      expect(
        anywhere(one).filter((id) =>
          /^(?:withdraw\.(?!emergency)|final\.|keep\.|danger\.private-help)/.test(id),
        ),
      ).toEqual([]);
      expect(dropsCase(one)).toEqual([]);
      expect(people(one)).not.toContain('coalition');
    }
  });
});

describe('Oregon, restrained, served 10 days ago', () => {
  const plan = planOf(AGREED['or-served']);
  const more = planOf(TOLD_MORE['or-domestic']);

  test('hears that no hearing comes by itself, and by which day to ask for one', () => {
    expect(more.dates.requestBy).toEqual({ due: '2026-12-11', act: '2026-12-11', closed: false });
    expect(first(more)[0]).toBe('respond.ask-in-time');
    expect(item(more, 'respond.ask-in-time').title).toContain('Friday, December 11');
    expect(textOfItem(item(more, 'respond.ask-in-time'))).toMatch(/no hearing comes by itself/i);
    expect(sources(more, 'respond.ask-in-time')).toMatch(/ORS 107\./);
    expect(holding(more)).toEqual(expect.arrayContaining(['dates.request-by', 'dates.ask-early']));
    expect(item(more, 'dates.ask-early').title).toContain('Wednesday, November 25');
  });

  test('is told the day also while it is not known which order it is', () => {
    expect(told(plan)).toEqual(expect.arrayContaining(['respond.ask-in-time', 'dates.request-by']));
    expect(item(plan, 'dates.request-by').title).toContain('December 11');
    expect(textOfItem(item(plan, 'dates.request-by'))).toMatch(/some orders|this order|if no/i);
    expect(told(plan)).toContain('who.kind');
  });

  test('sees the form as far as we know it', () => {
    expect(papers(more)).toMatch(/Request for Hearing/);
    expect(items(more).map(textOfItem).join('\n')).toContain(file('OR').respond.how);
  });

  test('keeps to the order, and is not sent to the other person', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toEqual(expect.arrayContaining([...NO_CONTACT, 'never.invited-unclear']));
      expect(anywhere(one).filter((id) => /^(?:withdraw\.(?!emergency)|final\.)/.test(id))).toEqual([]);
      expect(dropsCase(one)).toEqual([]);
    }
  });

  test('with children and a rifle: a lawyer today, the rule on guns, the rule on children', () => {
    const both = planOf(TOLD_MORE['or-example']);
    expect(first(both)).toEqual(['respond.ask-in-time', 'danger.lawyer-today']);
    expect(holding(both)).toEqual(expect.arrayContaining(['danger.firearms-restrained', 'never.parenting']));
    expect(clerk(both).join(' ')).toMatch(/ask for a hearing and then do not come\?/);
  });
});

describe('Wisconsin, restrained, final', () => {
  test('hears that the restrained person alone cannot have it changed there', () => {
    for (const one of [planOf(AGREED['wi-restrained']), planOf(TOLD_MORE['wi-domestic'])]) {
      const move = items(one).filter(({ id, aside }) => /^move\./.test(id) && !aside);
      expect(move.map(textOfItem).join('\n')).toContain(file('WI').endByRestrained.how);
      expect(holding(one)).toEqual(expect.arrayContaining(NO_CONTACT));
    }
    expect(file('WI').endByRestrained.how).toMatch(/alone|only the (?:petitioner|protected)/i);
  });

  test('is promised nothing', () => {
    const plan = planOf(TOLD_MORE['wi-domestic']);
    expect(holding(plan)).toContain('move.some-cases');
    expect(anywhere(plan)).not.toContain('move.may');
    expect(holding(plan)).not.toContain('move.wait');
  });
});

describe('Massachusetts, both kinds, protected, back together', () => {
  const plan = planOf(AGREED['ma-both']);
  const more = planOf(TOLD_MORE['ma-both-end']);

  test('hears that the two orders are two, and that ending the civil one leaves the criminal one', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toEqual(
        expect.arrayContaining(['who.both-kinds', 'who.protected', 'who.criminal-protected']),
      );
      expect(textOfItem(item(one, 'who.both-kinds'))).toMatch(/separate|each|leaves the other/i);
    }
    expect(holding(more)).toEqual(expect.arrayContaining(['criminal.both-first', 'after.criminal-stays']));
  });

  test('hears that an arrest is possible despite an invitation', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toContain('never.protected-contact');
      expect(textOfItem(item(one, 'never.protected-contact'))).toMatch(/arrest/);
    }
    expect(anywhere(plan)).not.toContain('never.protected-reach-out');
  });

  test('is sent to the prosecutor’s victim and witness office, and told how each order is asked for', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toContain('criminal.tell-prosecutor');
      expect(people(one)).toEqual(expect.arrayContaining(['victim-witness', 'clerk', 'hotline']));
    }
    expect(told(plan)).toEqual(expect.arrayContaining(['withdraw.paper', 'final.file', 'criminal.be-heard']));
    expect(holding(more)).toEqual(expect.arrayContaining(['final.file', 'criminal.be-heard']));
    expect(more.papers.some(({ id }) => id.startsWith('endByProtected'))).toBe(true);
    expect(more.papers.some(({ id }) => id.startsWith('criminal'))).toBe(true);
  });
});

describe('New York, criminal only, protected, “I never asked for it”', () => {
  const plan = planOf(AGREED['ny-criminal']);
  const more = planOf(TOLD_MORE['ny-criminal-end']);

  test('hears that the case is the state’s, who decides, and how to be heard', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toEqual(
        expect.arrayContaining(['who.criminal-protected', 'criminal.tell-prosecutor']),
      );
      expect(textOfItem(item(one, 'who.criminal-protected'))).toMatch(
        /prosecutor.*judge|judge.*prosecutor/is,
      );
    }
    expect(textOfItem(item(more, 'criminal.be-heard'))).toContain(file('NY').criminal.howToAsk);
  });

  test('is given no civil dismissal paper', () => {
    for (const one of [plan, more]) {
      expect(dropsCase(one)).toEqual([]);
      expect(anywhere(one).filter((id) => /^(?:withdraw|final|keep|order-type)\./.test(id))).toEqual([]);
      expect(holding(one)).toContain('criminal.no-civil-paper');
      expect(people(one)).not.toContain('self-help');
    }
  });
});

describe('Kansas, protected, final', () => {
  const plan = planOf(AGREED['ks-final']);
  const more = planOf(TOLD_MORE['ks-domestic']);

  test('hears what our sources settle, with the law of Kansas below it', () => {
    expect(holding(more)).toEqual(expect.arrayContaining(['final.call', 'final.file', 'who.protected']));
    const titles = Object.values(file('KS').sources).map(({ title }) => title);
    expect(item(more, 'final.file').cites.some(({ title }) => titles.includes(title))).toBe(true);
    expect(textOfItem(item(more, 'final.file'))).toContain(file('KS').endByProtected.how);
  });

  test('is told what they leave open, as such, with the question beside it', () => {
    const gaps = items(more)
      .flatMap((one) => [...one.lead, ...one.more])
      .filter((block) => block.kind === 'gap');
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      expect(gap.text).toContain('Kansas');
      expect(gap.question).toMatch(/\?$/);
    }
  });

  test('has the clerk’s questions that would settle it', () => {
    expect(clerk(more).length).toBeGreaterThanOrEqual(4);
    for (const question of file('KS').endByProtected.ask ?? []) expect(clerk(more)).toContain(question);
    expect(clerk(plan).join(' ')).toMatch(/protected person ask the court to end a final order\?/);
    for (const title of [...clerk(plan), ...clerk(more)]) expect(title).toMatch(/\?$/);
  });
});

describe('an order of Florida, protected, moved to Georgia', () => {
  const plan = planOf(AGREED['fl-moved']);

  test('hears which court it is, that federal law carries it over, and that moving ends nothing', () => {
    expect(holding(plan)).toEqual(expect.arrayContaining(['lines.federal', 'lines.copy']));
    expect(told(plan)).toContain('lines.issuing-court');
    expect(sources(plan, 'lines.federal')).toMatch(/18 U\.S\.C\. 2265/);
    expect(textOfItem(item(plan, 'lines.federal'))).toMatch(
      /mov(?:e|ing) does not|mov(?:e|ing) ends nothing/i,
    );
    expect(textOfItem(item(plan, 'lines.issuing-court'))).toMatch(/court that made it/i);
  });

  test('goes by the law of Florida, where the order was made', () => {
    expect(plan.place).toMatchObject({ code: 'FL', name: 'Florida' });
    expect(textOf(plan)).not.toContain('Georgia');
    expect(first(plan)).toContain('danger.lawyer-today');
  });
});

describe('Arizona, restrained, not sure of the kind', () => {
  const plan = planOf(AGREED['az-unsure']);

  test('hears what holds in either case', () => {
    expect(holding(plan)).toEqual(expect.arrayContaining(['force.holds', 'force.only-court', ...NO_CONTACT]));
  });

  test('sees what depends on it, and on what', () => {
    for (const id of [
      'who.restrained',
      'who.criminal-restrained',
      'respond.answer',
      'criminal.through-lawyer',
    ]) {
      expect(told(plan)).toContain(id);
      expect(item(plan, id).state).toBe('open');
      expect(item(plan, id).openOn).toContain('kind');
    }
    expect(item(plan, 'who.criminal-restrained').onlyIf).toContainEqual({
      fact: 'kind',
      values: ['criminal', 'both'],
    });
  });

  test('hears how to tell from the paper, and is asked that next', () => {
    expect(holding(plan)).toContain('who.kind');
    expect(textOfItem(item(plan, 'who.kind'))).toMatch(/top of the paper.*State v\./is);
    expect(guide.next(AGREED['az-unsure'].answers, plan.today)?.id).toBe('caption');
  });
});

describe('Michigan, orders in both directions', () => {
  const plan = planOf(AGREED['mi-mutual']);
  const more = planOf(TOLD_MORE['mi-mutual-final']);

  test('gets both plans under their own headings', () => {
    for (const one of [plan, more]) {
      expect(holding(one)).toContain('who.mutual');
      expect(side(one, 'protected')).toEqual(
        expect.arrayContaining(['who.protected', 'final.call', 'never.rely']),
      );
      expect(side(one, 'restrained')).toEqual(expect.arrayContaining(['who.restrained', 'never.contact']));
    }
  });

  test('finds neither confused with the other', () => {
    for (const one of [plan, more]) {
      expect(
        side(one, 'protected').filter((id) =>
          /^(?:respond\.(?!missed-protected)|move|never\.contact|never\.terms|who\.restrained)/.test(id),
        ),
      ).toEqual([]);
      expect(
        side(one, 'restrained').filter((id) =>
          /^(?:withdraw\.(?!emergency)|final|keep|who\.protected|never\.rely)/.test(id),
        ),
      ).toEqual([]);
      const shared = one.sections.filter(({ about }) => about === null).flatMap((section) => section.items);
      expect(
        shared.filter(({ id }) =>
          /^(?:respond\.answer|move|final|who\.protected|who\.restrained|never\.contact)/.test(id),
        ),
      ).toEqual([]);
    }
  });

  test('is told to keep to the order against them at every moment', () => {
    expect(side(more, 'restrained')).toEqual(expect.arrayContaining(NO_CONTACT));
    expect(people(more)).toEqual(expect.arrayContaining(['ndvh', 'call-for-change', '911']));
  });
});

describe('told by phone that it was dropped, no paper', () => {
  const plan = planOf(AGREED['told-dropped']);

  test('is told first to treat it as in force until the paper is seen', () => {
    expect(first(plan)[0]).toBe('force.not-proven');
    expect(textOfItem(item(plan, 'force.not-proven'))).toMatch(/in force until you see/i);
    expect(textOfItem(item(plan, 'force.not-proven'))).toMatch(/clerk/i);
  });

  test('is never told that it has ended, also when the other side or the state is known', () => {
    for (const role of ['protected', 'restrained', 'both'])
      for (const where of ['NC', 'CA', 'tribe']) {
        const one = guide.plan({ ...AGREED['told-dropped'].answers, role, where }, plan.today);
        expect(holding(one)).toContain('force.not-proven');
        expect(anywhere(one)).not.toContain('force.signed');
        expect(anywhere(one)).not.toContain('force.stamped');
      }
  });
});

describe('an order of the Navajo Nation court, protected', () => {
  const plan = planOf(AGREED.navajo);

  test('hears that that court decides, where to ask, and that federal law makes others honor it', () => {
    expect(holding(plan)).toEqual(expect.arrayContaining(['who.tribe', 'lines.federal', 'help.tribe']));
    expect(sources(plan, 'who.tribe')).toMatch(/18 U\.S\.C\. 2265/);
    expect(textOfItem(item(plan, 'who.tribe'))).toMatch(/clerk of that court/i);
    expect(people(plan)).toContain('stronghearts');
  });

  test('is shown no state’s law', () => {
    expect(plan.place).toBeNull();
    expect(
      items(plan)
        .flatMap(({ lead, more }) => [...lead, ...more])
        .filter(({ kind }) => kind === 'quote'),
    ).toEqual([]);
  });
});

describe('nothing known at all', () => {
  const plan = planOf(AGREED.nothing);

  test('still hears who decides, what never to do, whom to call, and how to find out', () => {
    expect(holding(plan)).toEqual(
      expect.arrayContaining([
        'force.holds',
        'force.only-court',
        'who.role',
        'who.kind',
        'who.place',
        'never.unknown-role',
        'help.next-step',
      ]),
    );
    expect(people(plan)).toEqual(expect.arrayContaining(['911', 'ndvh', 'legal-aid']));
    expect(guide.next({}, plan.today)?.id).toBe('role');
  });

  test('is shown no step of either side, and no paper', () => {
    expect(
      told(plan).filter((id) =>
        /^(?:withdraw\.(?!emergency)|final|respond\.(?!later)|move|never\.contact)/.test(id),
      ),
    ).toEqual([]);
    expect(plan.papers).toEqual([]);
    expect(plan.place).toBeNull();
  });
});

describe('because people really ask', () => {
  const plans = Object.fromEntries(Object.entries(OTHERS).map(([id, person]) => [id, planOf(person)])) as {
    [Id in keyof typeof OTHERS]: Plan;
  };
  /** What the plan of a person must tell for sure, what it must not hold at all, and words of one item. */
  const asks: readonly (readonly [
    keyof typeof OTHERS,
    { tells: readonly string[]; never?: readonly string[]; says?: readonly [id: string, words: RegExp] },
  ])[] = [
    [
      'expired',
      {
        tells: ['force.expired'],
        never: ['force.holds', 'force.signed'],
        says: ['force.expired', /treat it as in force|clerk/i],
      },
    ],
    [
      'emergency',
      {
        tells: ['withdraw.emergency', 'force.holds'],
        never: ['final.file'],
        says: ['withdraw.emergency', /short|end day|hour/i],
      },
    ],
    [
      'military',
      {
        tells: ['who.military', 'who.military-ask', 'never.contact'],
        never: ['who.kind', 'who.restrained', 'move.may', 'force.only-court'],
        says: ['who.military', /commander/],
      },
    ],
    [
      'foreign',
      { tells: ['who.foreign'], never: ['lines.federal'], says: ['who.foreign', /that court|lawyer/i] },
    ],
    [
      'peaceful-contact',
      {
        tells: ['change.terms', 'final.file', 'never.parenting', 'who.other-names'],
        never: ['change.instead', 'after.records'],
        says: ['change.terms', /children/],
      },
    ],
    [
      'peaceful-contact-restrained',
      {
        tells: ['change.terms.restrained', 'move.may', 'never.contact'],
        never: ['change.terms', 'final.file', 'withdraw.paper'],
        says: ['change.terms.restrained', /children/],
      },
    ],
    [
      'parent-filed',
      { tells: ['who.filed-by-other', 'who.other-names'], says: ['who.filed-by-other', /parent/] },
    ],
    ['refused', { tells: ['refused.again', 'final.file'], says: ['refused.again', /again/] }],
    [
      'cannot-come',
      {
        tells: ['help.remote', 'help.afraid', 'help.disability', 'help.language', 'withdraw.go'],
        says: ['help.language', /differ|ask/i],
      },
    ],
    [
      'officer-with-gun',
      {
        tells: ['danger.firearms-restrained', 'after.guns', 'danger.lawyer-today'],
        says: ['danger.firearms-restrained', /police or military/i],
      },
    ],
    [
      'after-the-end',
      {
        tells: ['force.signed', 'after.records', 'after.criminal-stays', 'after.guns'],
        never: ['force.holds', 'never.contact', 'force.not-proven'],
        says: ['after.guns', /other bans/i],
      },
    ],
    [
      'immigration-protected',
      {
        tells: ['after.immigration-protected', 'after.housing', 'danger.lawyer-today'],
        says: ['after.immigration-protected', /immigration lawyer/],
      },
    ],
    [
      'immigration-restrained',
      {
        tells: ['after.immigration-restrained', 'respond.go', 'danger.lawyer-today'],
        never: ['after.immigration-protected'],
        says: ['after.immigration-restrained', /removal|put out of the country|deport/i],
      },
    ],
    [
      'untrue',
      {
        tells: ['never.untrue', 'withdraw.reason'],
        never: ['never.untrue-restrained'],
        says: ['never.untrue', /lawyer/],
      },
    ],
    [
      'answers-messages',
      {
        tells: ['never.protected-contact'],
        never: ['never.contact'],
        says: ['never.protected-contact', /not the one charged|usually/i],
      },
    ],
    [
      'keep-after-all',
      {
        tells: ['keep.go', 'keep.ready', 'keep.their-lawyer', 'help.afraid'],
        never: ['withdraw.paper', 'danger.judge-why', 'change.instead'],
        says: ['keep.their-lawyer', /lawyer/],
      },
    ],
    [
      'reply-protected',
      {
        tells: ['reply.protected', 'reply.absent', 'keep.ready', 'final.go'],
        never: ['final.file'],
        says: ['reply.protected', /judge/],
      },
    ],
    [
      'reply-restrained',
      {
        tells: ['reply.restrained', 'hearing.go', 'reply.absent', 'never.contact'],
        never: ['move.may'],
        says: ['reply.restrained', /never to the other person|court only/i],
      },
    ],
    [
      'day-before',
      {
        tells: ['respond.later-date', 'respond.go', 'danger.lawyer-today'],
        says: ['danger.lawyer-today', /legal aid/i],
      },
    ],
    [
      'default',
      {
        tells: ['respond.missed', 'move.contest-final', 'never.contact'],
        says: ['respond.missed', /set aside/],
      },
    ],
    [
      'living-under-it',
      {
        tells: ['never.living', 'never.parenting', 'never.contact'],
        says: ['never.living', /belongings.*by chance|by chance.*belongings/is],
      },
    ],
    [
      'private-agreement',
      { tells: ['never.agreement', 'danger.private-help'], says: ['never.agreement', /judge/] },
    ],
    [
      'drop-the-charge',
      {
        tells: ['criminal.charge', 'criminal.tell-prosecutor', 'who.both-kinds'],
        never: ['criminal.charge-restrained', 'withdraw.paper'],
        says: ['criminal.charge', /prosecutor/],
      },
    ],
    [
      'charged',
      {
        tells: ['criminal.charge-restrained', 'criminal.through-lawyer', 'criminal.dates', 'never.contact'],
        never: ['criminal.be-heard', 'respond.answer'],
        says: ['criminal.charge-restrained', /not ask the(?:m| other)/i],
      },
    ],
    [
      'child-protection',
      {
        tells: ['after.child-agency', 'force.signed'],
        never: ['force.holds'],
        says: ['after.child-agency', /lawyer/],
      },
    ],
    [
      'nc-stamped',
      {
        tells: ['force.stamped'],
        never: ['force.not-proven', 'force.signed'],
        says: ['force.stamped', /clerk/],
      },
    ],
    [
      'ca-stamped',
      {
        tells: ['force.not-proven', 'force.only-court'],
        never: ['force.stamped', 'force.signed'],
        says: ['force.not-proven', /stamp/],
      },
    ],
    [
      'hearing-today',
      {
        tells: ['withdraw.early', 'withdraw.go', 'danger.lawyer-today', 'dates.hearing'],
        says: ['withdraw.early', /morning/],
      },
    ],
    [
      'restrained-unsafe',
      {
        tells: ['danger.restrained-unsafe', 'danger.pressed-restrained', 'never.contact'],
        never: ['danger.private-help'],
        says: ['danger.restrained-unsafe', /911/],
      },
    ],
  ];

  test('every one of them is asked about here', () => {
    expect(asks.map(([id]) => id).sort()).toEqual(Object.keys(OTHERS).sort());
  });

  test.each(asks)('%s', (id, { tells, never = [], says }) => {
    const plan = plans[id];
    expect(holding(plan)).toEqual(expect.arrayContaining([...tells]));
    for (const one of never) expect(told(plan), `must not tell ${one}`).not.toContain(one);
    if (says) expect(textOfItem(item(plan, says[0]))).toMatch(says[1]);
    expect(plan.conflicts).toEqual([]);
  });

  test('whoever the order is against is told of no contact, while it may be in force', () => {
    for (const [id, plan] of Object.entries(plans))
      if (OTHERS[id as keyof typeof OTHERS].answers.role === 'restrained' && id !== 'after-the-end')
        expect(holding(plan), id).toEqual(expect.arrayContaining(NO_CONTACT));
  });

  test('a hearing on a day is named with its weekday', () => {
    expect(item(plans['day-before'], 'dates.hearing').title).toContain('Monday, November 23');
    expect(item(plans['hearing-today'], 'dates.hearing').title).toContain('Monday, November 23');
  });
});
