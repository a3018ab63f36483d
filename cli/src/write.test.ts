import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from './write.node.ts';

const bytes = new TextEncoder().encode('new');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'until-signed-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

test('a file is written whole, for its owner alone, and nothing stands beside it', async () => {
  expect(await write(at('a.pdf'), bytes, { over: false })).toBeNull();
  expect(readFileSync(at('a.pdf'), 'utf8')).toBe('new');
  if (process.platform !== 'win32') expect(statSync(at('a.pdf')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a file that is there stays as it is', async () => {
  writeFileSync(at('a.pdf'), 'old');
  expect(await write(at('a.pdf'), bytes, { over: false })).toBe('exists');
  expect(readFileSync(at('a.pdf'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('unless it may go: then the new one is for its owner alone too', async () => {
  writeFileSync(at('a.pdf'), 'old');
  chmodSync(at('a.pdf'), 0o644);
  expect(await write(at('a.pdf'), bytes, { over: true })).toBeNull();
  expect(readFileSync(at('a.pdf'), 'utf8')).toBe('new');
  if (process.platform !== 'win32') expect(statSync(at('a.pdf')).mode & 0o777).toBe(0o600);
});

test('a link that is there is not followed', async () => {
  symlinkSync(at('elsewhere.pdf'), at('a.pdf'));
  expect(await write(at('a.pdf'), bytes, { over: false })).toBe('exists');
  expect(await write(at('a.pdf'), bytes, { over: true })).toBeNull();
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test.each([
  ['a folder that is not there', 'none/a.pdf', 'no-folder'],
  ['a folder that is a file', 'file/a.pdf', 'no-folder'],
  ['a folder of that name', 'folder.pdf', 'not-a-file'],
  ['a name that no disk takes', `${'x'.repeat(5000)}.pdf`, 'failed'],
  ['a name with a zero in it', 'a\0.pdf', 'failed'],
])('%s: nothing is written, and it says so', async (_, name, problem) => {
  writeFileSync(at('file'), '');
  mkdirSync(at('folder.pdf'));
  const before = readdirSync(folder);
  expect(await write(at(name), bytes, { over: true })).toBe(problem);
  expect(readdirSync(folder)).toEqual(before);
});

test('no signal is held back afterwards', async () => {
  const before = process.listenerCount('SIGINT');
  await write(at('a.pdf'), bytes, { over: false });
  expect(process.listenerCount('SIGINT')).toBe(before);
});
