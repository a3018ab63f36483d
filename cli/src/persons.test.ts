import { describe, expect, test } from 'vitest';
import type { PlanJson } from './json.ts';
import { type } from './testkit.ts';

/** One person, as they tell it at the command line, and what their plan must hold. */
interface Told {
  readonly who: string;
  readonly flags: string;
  /** Items that hold, or that are told with what they depend on. */
  readonly holds: readonly string[];
  readonly open?: readonly string[];
  readonly never?: readonly string[];
  /** What the page says, in the words of the law file or as a date. */
  readonly says: readonly RegExp[];
  readonly silent?: readonly RegExp[];
}

const PERSONS: readonly Told[] = [
  {
    who: 'California, protected, hearing in 4 days, pressed by the other side',
    flags:
      '--where CA --role protected --kind civil --stage temporary --order-type domestic --hearing 2026-12-04 --today 2026-11-30 --pressed yes --goal end',
    holds: [
      'danger.private-help',
      'force.holds',
      'withdraw.paper',
      'danger.lawyer-today',
      'withdraw.go',
      'danger.judge-why',
    ],
    says: [/Friday, December 4/, /in 4 days/],
    silent: [/of my own free will/i],
  },
  {
    who: 'North Carolina, protected, temporary, wants to drop it',
    flags: '--where NC --role protected --kind civil --stage temporary --order-type domestic --goal end',
    holds: ['who.notice', 'withdraw.notice'],
    says: [/The case ends on filing/, /Notice of Voluntary Dismissal/, /stamped copy/],
  },
  {
    who: 'Texas, restrained, final, 5 months old',
    flags:
      '--where TX --role restrained --kind civil --stage final --order-type domestic --issued 2026-06-21 --goal end',
    holds: ['never.contact', 'move.wait', 'dates.wait-ends', 'respond.evidence', 'help.lawyer'],
    never: ['withdraw.paper', 'withdraw.file'],
    says: [/12 months/, /Monday, June 21, 2027/, /Send nobody/],
  },
  {
    who: 'Oregon, restrained, served 10 days ago',
    flags:
      '--where OR --role restrained --kind civil --stage temporary --order-type domestic --served 2026-11-11 --hearing none --goal contest',
    holds: ['respond.ask-in-time', 'dates.request-by', 'never.contact'],
    says: [/no hearing comes by itself/, /Friday, December 11/, /Request for Hearing/],
  },
  {
    who: 'Wisconsin, restrained, final',
    flags: '--where WI --role restrained --kind civil --stage final --order-type domestic --goal end',
    holds: ['never.contact'],
    says: [/A judge cannot change an injunction on your request alone/],
  },
  {
    who: 'Massachusetts, both kinds, protected, back together',
    flags:
      '--where MA --role protected --kind both --stage final --order-type domestic --contact yes --goal end',
    holds: ['who.both-kinds', 'never.protected-contact', 'criminal.tell-prosecutor', 'final.file'],
    says: [/Motion to Modify or Terminate/, /Victim and witness office/],
  },
  {
    who: 'New York, criminal only, “I never asked for it”',
    flags: '--where NY --role protected --kind criminal --stage temporary --goal end',
    holds: [
      'who.criminal-protected',
      'criminal.tell-prosecutor',
      'criminal.be-heard',
      'criminal.no-civil-paper',
    ],
    never: ['withdraw.paper', 'withdraw.file', 'final.file'],
    says: [/District Attorney/],
  },
  {
    who: 'Kansas, protected, final',
    flags: '--where KS --role protected --kind civil --stage final --order-type domestic --goal end',
    holds: ['who.protected', 'final.call'],
    says: [
      /File a request to modify \(change\) it with the clerk/,
      /How do I ask the judge to end the order early, and which form do I use\?/,
    ],
  },
  {
    who: 'an order from Florida, protected, moved to Georgia',
    flags:
      '--where FL --role protected --kind civil --stage final --order-type domestic --goal end --across-lines yes',
    holds: ['lines.federal', 'lines.issuing-court', 'lines.copy'],
    says: [/Moving ends nothing/],
  },
  {
    who: 'not sure of the kind, Arizona, restrained',
    flags: '--where AZ --role restrained --kind unsure',
    holds: ['force.holds', 'who.kind', 'never.contact'],
    open: ['respond.answer', 'criminal.through-lawyer'],
    says: [/Only if: What kind of order is it\?/],
  },
  {
    who: 'told by phone that it was dropped, no paper',
    flags: '--where CO --role protected --kind civil --stage ended --proof told-only',
    holds: ['force.not-proven'],
    never: ['force.signed'],
    says: [/Treat it as in force until you see/],
  },
  {
    who: 'the order of a Navajo Nation court, protected',
    flags: '--where tribe --role protected --goal end',
    holds: ['who.tribe', 'lines.federal', 'help.tribe'],
    says: [/The order was made by: A tribal court/, /StrongHearts/],
  },
  {
    who: 'nothing known at all',
    flags: '',
    holds: ['force.holds', 'who.role', 'who.place', 'help.next-step', 'never.unknown-role'],
    says: [/911/, /1-800-799-7233/],
  },
];

describe.each(PERSONS)('$who', ({ flags, holds, open = [], never = [], says, silent = [] }) => {
  test('the plan holds what this person must be told', async () => {
    const plan: PlanJson = JSON.parse((await type(`plan --json ${flags}`)).out);
    const items = plan.sections.flatMap((part) => part.items).filter(({ aside }) => !aside);
    const ids = (state: string) => items.filter((item) => item.state === state).map(({ id }) => id);
    expect(ids('holds')).toEqual(expect.arrayContaining([...holds]));
    expect(ids('open')).toEqual(expect.arrayContaining([...open]));
    expect(items.map(({ id }) => id).filter((id) => never.includes(id))).toEqual([]);
    expect(plan.people.length).toBeGreaterThan(0);
  });

  test('the page says it', async () => {
    const page = (await type(`plan ${flags}`)).out.replace(/\n[│ ]*/g, ' ');
    for (const words of says) expect(page).toMatch(words);
    for (const words of [/\b(?:undefined|null|unknown|NaN)\b|\[object|\{[a-z-]+\}/, ...silent])
      expect(page).not.toMatch(words);
  });
});

test('with pressure, private help comes before anything else', async () => {
  const { out } = await type(`plan --json ${PERSONS[0]?.flags}`);
  expect((JSON.parse(out) as PlanJson).sections[0]?.items[0]?.id).toBe('danger.private-help');
});

test('with an order in each direction, neither is confused with the other', async () => {
  const flags = '--where MI --role both --kind civil --stage final --goal end';
  const plan: PlanJson = JSON.parse((await type(`plan --json ${flags}`)).out);
  const ids = (side: string | undefined) =>
    plan.sections.filter(({ about }) => about === side).flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids(undefined)).toContain('who.mutual');
  expect(ids('protected')).toContain('final.file');
  expect(ids('protected')).not.toContain('never.contact');
  expect(ids('restrained')).toContain('never.contact');
  expect(ids('restrained')).not.toContain('final.file');
  const { out } = await type(`plan ${flags}`);
  const [before = '', after = ''] = out.split('The order against you\n');
  expect(before).toContain('The order that protects you\n');
  expect(before).not.toContain('Send nobody');
  expect(after).toContain('Send nobody');
});
