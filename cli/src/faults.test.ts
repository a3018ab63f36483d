/** A full disk, and a law file that is gone: docs/faults.md tells the outcomes. Real processes, real failures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { withoutFile } from '../../tests/files.ts';

const BIN = fileURLToPath(new URL('../bin/until-signed.mjs', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'until-signed-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.runIf(process.platform === 'linux')('an output that has no room says so in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'law', 'CA'], {
    encoding: 'utf8',
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'What was to stand here could not be written, or not all of it. Is the disk full?\n',
  });
});

// The system lets no file grow beyond a few hundred bytes: the disk is full in the middle of this one.
test.runIf(process.platform !== 'win32')(
  'a paper for which there is no room leaves the old one as it was',
  () => {
    writeFileSync(join(folder, 'paper.html'), 'the old one');
    const { status, stdout, stderr } = spawnSync(
      'sh',
      [
        ...['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, BIN, 'paper', 'motion-to-change'],
        ...['--answers', join(EXAMPLES, 'answers.json'), '--details', join(EXAMPLES, 'details.yaml')],
        ...['-o', 'paper.html', '--force'],
      ],
      { encoding: 'utf8', cwd: folder },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('paper.html: nothing was written. Is the disk full, or the name too long?\n');
    expect(readdirSync(folder)).toEqual(['paper.html']);
    expect(readFileSync(join(folder, 'paper.html'), 'utf8')).toBe('the old one');
  },
);

test.each([
  ['en', 'law/data/GU.yaml', '1 problem in the law files:\nGU.yaml'],
  ['es', 'law/data/es/GU.yaml', '1 problem in the law files:\nes/GU.yaml'],
  ['en', 'guidance/words/en/never.md', '1 problem in the words:\nen/never.md'],
  ['es', 'guidance/words/es/never.md', '1 problem in the words:\nes/never.md'],
])('in %s, without %s there is no plan, and the file is named', (language, path, says) => {
  const args = [...withoutFile(path), BIN, 'plan', '--where', 'CA', '--lang', language];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(`${says}:1: this file is missing\n`);
});
