import { type Guide, makeGuide, type Plan } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { impact } from './law-impact.ts';
import { impactDoc, type Report } from './law-impact-doc.ts';
import { impactJson } from './law-impact-json.ts';
import type { Size } from './law-persons.ts';
import { sidesOf } from './law-sides.ts';
import type { FileText, Revision } from './outcome.ts';
import { run } from './run.ts';
import { guide, house, say, TODAY, type, world } from './testkit.ts';
import { toText } from './to-text.ts';

const OREGON = house['OR.yaml'] ?? '';

/** The file of Oregon with one edit, which must find its place. */
function edited(from: string, to: string): string {
  if (!OREGON.includes(from)) throw new Error(`the file has no ${from}`);
  return OREGON.replace(from, to);
}
const files = (after: string): Record<string, FileText> => ({ old: { text: OREGON }, new: { text: after } });
/** Oregon as it is: every report asks the same persons for their plans under it, so each is made once. */
let before: Guide | undefined;
function remembering(one: Guide): Guide {
  const made = new Map<string, Plan>();
  const plan: Guide['plan'] = (answers, today) => {
    const key = `${today} ${JSON.stringify(answers)}`;
    const known = made.get(key) ?? one.plan(answers, today);
    made.set(key, known);
    return known;
  };
  return { ...one, plan };
}
/** The report on an edited file of Oregon, from so many persons. */
async function report(after: string, size: Size): Promise<Report> {
  const sides = await sidesOf(['old', 'new'], world(files(after)), say);
  if (Array.isArray(sides)) throw new Error(sides.join('\n'));
  const now = makeGuide(sides.after.law, guide.words);
  before ??= remembering(makeGuide(sides.before.law, guide.words));
  const places = impact({ before, after: now }, TODAY, size);
  return { before, after: now, today: TODAY, from: 'old', to: 'new', isNow: false, places };
}
/** What a page says, without the lines into which it is broken for a terminal. */
const unbroken = (out: string): string => out.replace(/[\s│]+/g, ' ');
const page = (one: Report): string => unbroken(toText(impactDoc(one), { width: 80, color: false }));
type Json = ReturnType<typeof impactJson>;
/** One change wherever it stands, with the group and the part that have it. */
function found({ places }: Json, what: string, id: string) {
  for (const place of places)
    for (const group of place.groups)
      for (const part of group.parts)
        for (const change of part.changes)
          if (change.what === what && change.id === id) return { group, part, change };
  throw new Error(`nothing says "${what}" of ${id}`);
}

test('where a hearing now comes by itself, a restrained person before it reads another step', async () => {
  const after = edited('  automatic: "no"\n', '  automatic: "yes"\n');
  const { out, err, status } = await type('law impact old new --json', files(after));
  expect({ err, status }).toEqual({ err: '', status: 0 });
  const result: Json = JSON.parse(out);
  expect(result.plans).toBeGreaterThan(2000);
  expect(result.places[0]?.fields).toEqual([{ field: 'hearing.automatic', old: 'no', new: 'yes' }]);
  const { group, part } = found(result, 'item-appears', 'respond.no-date');
  expect(group.who).toEqual([
    { role: ['restrained'], stage: ['asked', 'emergency', 'temporary'], 'order-type': ['domestic'] },
  ]);
  expect(part.who).toEqual([{ hearing: ['none'] }]);
  expect(found(result, 'item-goes', 'respond.ask-in-time').group.who).toEqual(group.who);
  // The example is a person whose plan changes.
  expect(group.example.command).toMatch(/^until-signed plan --role restrained --where OR /);
  const plan = await type(group.example.command.replace('until-signed ', ''));
  expect(plan.out).toContain('Last day to ask for a hearing: count from the day you were served');
});

test('a page names the persons in the words of the interview', async () => {
  const text = page(await report(edited('  automatic: "no"\n', '  automatic: "yes"\n'), 'small'));
  expect(text).toContain('hearing.automatic (Does the court set a hearing by itself');
  expect(text).toContain('1. “It is against me” · “Someone asked for an order');
  expect(text).toContain('“An emergency order”, or “A temporary order, before the full hearing”');
  expect(text).toMatch(/Plans that change: \d+ of \d+\./);
});

