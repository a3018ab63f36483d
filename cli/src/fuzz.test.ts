/** Whatever is typed at the command line or stands in its files: a plan, or a clear list of what is wrong. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerable } from '@until-signed/guidance';
import { DETAILS } from '@until-signed/papers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damaged, FUZZ_TIME, inTime, MARK, nastyObject, nastyText, share } from '../../tests/fuzz.ts';
import { COMMANDS } from './commands.ts';
import { thisMachine } from './main.node.ts';
import type { Outcome, World } from './outcome.ts';
import { run } from './run.ts';
import { world } from './testkit.ts';

const FLAGS = [
  ...answerable(),
  ...['answers', 'details', 'output', 'side', 'for-filing', 'place', 'force', 'today', 'lang', 'months'],
  ...['json', 'md', 'full', 'help', 'version'],
];
const VALUES = [
  ...['CA', 'OR', 'PR', 'tribe', 'unsure', 'yes', 'no', 'protected', 'restrained', 'civil', 'both', 'final'],
  ...[
    '2026-12-04',
    '2028-02-29',
    '2026-02-29',
    '1999-12-31',
    '12',
    'f',
    '-',
    'summary',
    'calendar',
    'f.html',
    'en',
    'es',
    'xx',
  ],
];
/** How a language is asked for; mostly it is not. */
const language = fc.constantFrom<readonly string[]>([], [], ['--lang', 'es']);
const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...VALUES) }, nastyText);
const arg: fc.Arbitrary<readonly string[]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...FLAGS), value).map(([flag, text]) => [`--${flag}`, text]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...FLAGS), value).map(([flag, text]) => [`--${flag}=${text}`]),
  },
  { weight: 1, arbitrary: value.map((text) => [text]) },
  { weight: 1, arbitrary: nastyText.map((text) => [`--${text}`]) },
);
/** Thousands of words once in a while. */
const line = fc.tuple(
  fc.constantFrom(...COMMANDS).map((command) => command.split(' ')),
  language,
  fc.oneof(
    { weight: 30, arbitrary: fc.array(arg, { maxLength: 7 }).map((all) => all.flat()) },
    {
      weight: 1,
      arbitrary: fc.tuple(value, fc.nat(3000)).map(([one, times]) => Array<string>(times).fill(one)),
    },
  ),
);

const { languages, words, guide, papers } = thisMachine();

/** A world whose every file says this, which keeps what is written, and which speaks all languages. */
function worldWith(text: string): { world: World; written: string[] } {
  const written: string[] = [];
  const write: World['write'] = async (_, bytes) => {
    written.push(new TextDecoder().decode(bytes));
    return null;
  };
  const speaks = { languages, words, guide, papers };
  return { world: world({ f: { text }, '-': { text } }, { ...speaks, write }), written };
}

async function outcome(
  args: readonly string[],
  text: string,
): Promise<{ said: Outcome | null; written: string[] }> {
  const { world, written } = worldWith(text);
  const result = await inTime(() => run(args, world));
  return { said: 'interview' in result ? null : result, written };
}

/** Either it is done and nothing is complained of, or nothing is done and each line says what is wrong. */
function isClear({ out, err, status }: Outcome): void {
  // Nothing steers the terminal, and nothing shows a line other than it is written. A message is plain altogether.
  expect(out).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u);
  expect(err).not.toMatch(/[^\P{C}\n]/u);
  if (status === 2) {
    expect(out).toBe('');
    expect(err).toMatch(/^(?:.*\S.*\n)+$/);
  } else expect(err).toMatch(NOTE);
}

/** Beside a paper that was made, it may say which details that paper does not use. */
const NOTE = /^(?:(?:This paper does not use these details|Este papel no usa estos detalles): [a-z, -]+\n)?$/;

test('a command line, whatever is typed', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(line, nastyText, async ([command, lang, args], text) => {
      const { said } = await outcome([...command.filter(Boolean), ...lang, ...args], text);
      if (said) isClear(said);
    }),
    share(0.2),
  );
});

const answers = damaged(nastyObject(answerable(), fc.constantFrom(...VALUES)));

test('a file of answers, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom('f', '-'), language, async (text, path, lang) => {
      const { said } = await outcome(['plan', '--answers', path, '--today', '2026-11-21', ...lang], text);
      expect(said).not.toBeNull();
      if (!said) return;
      isClear(said);
      // A plan shows what we know of the answers. What was made up stands in no plan.
      expect(said.out).not.toContain(MARK);
    }),
    share<[string, 'f' | '-', readonly string[]]>(0.17, [
      ['['.repeat(100_000), 'f', []],
      [`{"where":${'{"a":'.repeat(50_000)}`, 'f', []],
      ['{"__proto__":{"where":"CA"}}', '-', ['--lang', 'es']],
      ['{"where":"CA","where":"TX"}', '-', []],
      ['\u0000', '-', []],
    ]),
  );
});

const IDS = DETAILS.map(({ id }) => id);
const FIELDS = DETAILS.flatMap((detail) => (detail.kind === 'list' ? detail.fields.map(({ id }) => id) : []));
const entry = fc.dictionary(
  fc.constantFrom(...FIELDS, 'x', '__proto__'),
  fc.oneof(nastyText, fc.constant('2026-02-28')),
);
const detail = fc.oneof(nastyText, fc.constantFrom('2026-12-04', 'Ana'), fc.array(entry, { maxLength: 3 }));
const example = readFileSync(new URL('../../docs/examples/details.yaml', import.meta.url), 'utf8');
const details = damaged(fc.oneof(nastyObject(IDS, detail), fc.constant(example)));
const CALL = [
  '--where',
  'OR',
  '--role',
  'protected',
  '--kind',
  'civil',
  '--stage',
  'final',
  '--goal',
  'change',
];

test('a file of details, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(details, fc.boolean(), language, async (text, asPage, lang) => {
      const args = [
        'paper',
        'motion-to-change',
        ...CALL,
        ...lang,
        '--details',
        'f',
        ...(asPage ? ['-o', 'a.html'] : []),
      ];
      const { said, written } = await outcome(args, text);
      expect(said).not.toBeNull();
      if (!said) return;
      isClear(said);
      // What a person typed is found on the paper, made safe, and in no message.
      expect(asPage ? `${said.out}${said.err}` : said.err).not.toContain('zqxj');
      expect(written).toHaveLength(asPage && said.status === 0 ? 1 : 0);
      for (const page of written) expect(page).not.toContain(MARK);
    }),
    share<[string, boolean, readonly string[]]>(0.12, [
      [`name: ${'['.repeat(50_000)}`, true, []],
      ['name: *x', true, []],
      ['name: !!binary x', true, []],
      ['? {name: x}\n: y\n', true, []],
      [`{"name":"${MARK}"}`, true, ['--lang', 'es']],
      [`reason: "\\uD800 \\u202E ${MARK}"`, false, []],
    ]),
  );
});

// The whole program, as it is started: what the rim makes of bytes that are no text, and of words that are no words.
const BIN = fileURLToPath(new URL('../bin/until-signed.mjs', import.meta.url));
test.each([
  ['more bytes than a file can have, and no text', ['plan', '--answers', '-'], Buffer.alloc(3_000_000, 0xff)],
  ['signs that steer a terminal', ['plan', '--where', '\u001b]0;zqxj\u0007\u202e'], Buffer.alloc(0)],
])('the program, given %s, says so and ends', FUZZ_TIME, (_, args, input) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: 'utf8',
    timeout: FUZZ_TIME.timeout,
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  isClear({ out: stdout, err: stderr, status: 2 });
  expect(stderr).not.toMatch(/^\s+at |Error/m);
});
