/** Whatever stands in the files of words and court terms: they are read, or refused with a list that names lines. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damaged, FUZZ_TIME, inTime, nastyText, share } from '../../tests/fuzz.ts';
import { readGlossary } from './answers-page/read-glossary.ts';
import { compileWords, WordsError } from './compile-words.ts';
import { WORDS } from './load-words.node.ts';

const read = (file: string): string => readFileSync(new URL(file, WORDS), 'utf8');

/** What is said of a text: nothing where it can be read. */
async function complaint(work: () => unknown): Promise<string | null> {
  try {
    await inTime(work);
    return null;
  } catch (error) {
    if (!(error instanceof WordsError)) throw error;
    return error.message;
  }
}

const PROBLEMS = /^(?:1 problem|\d+ problems) in the words:(?:\n[\w.-]+:[1-9]\d*: [^\0]*\S)+$/;

/** Some of a text, with a sign or a word of its kind put in. */
const spoiled = (text: string, pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    damaged(fc.constant(text)),
    fc
      .tuple(fc.nat(text.length), fc.oneof(fc.constantFrom(...pieces), nastyText))
      .map(([at, piece]) => text.slice(0, at) + piece + text.slice(at, at + 4000)),
  );

const terms = read('glossary.yaml').slice(0, 6000);
const IN_YAML = [
  '*x',
  '&x y',
  '!!binary x',
  '\n  - en: 1\n',
  '\n    __proto__: {a: b}\n',
  '\n- ',
  '[',
  ': ',
  '<<: *x',
];

test('the list of court terms, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(spoiled(terms, IN_YAML), async (text) => {
      const said = await complaint(() => readGlossary(text));
      if (said !== null) expect(said).toMatch(PROBLEMS);
      expect(({} as { a?: unknown }).a).toBeUndefined();
    }),
    share(0.02, [[''], ['terms: *x'], ['- '.repeat(20_000)], ['terms: {__proto__: []}']]),
  );
});

const names = readdirSync(new URL('en/', WORDS)).filter((file) => file.endsWith('.md'));
const IN_WORDS = [
  '\n## ',
  '{#',
  '{#__proto__}\n',
  '\n## x {#__proto__}\n\ny\n',
  '{law ',
  '\n- `',
  '`',
  '\n> ',
  '[a](b)',
  '\n\n\n',
];
const file = fc
  .constantFrom(...names)
  .chain((name) => fc.tuple(fc.constant(name), spoiled(read(`en/${name}`).slice(0, 6000), IN_WORDS)));

test('a file of words, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.constantFrom('en', 'es'), async ([name, text], language) => {
      const said = await complaint(() => compileWords(language, { [name]: text }));
      if (said !== null) expect(said).toMatch(PROBLEMS);
      expect(({} as { a?: unknown }).a).toBeUndefined();
    }),
    share(0.02, [
      [['site.md', '- `__proto__` x'], 'en'],
      [['never.md', '## x {#__proto__}\n\ny\n'], 'en'],
      [['questions.md', `## x {#where}\n\n${'- '.repeat(5000)}`], 'es'],
      [['never.md', '> '.repeat(5000)], 'en'],
    ]),
  );
});