test('a changed time to ask is told with both days, to whoever was served', async () => {
  const one = await report(edited('requestWithinDays: 30', 'requestWithinDays: 20'), 'middle');
  const { part, change } = found(impactJson(one), 'day', 'request-by');
  expect(part.who[0]?.served).toEqual(['2026-11-18']);
  expect([change.old, change.new]).toEqual([['2026-12-18'], ['2026-12-08']]);
  const text = page(one);
  expect(text).toContain('A day is counted otherwise: the last day to ask for a hearing');
  expect(text).toContain('Before: December 18, 2026 Now: December 8, 2026');
});

test('a new waiting time is told to the restrained person with a final order alone', async () => {
  const one = await report(edited('    terms.\n  waitMonths: null', '    terms.\n  waitMonths: 12'), 'small');
  const { group } = found(impactJson(one), 'item-appears', 'move.wait');
  for (const who of group.who) expect(who).toMatchObject({ role: ['restrained'], stage: ['final'] });
  expect(page(one)).toContain('“The waiting time: 12 months”');
});

test('a reworded note is shown once, and the plans that quote it are named', async () => {
  const one = await report(
    edited('  note: >-\n    The order goes on', '  note: >-\n    This order goes on'),
    'small',
  );
  expect(found(impactJson(one), 'item-quotes', 'respond.ask-in-time').change).toMatchObject({
    old: [],
    new: [],
  });
  const text = page(one);
  expect(text.split('This order goes on without a hearing')).toHaveLength(2);
  expect(text).toContain('This quotes the text that reads otherwise: “');
});

test('a new form is a paper for the person who asks for it', async () => {
  const form = '    - number: F-12\n      title: Order of dismissal\n';
  const one = await report(edited('  judgeApproves', `${form}  judgeApproves`), 'middle');
  const { group, change } = found(impactJson(one), 'paper-appears', 'withdraw.2');
  expect(change.title).toBe('F-12: Order of dismissal');
  expect(group.who).toEqual([
    {
      role: ['protected'],
      kind: ['civil', 'both'],
      stage: ['asked', 'emergency', 'temporary'],
      'order-type': ['', 'domestic'],
      goal: ['end'],
    },
  ]);
  expect(page(one)).toContain('A paper appears: “F-12: Order of dismissal”');
});

test('another address of a helper is told to everyone', async () => {
  const one = await report(
    OREGON.replaceAll('https://oregonlawhelp.org/resource/how-to-get', 'https://oregonlawhelp.org/other'),
    'small',
  );
  const { group, change } = found(impactJson(one), 'person-reads', 'legal-aid');
  expect(group.who).toEqual([{}]);
  expect(change.new).toEqual([expect.stringContaining('oregonlawhelp.org/other')]);
  expect(page(one)).toContain('Everyone whose order is from this place');
});

test.each([
  [
    'a remark',
    edited('remark: Court and bar say', 'remark: The court and the bar say'),
    'Nothing that a person sees changes.',
  ],
  [
    'the day of reading',
    edited('read: "2026-11-21"', 'read: "2026-11-22"'),
    'Each plan ends with the day on which the law was read. It is now November 22, 2026.',
  ],
  [
    'a word that only the page of the place says',
    edited('protected: petitioner', 'protected: applicant'),
    'on the page of this place: "until-signed law OR"',
  ],
])('%s changes no plan, and this is said', async (_, after, says) => {
  const text = page(await report(after, 'small'));
  expect(text).toContain(says);
  expect(text).toContain('Plans that change: 0 of ');
});

test('the same file twice says the same', async () => {
  expect((await type('law impact old new', files(OREGON))).out).toContain('The two versions say the same.');
});

