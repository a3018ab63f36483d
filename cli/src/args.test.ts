import { expect, test } from 'vitest';
import { parseArgs } from './args.ts';

const SPEC = { valued: ['where', 'answers'], switches: ['json', 'help'], words: 1 };

test('values stand after a space or an equals sign, switches alone', () => {
  const { values, switches, words, problems } = parseArgs(
    ['CA', '--where=TX', '--answers', '-', '--json'],
    SPEC,
  );
  expect(Object.fromEntries(values)).toEqual({ where: 'TX', answers: '-' });
  expect([...switches]).toEqual(['json']);
  expect(words).toEqual(['CA']);
  expect(problems).toEqual([]);
});

test('everything that is wrong is found at once', () => {
  const { problems } = parseArgs(
    ['--frob', 'x', '--where', '--json=1', '--answers', 'a', '--answers', 'b', 'CA', 'TX', '-q', '--where='],
    SPEC,
  );
  expect(problems).toEqual([
    { kind: 'flag', flag: '--frob' },
    { kind: 'no-value', flag: '--where' },
    { kind: 'no-use', flag: '--json' },
    { kind: 'twice', flag: '--answers' },
    { kind: 'word', word: 'TX' },
    { kind: 'flag', flag: '-q' },
    { kind: 'no-value', flag: '--where' },
  ]);
});

test('short names stand for long ones, and are shown as they were typed', () => {
  const spec = { valued: ['output'], switches: [], words: 0 };
  expect(Object.fromEntries(parseArgs(['-o', 'a.pdf'], spec).values)).toEqual({ output: 'a.pdf' });
  expect(Object.fromEntries(parseArgs(['-o=a.pdf'], spec).values)).toEqual({ output: 'a.pdf' });
  expect(parseArgs(['-o'], spec).problems).toEqual([{ kind: 'no-value', flag: '-o' }]);
  expect(parseArgs(['-v'], spec).problems).toEqual([{ kind: 'flag', flag: '-v' }]);
});

test('names of an object’s own members are flags like any other', () => {
  expect(parseArgs(['--constructor', '--__proto__=1'], SPEC).problems).toHaveLength(2);
});
