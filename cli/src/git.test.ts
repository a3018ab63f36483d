import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revision } from './git.node.ts';

const home = mkdtempSync(join(tmpdir(), 'until-signed-git-'));
const data = join(home, 'law');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com', ...args], {
    cwd: home,
  });
const commit = (text: string) => {
  writeFileSync(join(data, 'OR.yaml'), text);
  git('add', '.');
  git('commit', '--quiet', '--no-gpg-sign', '--message', 'A change');
};

beforeAll(() => {
  mkdirSync(join(data, 'more'), { recursive: true });
  git('init', '--quiet');
  git('commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message', 'Begin');
  git('tag', 'begin');
  writeFileSync(join(data, 'KS.yaml'), 'code: KS\n');
  writeFileSync(join(data, 'notes.txt'), 'no law');
  writeFileSync(join(data, 'more', 'XX.yaml'), 'no law');
  commit('code: OR\nname: Orégon\n');
  commit('code: OR\nname: Oregon\n');
});
afterAll(() => rmSync(home, { recursive: true }));

test('the law files of a revision are read as they were', async () => {
  expect(await revision('HEAD~1', data)).toEqual({
    files: { 'KS.yaml': 'code: KS\n', 'OR.yaml': 'code: OR\nname: Orégon\n' },
  });
  expect(await revision('HEAD', data)).toMatchObject({ files: { 'OR.yaml': 'code: OR\nname: Oregon\n' } });
});

test('a revision without law files says so', async () => {
  expect(await revision('begin', data)).toEqual({ problem: 'no-law' });
});

test.each([
  'nothing-of-that-name',
  '',
  '--all',
  '-1',
  'HEAD:law',
  'HEAD\0',
  'HEAD; touch touched',
  '$(touch touched)',
])('“%s” is no revision, and nothing else happens', async (name) => {
  expect(await revision(name, data)).toEqual({ problem: 'no-revision' });
  expect(git('status', '--short').toString()).toBe('');
});

test('a folder outside of every repository says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'until-signed-none-'));
  expect(await revision('HEAD', folder)).toEqual({ problem: 'no-repository' });
  rmSync(folder, { recursive: true });
});

test('without git it says so', async () => {
  const { PATH } = process.env;
  process.env.PATH = '';
  try {
    expect(await revision('HEAD', data)).toEqual({ problem: 'no-git' });
  } finally {
    process.env.PATH = PATH;
  }
});