/** Types a line in a world where git has these revisions, and these are the files now. */
async function withGit(line: string, revisions: Record<string, Revision>, now = house) {
  const result = await run(line.split(' '), {
    ...world(),
    lawFiles: () => now,
    revision: async (name) => revisions[name] ?? { problem: 'no-revision' },
  });
  if ('interview' in result) throw new Error('this asks the questions');
  return result;
}
/** The files with one field that reads otherwise. */
const LATER = { ...house, 'OR.yaml': edited('  automatic: "no"\n', '  automatic: "yes"\n') };

test.each([
  ['nothing: the last revision and now', [], house, LATER],
  ['a revision: it and now', ['HEAD'], house, LATER],
  ['two revisions', ['v1', 'v2'], LATER, house],
  ['a file: the last revision and it', ['v2.yaml'], house, house],
  ['a revision and a file', ['v1', 'v2.yaml'], LATER, house],
])('compares %s', async (_, names, head, now) => {
  const revisions: Record<string, Revision> = {
    HEAD: { files: head },
    v1: { files: house },
    v2: { files: LATER },
  };
  const sides = await sidesOf(
    names,
    {
      ...world({ 'v2.yaml': { text: LATER['OR.yaml'] ?? '' } }),
      lawFiles: () => now,
      revision: async (name) => revisions[name] ?? { problem: 'no-revision' },
    },
    say,
  );
  if (Array.isArray(sides)) throw new Error(sides.join('\n'));
  const { before, after } = sides;
  expect(before.law.jurisdictions.OR?.hearing.automatic).toBe('no');
  expect(after.law.jurisdictions.OR?.hearing.automatic).toBe('yes');
  expect(before.law.jurisdictions.KS).toEqual(after.law.jurisdictions.KS);
});

test('a list of hosts that changes, changes the places whose links it carries', async () => {
  const hosts = (house['hosts.yaml'] ?? '').replace(/.*host: oregonlawhelp\.org.*\n/, '');
  expect(hosts).not.toBe(house['hosts.yaml']);
  const { out } = await withGit(
    'law impact --json',
    { HEAD: { files: house } },
    { ...house, 'hosts.yaml': hosts },
  );
  const places: Json['places'] = JSON.parse(out).places;
  expect(places.map(({ code }) => code)).toEqual(expect.arrayContaining(['OR', null]));
  expect(places.find(({ code }) => code === 'OR')?.changed).toBeGreaterThan(0);
});

test.each([
  ['none new', 'none: this is neither a file that can be read nor a revision'],
  ['old -x', 'no flag "-x"'],
  ['- old', 'cannot begin with a dash'],
  ['old kansas', 'two places, OR and KS'],
  ['old national.yaml', 'holds for all places'],
  ['old huge', 'too big for a law file'],
  ['old new third', 'does not take "third"'],
])('until-signed law impact %s: one clear line', async (names, says) => {
  const { out, err, status } = await type(`law impact ${names}`, {
    ...files(OREGON),
    kansas: { text: house['KS.yaml'] ?? '' },
    'national.yaml': { text: '' },
    huge: { problem: 'huge' },
  });
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toContain(says);
  expect(err.match(/\n/g)).toHaveLength(1);
});

test.each(['no-git', 'no-repository', 'no-revision', 'no-law'] as const)(
  '%s: one clear line',
  async (problem) => {
    const { out, err, status } = await withGit('law impact HEAD', { HEAD: { problem } });
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toMatch(/^HEAD: .+\n$/);
  },
);

test('a file that is wrong is refused with all its problems and their lines', async () => {
  const after = edited('requestWithinDays: 30', 'requestWithinDays: thirty').replace(
    '  judgeApproves: "yes"',
    '  judgeApproves: mostly',
  );
  const { err, status } = await type('law impact old new', files(after));
  expect(status).toBe(2);
  expect(err).toMatch(/^new:\d+: hearing\.requestWithinDays: .+\nnew:\d+: withdraw\.judgeApproves: .+\n$/);
});

test('a revision that is wrong is refused under its own name', async () => {
  const { err, status } = await withGit('law impact v0', {
    v0: { files: { ...house, 'OR.yaml': 'code: [' } },
  });
  expect(status).toBe(2);
  expect(err).toMatch(/^v0:law\/data\/OR\.yaml:\d+: /);
});
