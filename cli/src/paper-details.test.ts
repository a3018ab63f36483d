import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDetailsFile } from './paper-details.ts';
import { papers, say } from './testkit.ts';

const read = (text: string) => readDetailsFile('d.yaml', { text }, papers.words, say);
const mistakesOf = (text: string) => {
  const found = read(text);
  return 'mistakes' in found ? found.mistakes : [];
};
/** A word that no text of ours has. */
const SECRET = 'Zyxwvut';

test('YAML keeps what was typed: zeros, words that look like something else, days', () => {
  const text = `case-number: 0042
name: No
phone: 1e3
county: ~
court:
judge: null
timeline:
  - day: 2026-03-01
    what: |
      We talked.
      Then a letter came.
`;
  expect(read(text)).toEqual({
    details: {
      'case-number': '0042',
      name: 'No',
      phone: '1e3',
      timeline: [{ day: '2026-03-01', what: 'We talked.\nThen a letter came.' }],
    },
  });
});

test('JSON is read too, with tabs and a mark at its beginning', () => {
  expect(read('\uFEFF{\n\t"name": "Ana",\n\t"exhibits": [{"what": "A photo"}]\n}')).toEqual({
    details: { name: 'Ana', exhibits: [{ what: 'A photo' }] },
  });
});

test('an empty file has no details', () => {
  for (const text of ['', '\n', '# nothing yet\n', '{}', 'null']) expect(read(text)).toEqual({ details: {} });
});

test.each([
  ['a broken text', `name: Ana\ncounty: "${SECRET}`, 'd.yaml, line 2: from here on'],
  ['two documents', 'name: Ana\n---\nname: Bea', 'neither JSON nor YAML'],
  ['a name twice', 'name: Ana\nname: Bea', 'd.yaml, line 2: '],
  ['a list', `- ${SECRET}`, 'd.yaml: '],
  ['a text', SECRET, 'd.yaml: '],
  ['a number in JSON', '{"case-number": 42}', 'd.yaml, "case-number": This is not text. Put quotes'],
  ['a name that is nearly right', `nmae: ${SECRET}`, 'd.yaml, detail 1 of the file: '],
  ['a name that is nearly right', `nmae: ${SECRET}`, 'Did you mean "name"?'],
  ['a name that nobody knows', `${SECRET.repeat(5)}: x`, 'See "until-signed paper --help"'],
  ['a day that is none', `timeline:\n  - day: ${SECRET}`, 'd.yaml, "timeline", entry 1, "day": '],
  ['a text for a list', `timeline: ${SECRET}`, 'd.yaml, "timeline": '],
  ['a text for an entry', `timeline: [${SECRET}]`, 'An entry can have: day, what.'],
  ['a part that nobody knows', `exhibits: [{whta: ${SECRET}}]`, 'An entry can have: what, shows.'],
  ['too long a text', `name: ${SECRET.repeat(100)}`, 'd.yaml, "name": '],
  ['a list as a name', `? [${SECRET}]\n: x`, 'd.yaml, detail 1 of the file: '],
  ['a tag that means nothing', `!${SECRET} [x]`, 'd.yaml: '],
])('%s: one clear line that repeats nothing', (_, text, says) => {
  const mistakes = mistakesOf(text);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(says);
  expect(mistakes[0]).not.toContain(SECRET);
});

test('a text that grows without end when it is read is refused', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
  expect(mistakesOf(`l0: &l0 [x]\n${levels.join('\n')}`)).toHaveLength(1);
});

test.each(['missing', 'not-a-file', 'huge'] as const)('a file that is %s: one clear line', (problem) => {
  const found = readDetailsFile('d\x1b.yaml', { problem }, papers.words, say);
  expect(found).toEqual({ mistakes: [expect.stringMatching(/^d \.yaml: this .+$/)] });
});

test('whatever a file holds: details, or lines in which none of it is shown', () => {
  const value = fc.oneof(fc.constant(SECRET), fc.array(fc.constant(SECRET)), fc.integer(), fc.constant(null));
  const key = fc.constantFrom(
    'name',
    'timeline',
    'exhibits',
    'case-number',
    `x${SECRET}`,
    '__proto__',
    'constructor',
  );
  const object = fc.dictionary(key, fc.oneof(value, fc.array(fc.dictionary(key, value))));
  fc.assert(
    fc.property(
      fc.oneof(
        object.map((one) => JSON.stringify(one)),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        for (const line of mistakesOf(text)) {
          expect(line).toMatch(/^d\.yaml[:,] .+\.$|\?$/);
          expect(line).not.toContain(SECRET);
        }
      },
    ),
  );
});
