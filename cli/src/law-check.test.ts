import { expect, test } from 'vitest';
import { house, type } from './testkit.ts';

const OREGON = house['OR.yaml'] ?? '';

test('a file that is right ends with status 0', async () => {
  expect(await type('law check my/OR.yaml', { 'my/OR.yaml': { text: OREGON } })).toEqual({
    out: 'Files: 1. Problems: 0. Notes: 0.\n',
    err: '',
    status: 0,
  });
});

test('every problem has the file as it was given, and its line; the status is 1', async () => {
  const text = OREGON.replace('requestWithinDays: 30', 'requestWithinDays: thirty');
  const { out, err, status } = await type('law check my/OR.yaml good.yaml', {
    'my/OR.yaml': { text },
    'good.yaml': { text: OREGON },
  });
  expect({ err, status }).toEqual({ err: '', status: 1 });
  expect(out).toMatch(/^my\/OR\.yaml:\d+: hearing\.requestWithinDays: expected number, found "thirty"\n/);
  expect(out).toContain('Files: 2. Problems: 1. Notes: 0.');
});

test('a file under the name of another place is found out', async () => {
  const { out, status } = await type('law check KS.yaml', { 'KS.yaml': { text: OREGON } });
  expect(status).toBe(1);
  expect(out).toContain('KS.yaml:1: code is OR, but the file is called KS.yaml');
});

test('without a name all files of the house are checked, and they are right', async () => {
  const { out, status } = await type('law check');
  expect(status, out).toBe(0);
  expect(out).toMatch(/Files: 59\. Problems: 0\./);
});

test('a file that cannot be read is bad input', async () => {
  const { out, err, status } = await type('law check none.yaml a.yaml', { 'a.yaml': { problem: 'huge' } });
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toMatch(/^none\.yaml: .+\na\.yaml: .+law file.+\n$/);
});
