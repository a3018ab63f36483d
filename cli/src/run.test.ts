import { answerable, UNSURE, valuesOf } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { run } from './run.ts';
import { guide, TODAY, type, world } from './testkit.ts';

const file = (answers: unknown) => ({ 'a.json': { text: JSON.stringify(answers) } });
const json = async (line: string, files = {}) => JSON.parse((await type(line, files)).out);

test('a plan is text, Markdown or JSON', async () => {
  const line = 'plan --where CA --role protected --kind civil --stage temporary --hearing 2026-12-04';
  const [text, markdown] = [await type(line), await type(`${line} --md`)];
  expect(text).toMatchObject({ status: 0, err: '' });
  expect(text.out).toContain('Your plan\nMade on November 21, 2026 for an order from California.\n');
  expect(markdown.out).toMatch(/^# Your plan\n/);
  expect(await json(`${line} --json`)).toMatchObject({
    today: TODAY,
    answers: { where: 'CA', hearing: '2026-12-04' },
  });
});

test('nothing told is a plan too', async () => {
  const { out, status } = await type('plan');
  expect(status).toBe(0);
  expect(out).toContain('You have not answered any question yet.');
  expect(out).not.toMatch(/\b(?:undefined|null|unknown)\b/);
});

test('every fact is a flag and can be unsure', async () => {
  for (const id of answerable()) {
    const value = valuesOf(id, guide.law)[0] ?? '2026-11-20';
    expect(await type(`plan --json --${id} ${value}`), id).toMatchObject({ status: 0, err: '' });
  }
  const flags = answerable().map((id) => `--${id} ${UNSURE}`);
  expect(await type(`plan --json ${flags.join(' ')}`)).toMatchObject({ status: 0 });
});

test('flags win over the file, and a dash reads the standard input', async () => {
  const files = file({ where: 'tx', role: 'protected' });
  expect((await json('plan --json --answers a.json --where CA', files)).answers).toEqual({
    where: 'CA',
    role: 'protected',
  });
  expect(
    (await json('plan --json --answers -', { '-': { text: '\uFEFF{"kind":"civil"}' } })).answers,
  ).toEqual({
    kind: 'civil',
  });
});

test('--full shows more of the same plan', async () => {
  const line = 'plan --where CA --role protected --stage final --goal end --kind civil';
  const [short, full] = [await type(line), await type(`${line} --full`)];
  expect(full.out.length).toBeGreaterThan(short.out.length * 1.2);
  expect(full.out).toContain('Why you are told this:');
});

test('facts: every fact, its values and its question', async () => {
  const facts = await json('facts --json');
  expect(facts).toContainEqual(
    expect.objectContaining({
      id: 'role',
      origin: 'person',
      answerable: true,
      date: false,
      values: expect.arrayContaining(['protected', 'both', 'unsure']),
    }),
  );
  expect(facts).toContainEqual(expect.objectContaining({ id: 'hearing', origin: 'calendar', date: true }));
  expect(facts).toContainEqual(expect.objectContaining({ id: 'law-efile', origin: 'law' }));
  expect(facts).toContainEqual(expect.objectContaining({ id: 'request-window', answerable: false }));
  for (const { id, question } of facts) expect(question, `${id} needs words in questions.md`).not.toBe(id);
  expect((await type('facts')).out).toContain('request-window');
});

test('law: by code or name, as a page or as data', async () => {
  const { out, status } = await type('law ks');
  expect(status).toBe(0);
  expect(out).toContain('The law of Kansas');
  expect(out).toContain('secondary source');
  expect((await type('law Kansas')).out).toBe(out);
  expect(await json('law KS --json')).toEqual(guide.law.jurisdictions.KS);
});

test.each(Object.keys(guide.law.jurisdictions))('the law page of %s says nothing empty', async (code) => {
  expect(
    (await type(`law ${code}`)).out.match(/.*(?:\b(?:unknown|null|undefined|NaN)\b|\[object).*/g),
  ).toBeNull();
});

test('law gaps: of one place, or counted for all', async () => {
  const { fields, gaps } = await json('law gaps KS --json');
  expect(fields).toContain('withdraw.how');
  expect(gaps.length).toBeGreaterThan(0);
  expect((await type('law gaps KS')).out).toContain('- withdraw.how\n');
  const table = (await type('law gaps')).out;
  for (const { code, name } of Object.values(guide.law.jurisdictions))
    expect(table).toContain(`${code} ${name}`);
});

test('law stale: a source is old only when it is surely older', async () => {
  const kansas = async (line: string) =>
    (await json(`law stale --json ${line}`)).find(({ file }: { file: string }) => file === 'KS');
  const year = (await kansas('--months 12 --today 2024-12-31')).old.map(({ id }: { id: string }) => id);
  expect(year).not.toContain('ksa-21-5924');
  expect((await kansas('--months 12 --today 2025-01-01')).old.map(({ id }: { id: string }) => id)).toContain(
    'ksa-21-5924',
  );
  expect((await kansas('--months 0 --today 2030-01-01')).readIsOld).toBe(true);
  expect((await type('law stale --months 12')).out).toContain(
    'Sources older than 12 months on November 21, 2026',
  );
});

test('help and version', async () => {
  expect((await type('--version')).out).toBe('1.2.3\n');
  expect((await type('--help')).out).toContain('until-signed plan');
  const flags = (await type('plan --help')).out;
  for (const id of answerable()) expect(flags).toContain(`--${id} `);
  for (const command of ['paper', 'facts', 'law', 'law gaps', 'law stale', 'law check', 'law impact'])
    expect(await type(`${command} --help`)).toMatchObject({ status: 0, err: '' });
});

test('without a command the questions are asked', async () => {
  expect(await run([], world())).toEqual({ interview: { language: 'en', today: TODAY, full: false } });
});
