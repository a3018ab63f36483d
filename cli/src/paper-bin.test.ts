import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { thisMachine } from './main.node.ts';
import { run } from './run.ts';

const BIN = fileURLToPath(new URL('../bin/until-signed.mjs', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'until-signed-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (...args: string[]) => [
  'paper',
  ...args,
  ...['--answers', join(EXAMPLES, 'answers.json'), '--today', '2026-11-21'],
];
/** The same machine within this process. It reads law, words and papers once for all tests. */
const here = thisMachine();
const start = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...line(...args)], { encoding: 'utf8', cwd: folder });
const MOTION = ['motion-to-change', '--details', join(EXAMPLES, 'details.yaml')];

test.each([
  ['pdf', '%PDF-1.7\n', MOTION],
  ['docx', 'PK\x03\x04', MOTION],
  ['html', '<!doctype html>\n', MOTION],
  ['ics', 'BEGIN:VCALENDAR\r\n', ['calendar', '--hearing', '2026-12-04']],
])('a %s stands on the disk for its owner alone, and comes the same again', async (ending, magic, args) => {
  const name = `one.${ending}`;
  const { stdout, stderr, status } = start(...args, '-o', name);
  expect({ stdout, stderr, status }).toEqual({
    stdout: `${name} is ready. It stays on this machine until you delete it.\n`,
    stderr: '',
    status: 0,
  });
  const first = readFileSync(join(folder, name));
  expect(first.toString('latin1').slice(0, magic.length)).toBe(magic);
  if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);

  const again = join(folder, `two.${ending}`);
  expect(await run(line(...args, '-o', again), here)).toMatchObject({ err: '', status: 0 });
  expect(readFileSync(again).equals(first)).toBe(true);
});

test('a file that is there stays', async () => {
  const name = join(folder, 'one.html');
  const before = readFileSync(name);
  const names = readdirSync(folder);
  expect(await run(line(...MOTION, '-o', name), here)).toMatchObject({
    out: '',
    err: expect.stringContaining('--force'),
    status: 2,
  });
  expect(readdirSync(folder)).toEqual(names);
  expect(readFileSync(name).equals(before)).toBe(true);
});
