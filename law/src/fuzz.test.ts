/** Whatever stands in a law file or its translation: it is read or refused with a list, never an exception and never for long. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damaged, FUZZ_TIME, inTime, share } from '../../tests/fuzz.ts';
import { checkFile } from './check-file.ts';
import { lawFiles, loadLaw, overlayFiles } from './load.node.ts';
import { inLanguage, type OverlayFiles, rewritten } from './overlay.ts';
import { readLaw } from './read-law.ts';
import type { Law } from './schema.ts';

const house = lawFiles();
const names = Object.keys(house).filter((name) =>
  ['GU.yaml', 'WI.yaml', 'hosts.yaml', 'national.yaml'].includes(name),
);

/** A line of a law file with its value changed for one of another kind, or moved to another depth. */
const edited = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.nat(text.split('\n').length - 1), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        ...[
          'null',
          '[]',
          '{}',
          '-1',
          '1e999',
          '.nan',
          '2026-02-30',
          '*x',
          '&x y',
          '!!binary x',
          '!!js/function x',
        ],
        ...['"\\u202e"', '|', '>', '- a', '? a', '[*x, *x]', '<<: *x', '__proto__: {a: b}', 'constructor: x'],
      ),
      fc.boolean(),
    )
    .map(([at, value, isNewLine]) =>
      text
        .split('\n')
        .map((line, index) => {
          if (!at.includes(index)) return line;
          return isNewLine
            ? `${line}\n${/^ */.exec(line)?.[0]}${value}`
            : line.replace(/(:|-)( .*)?$/, `$1 ${value}`);
        })
        .join('\n'),
    );

/** One of the files, spoiled. */
const anyOf = (files: OverlayFiles, names: readonly string[]): fc.Arbitrary<[name: string, text: string]> =>
  fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof(
          { weight: 2, arbitrary: edited(files[name] ?? '') },
          damaged(fc.constant(files[name] ?? '')),
        ),
      ),
    );

const ALIASES = `a: &a [x, x]\n${'bcdefghijklmnop'.replace(/./g, (one, at: number) => `${one}: &${one} [${`*${'abcdefghijklmno'[at]}, `.repeat(10)}]\n`)}`;

test('a law file, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(anyOf(house, names), async ([name, text]) => {
      const found = await inTime(() => checkFile(name, text, null));
      for (const { file, line, message } of found.problems) {
        expect(file).toBe(name);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(message).toMatch(/\S/);
      }
      // A whole folder with this file in it is refused with the same list, or read.
      const { law, problems } = readLaw({ 'hosts.yaml': '', [name]: text });
      expect(law === null || problems.length === 0).toBe(true);
      expect(({} as { a?: unknown }).a).toBeUndefined();
    }),
    share(0.04, [
      [['GU.yaml', 'code: *x\n']],
      [['GU.yaml', ALIASES]],
      [['GU.yaml', '<<: *x\n']],
      [['GU.yaml', '[{"a":'.repeat(20_000)]],
      [['GU.yaml', '- '.repeat(20_000)]],
    ]),
  );
});

// One place and what all share: the same readers, and less to read.
const { jurisdictions, ...rest } = loadLaw();
const guam: Law = { ...rest, jurisdictions: { GU: jurisdictions.GU as Law['jurisdictions'][string] } };
const spanish = rewritten(guam, overlayFiles('es'));

test('the translation of a law file, whatever stands in it', FUZZ_TIME, async () => {
  expect(inLanguage(guam, spanish).problems).toEqual([]);
  await fc.assert(
    fc.asyncProperty(anyOf(spanish, Object.keys(spanish)), async ([name, text]) => {
      const { law, problems } = await inTime(() => inLanguage(guam, { ...spanish, [name]: text }));
      // Whole, or refused with a list. What is lost from one file is told of the file that lacks it.
      expect(law === null).toBe(problems.length > 0);
      for (const { line, message } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(message).toMatch(/\S/);
      }
      expect(({} as { a?: unknown }).a).toBeUndefined();
    }),
    share(0.02, [
      [['GU.yaml', 'null']],
      [['GU.yaml', '- *x\n']],
      [['GU.yaml', ALIASES]],
      [['GU.yaml', '- '.repeat(20_000)]],
      [['__proto__.yaml', '- en: a\n  told: b\n']],
      [['constructor.yaml', '- en: toString\n  told: __proto__\n']],
    ]),
  );
});

test.each([
  [
    'an alias that stands for nothing',
    'code: GU\nname: *x\n',
    'GU.yaml:2: this is not YAML that we can read: an alias (*)',
  ],
  ['aliases that grow without end', ALIASES, 'an alias (*) stands for nothing, or for too much'],
  ['lists in lists without end', '- '.repeat(20_000), 'it is nested too deep'],
  ['a sign that nobody sees', 'code: "\\\u202e"\n', 'Invalid escape sequence \\U+202e'],
])('%s is named with its line', (_, text, says) => {
  const [first] = checkFile('GU.yaml', text, null).problems;
  expect(`${first?.file}:${first?.line}: ${first?.message}`).toContain(says);
});
