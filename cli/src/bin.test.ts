import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read } from './main.node.ts';

const BIN = fileURLToPath(new URL('../bin/until-signed.mjs', import.meta.url));
const start = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('files are read as far as they can be a file of answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'until-signed-'));
  try {
    const file = join(folder, 'answers.json');
    writeFileSync(file, '{"where": "CA"}');
    expect(await read(file)).toEqual({ text: '{"where": "CA"}' });
    writeFileSync(file, 'x'.repeat(1_000_001));
    expect(await read(file)).toEqual({ problem: 'huge' });
    expect(await read(folder)).toEqual({ problem: 'not-a-file' });
    expect(await read(join(folder, 'none'))).toEqual({ problem: 'missing' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// What the program itself says to mistakes, the fuzz test asks of it.
test('the program says a plan on its own stream', () => {
  const good = start(['plan', '--answers', '-', '--json'], '{"where": "CA"}');
  expect(good).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(good.stdout)).toMatchObject({ answers: { where: 'CA' } });
});

test('without a terminal the questions are not asked', () => {
  expect(start([])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('until-signed plan'),
  });
});

test('a reader that closes the pipe ends it quietly', () => {
  const line = `"${process.execPath}" "${BIN}" law stale | head -n 1`;
  const { stdout, stderr } = spawnSync(line, { shell: true, encoding: 'utf8' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});
