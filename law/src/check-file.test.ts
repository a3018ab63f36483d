import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import { DATA, loadLaw } from './load.node.ts';
import { showProblem } from './problems.ts';

const { hosts } = loadLaw();
const GOOD = readFileSync(join(DATA, 'OR.yaml'), 'utf8');
const checked = (from: string, to: string, file = 'OR.yaml') => {
  if (!GOOD.includes(from)) throw new Error(`the file has no ${from}`);
  const { problems, notes } = checkFile(file, GOOD.replace(from, to), hosts);
  return { problems: problems.map(showProblem), notes: notes.map(showProblem) };
};

test('a file that is right has no problems', () => {
  expect(checkFile('OR.yaml', GOOD, hosts)).toEqual({ problems: [], notes: [] });
});

test('a text that is hard to read is named with its line and its grade', () => {
  const { problems } = checked(
    'If you do not ask in time, the order stays and becomes final.',
    'Notwithstanding the aforementioned considerations, non-appearance necessitates automatic continuation.',
  );
  expect(problems).toEqual([
    expect.stringMatching(/^OR\.yaml:\d+: respond\.ifAbsent: reads at grade \d+\.\d; at most 8$/),
  ]);
});

test('a sentence that goes on and on is named with its words', () => {
  const { problems } = checked(
    'If you do not ask in time, the order stays and becomes final.',
    `The order stays${' and it stays'.repeat(9)}.`,
  );
  expect(problems).toContainEqual(
    expect.stringMatching(/respond\.ifAbsent: a sentence has 30 words; at most 25/),
  );
});

test('a source that is cited and not listed, and words of research, are problems too', () => {
  expect(checked('sources: [osbar, dbma]', 'sources: [osbarr, dbma]').problems).toEqual([
    expect.stringContaining('no source is called "osbarr"'),
  ]);
  expect(checked('  note: unknown', '  note: Nothing was found in the sources.').problems).toEqual([
    expect.stringContaining('speaks of the research'),
  ]);
});

test('an address that is not to be linked is a note, not a problem', () => {
  const address = 'url: http://www.courts.oregon.gov/programs/family';
  const { problems, notes } = checked(address, 'url: http://forms.example.com/programs/family');
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(
      /^OR\.yaml:\d+: .*url: forms\.example\.com is not in hosts\.yaml, so a person sees the name without a link$/,
    ),
  ]);
});

test('the files that hold for all places are checked by their own shape', () => {
  const text = readFileSync(join(DATA, 'hosts.yaml'), 'utf8');
  expect(checkFile('hosts.yaml', text, hosts).problems).toEqual([]);
  expect(
    checkFile('hosts.yaml', text.replace('host: gov', 'host: https://gov'), hosts).problems,
  ).toHaveLength(1);
});
