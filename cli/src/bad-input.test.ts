import { answerable } from '@until-signed/guidance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from './run.ts';
import { type, world } from './testkit.ts';

test.each([
  ['plam', 'Did you mean "plan"?'],
  ['law gasp', 'Did you mean "law gaps"?'],
  ['law impct', 'Did you mean "law impact"?'],
  ['law chek', 'Did you mean "law check"?'],
  ['law impact --months 3', 'no flag "--months"'],
  ['law impact --today soon', 'a date like 2026-12-04'],
  ['plan --were CA', 'Did you mean "--where"?'],
  ['plan --place tribe', 'Did you mean "--where"?'],
  ['plan --where Californa', 'Did you mean CA (California)?'],
  ['plan --where TXX', 'Did you mean TX (Texas)?'],
  ['plan --where qqqqqq', 'Use two letters'],
  ['plan --stage finl', 'Did you mean "final"?'],
  ['plan --pressed maybe', 'It can be: yes, no, unsure.'],
  ['plan --hearing 12/4/2026', 'Did you mean "2026-12-04"?'],
  ['plan --hearing 2026-02-30', 'Did you mean "2026-02-28"?'],
  ['plan --hearing 2026-13-01', 'a date like 2026-12-04'],
  ['plan --today soon', 'a date like 2026-12-04'],
  ['plan --lang xx', 'There are: en.'],
  ['plan --lang ../en', 'There are: en.'],
  ['plan --where', '--where needs a value'],
  ['plan --where CA --where TX', 'twice'],
  ['plan --md --json', 'Choose one'],
  ['plan --json=yes', 'takes no value'],
  ['plan extra', 'does not take "extra"'],
  ['plan --answers nowhere.json', 'nowhere.json: this file cannot be read'],
  ['law', 'Say which place'],
  ['law Kansass', 'Did you mean KS (Kansas)?'],
  ['law gaps KZ', 'Did you mean KS (Kansas)?'],
  ['law tribe', 'We keep no law'],
  ['law stale --months x', 'a whole number'],
  ['law stale --months 1.5', 'a whole number'],
  ['law KS --months 3', 'no flag "--months"'],
  ['--today 2026-1-1', 'Did you mean "2026-01-01"?'],
])('until-signed %s: one clear line', async (line, says) => {
  const { out, err, status } = await type(line).catch((error) => ({
    out: '',
    err: String(error),
    status: 1,
  }));
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toContain(says);
  expect(err.match(/\n/g)).toHaveLength(1);
});

test.each([
  ['no JSON', '{"where": ', 'this is not JSON'],
  ['a list', '["CA"]', 'must be one object'],
  ['null', 'null', 'must be one object'],
  ['a number', '{"where": 5}', 'the answer to "where" must be a text'],
  ['a list as answer', '{"where": ["CA"]}', 'the answer to "where" must be a text'],
  ['an unknown fact', '{"stag": "final"}', 'Did you mean "stage"?'],
  ['a member of every object', '{"__proto__": "x"}', 'do not know'],
  ['another one', '{"constructor": "x"}', 'do not know'],
  [
    'a wrong value',
    '{"stage": "finl"}',
    '"stage" in the answers file cannot be "finl". Did you mean "final"?',
  ],
])('a file with %s: one clear line', async (_, text, says) => {
  const { out, err, status } = await type('plan --answers a.json', { 'a.json': { text } });
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toContain(says);
  expect(err.match(/\n/g)).toHaveLength(1);
});

test.each(['missing', 'not-a-file', 'huge'] as const)(
  'a file that is %s: one clear line',
  async (problem) => {
    const { out, err, status } = await type('plan --answers a.json', { 'a.json': { problem } });
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toMatch(/^a\.json: .+\n$/);
  },
);

test('everything that is wrong is listed, a line each', async () => {
  const { err } = await type('plan --where CX --stage finl --frob --today x --answers a.json', {
    'a.json': { text: '{"kind": "cvil", "goal": 1, "rol": "protected"}' },
  });
  expect(err.trimEnd().split('\n')).toHaveLength(5);
});

test('whatever is typed: never an exception, never output beside an error, never a raw control sign', async () => {
  const flags = [
    ...answerable(),
    'answers',
    'details',
    'output',
    'side',
    'for-filing',
    'place',
    'force',
    'today',
    'lang',
    'months',
    'json',
    'md',
    'full',
    'help',
    'version',
  ];
  const junk = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }));
  const arg = fc.oneof(
    fc.constantFrom(...flags).map((flag) => `--${flag}`),
    fc.constantFrom(
      'plan',
      'facts',
      'law',
      'gaps',
      'stale',
      'CA',
      'unsure',
      'yes',
      'civil',
      '2026-12-04',
      '-',
      '--',
      '12',
      'a.json',
      'checklist',
      'calendar',
      'out.pdf',
      'toString',
      '__proto__',
      'constructor',
    ),
    junk,
    junk.map((text) => `--${text}`),
    fc.tuple(fc.constantFrom(...flags), junk).map(([flag, text]) => `--${flag}=${text}`),
  );
  const command = fc.constantFrom<string[]>(
    [],
    ['plan'],
    ['plan'],
    ['paper'],
    ['paper', 'checklist'],
    ['paper', 'calendar'],
    ['facts'],
    ['law'],
    ['law', 'gaps'],
    ['law', 'stale'],
    ['law', 'impact'],
  );
  await fc.assert(
    fc.asyncProperty(command, fc.array(arg, { maxLength: 6 }), junk, async (first, args, text) => {
      const result = await run([...first, ...args], world({ 'a.json': { text } }));
      if ('interview' in result) return;
      const { out, err, status } = result;
      if (status === 2) {
        expect(out).toBe('');
        expect(err).toMatch(/^.+\n$/s);
        expect(err).not.toMatch(/[^\P{C}\n]/u);
      } else expect({ err, status }).toEqual({ err: '', status: 0 });
    }),
    { numRuns: 300 },
  );
});
