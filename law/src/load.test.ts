import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PLACES } from './constants.ts';
import { DATA, loadLaw } from './load.node.ts';
import { LawError, showProblem } from './problems.ts';
import { readJurisdiction } from './read-law.ts';

const GOOD = readFileSync(join(DATA, 'OR.yaml'), 'utf8');
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** The file of Oregon after some edits. Each edit must find its place, so that a test never tests nothing. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the file has no ${from}`);
    return text.replace(from, to);
  }, GOOD);
}

const problems = (text: string, file = 'OR.yaml'): readonly string[] =>
  readJurisdiction(file, text).problems.map(showProblem);

const AUTOMATIC = '  automatic: "no"\n';

describe('a law file', () => {
  test('has no problems as it stands', () => {
    expect(problems(GOOD)).toEqual([]);
  });

  test('may not have a key that we do not know; its own line is named', () => {
    const text = edited(['read: "2026-11-21"\n', 'read: "2026-11-21"\ncolour: blue\n']);
    expect(problems(text)).toEqual([
      `OR.yaml:${lineOf(text, 'colour')}: colour: we do not know this key; check its spelling`,
    ]);
  });

  test('may not leave a key out; the line of the section is named', () => {
    const text = edited([AUTOMATIC, '']);
    expect(problems(text)).toEqual([
      `OR.yaml:${lineOf(text, '\nhearing:') + 1}: hearing.automatic: this key is missing`,
    ]);
  });

  test('may not have a value that is none; the values that it can have are named', () => {
    const text = edited([AUTOMATIC, '  automatic: maybe\n']);
    const [only, ...more] = problems(text);
    expect(more).toEqual([]);
    expect(only).toMatch(
      /^OR\.yaml:\d+: hearing\.automatic: must be one of .*"yes", "no", "sometimes", "unknown".*not "maybe"/,
    );
    expect(only).toContain(`:${lineOf(text, 'automatic: maybe')}:`);
  });

  test.each([
    [
      'a day that is none',
      'read: "2026-11-21"',
      'read: November 2026',
      /read: must be a date like 2026-11-21/,
    ],
    [
      'a word for a number',
      'requestWithinDays: 30',
      'requestWithinDays: thirty',
      /requestWithinDays: expected number/,
    ],
    [
      'days before zero',
      'requestWithinDays: 30',
      'requestWithinDays: -30',
      /requestWithinDays: expected >=0, found -30/,
    ],
    ['half a day', 'requestWithinDays: 30', 'requestWithinDays: 1.5', /requestWithinDays: .*1\.5/],
    [
      'a kind of order that is none',
      'id: stalking',
      'id: stalker',
      /orders\[1\]\.id: must be one of .*"stalking"/,
    ],
    ['an address without https', 'url: http://www.courts', 'url: www.courts', /must be a web address/],
    [
      'a form without its title',
      '      title: Request for Hearing\n',
      '',
      /forms\[0\]\.title: this key is missing/,
    ],
    [
      'a clerk’s question that is none',
      'and then do not come?',
      'and then do not come',
      /must be a question/,
    ],
    [
      'a text that is too long',
      'and becomes final.',
      `and becomes final.${' It goes on.'.repeat(40)}`,
      /too long \(\d+ characters; at most 420\)/,
    ],
    [
      'a text of research',
      'and becomes final.',
      'and becomes final. The page was not read.',
      /speaks of the research/,
    ],
    [
      'a source that is not listed',
      'sources: [osbar, dbma]',
      'sources: [osbarr, dbma]',
      /no source is called "osbarr"/,
    ],
    ['two orders of one kind', 'id: stalking', 'id: domestic', /two orders are called "domestic"/],
    [
      'a section about an order that it does not have',
      AUTOMATIC,
      `${AUTOMATIC}  covers: [school]\n`,
      /no order of kind "school"/,
    ],
    ['the code of another place', 'code: OR', 'code: WA', /code is WA, but the file is called OR\.yaml/],
    [
      'a key that stands there twice',
      AUTOMATIC,
      AUTOMATIC + AUTOMATIC,
      /not YAML that we can read: Map keys must be unique/,
    ],
    [
      'a quote that is not closed',
      AUTOMATIC,
      '  automatic: "no\n',
      /not YAML that we can read: Missing closing "quote/,
    ],
    ['a tab', AUTOMATIC, '\tautomatic: "no"\n', /not YAML that we can read: Tabs are not allowed/],
  ])('may not have %s', (_, from, to, message) => {
    const found = problems(edited([from, to]));
    expect(
      found.some((line) => message.test(line)),
      found.join('\n'),
    ).toBe(true);
    for (const line of found) expect(line).toMatch(/^OR\.yaml:\d+: \S/);
  });

  test.each([
    ['is empty', ''],
    ['is only a remark', '# to be written\n'],
    ['is a list', '- a\n- b\n'],
    ['is one word', 'law\n'],
  ])('that %s is refused, not read', (_, text) => {
    expect(problems(text).length).toBeGreaterThan(0);
    expect(readJurisdiction('OR.yaml', text).value).toBeNull();
  });

  test('shows all its problems at once, each on its own line, from top to bottom', () => {
    const text = edited(
      ['read: "2026-11-21"', 'read: soon'],
      ['    sources: [osbar, dbma]', '    sources: [osbarr, dbma]'],
      ['maxMonths: 24', 'maxMonths: two years'],
      [AUTOMATIC, '  automatik: "no"\n'],
      ['  judgeApproves: "yes"', '  judgeApproves: mostly'],
      ['selfRepresented: unknown', 'selfRepresented: perhaps'],
    );
    const found = problems(text);
    const lines = found.map((problem) => Number(problem.split(':')[1]));
    expect(found).toHaveLength(7);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines)).toEqual(
      new Set([
        lineOf(text, 'read: soon'),
        lineOf(text, 'osbarr'),
        lineOf(text, 'maxMonths: two years'),
        lineOf(text, 'hearing:\n  automatik'),
        lineOf(text, 'automatik'),
        lineOf(text, 'judgeApproves: mostly'),
        lineOf(text, 'selfRepresented: perhaps'),
      ]),
    );
  });
});

describe('the folder of law files', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  });

  /** A copy of the data with two states in it, and some files written anew. */
  function folder(files: Readonly<Record<string, string>>): string {
    const home = mkdtempSync(join(tmpdir(), 'law-'));
    made.push(home);
    for (const name of readdirSync(DATA))
      if (!/^[A-Z]{2}\.yaml$/.test(name) || ['OR.yaml', 'KS.yaml'].includes(name))
        cpSync(join(DATA, name), join(home, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
    return home;
  }

  function refusal(files: Readonly<Record<string, string>>): LawError {
    try {
      loadLaw(folder(files));
    } catch (error) {
      if (error instanceof LawError) return error;
      throw error;
    }
    throw new Error('the law was loaded');
  }

  test('is read when nothing is wrong with it', () => {
    expect(Object.keys(loadLaw(folder({})).jurisdictions)).toEqual(['KS', 'OR']);
  });

  test('is refused with the problems of all its files, each with file and line', () => {
    const national = readFileSync(join(DATA, 'national.yaml'), 'utf8');
    const hosts = readFileSync(join(DATA, 'hosts.yaml'), 'utf8');
    const error = refusal({
      'OR.yaml': edited([AUTOMATIC, '  automatic: maybe\n']),
      'KS.yaml': 'code: KS\nname: [',
      'national.yaml': national
        .replace('strength: strong', 'strength: iron')
        .replace('womenslaw-ffc,', 'womenslaw-ff,'),
      'hosts.yaml': hosts.replace('host: gov', 'host: https://gov'),
    });
    const shown = error.problems.map(showProblem);
    expect(new Set(error.problems.map(({ file }) => file))).toEqual(
      new Set(['OR.yaml', 'KS.yaml', 'national.yaml', 'hosts.yaml']),
    );
    expect(shown.find((line) => line.includes('"iron"'))).toMatch(
      /^national\.yaml:\d+: federal\[0\]\.strength: must be one of/,
    );
    expect(shown.some((line) => line.includes('no source is called "womenslaw-ff"'))).toBe(true);
    expect(shown.find((line) => line.startsWith('hosts.yaml'))).toMatch(
      /host name in small letters, without https/,
    );
    expect(error.message.split('\n')).toEqual([`${shown.length} problems in the law files:`, ...shown]);
  });

  test('is refused for one problem in the singular', () => {
    expect(refusal({ 'OR.yaml': edited([AUTOMATIC, '']) }).message).toMatch(
      /^1 problem in the law files:\nOR\.yaml:\d+: /,
    );
  });
});

test('the list of places is that of the files', () => {
  const places = readdirSync(DATA).flatMap((name) => /^([A-Z]{2})\.yaml$/.exec(name)?.[1] ?? []);
  expect([...PLACES]).toEqual(places.sort());
});
