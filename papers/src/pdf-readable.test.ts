import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadFonts } from './fonts.node.ts';
import type { Inline, PaperDocument } from './model.ts';
import { renderPdf } from './pdf.ts';
import { MARK, readable, unreadable } from './pdf-readable.ts';
import { readPdf, spoken } from './pdf-testkit.ts';
import { EVERYTHING, WORDS } from './samples.ts';

const paper = (...text: Inline[]): PaperDocument => ({
  id: 'sample',
  title: 'A paper',
  language: 'en',
  audience: 'self',
  sheet: [],
  blocks: [{ kind: 'p', text }],
});

/** As if a font had Latin letters and nothing else. */
const hasLatin = (codePoint: number) => codePoint >= 0x20 && codePoint < 0x250;

const shown = (text: string) => {
  const [note, block] = readable(paper({ typed: text }), hasLatin, 'Letters are missing.').blocks;
  return { note, text: block?.kind === 'p' ? (block.text[0] as { typed: string }).typed : undefined };
};

test('a paper that a font can show stays as it is', () => {
  expect(unreadable(EVERYTHING, () => true)).toEqual([]);
  expect(readable(EVERYTHING, () => true, 'Letters are missing.')).toEqual(EVERYTHING);
});

test('Arabic, Chinese and emoji each leave a mark, and the paper begins with a note on it', () => {
  expect(shown('Ask مرحبا بك now').text).toBe(`Ask ${MARK} ${MARK} now`);
  expect(shown('你好, Ana').text).toBe(`${MARK}, Ana`);
  expect(shown('Yes 👩‍👩‍👧 and 👍🏽!').text).toBe(`Yes ${MARK} and ${MARK}!`);
  expect(shown('你好').note).toEqual({
    kind: 'note',
    blocks: [{ kind: 'p', text: ['Letters are missing.'] }],
  });
});

test('half of a surrogate pair is a letter that cannot be shown, whatever a font claims', () => {
  expect(unreadable(paper('a\ud800b'), () => true)).toEqual(['\ud800']);
  expect(shown('a\ud800b\udc00c').text).toBe(`a${MARK}b${MARK}c`);
});

test('each letter that cannot be shown is named once', () => {
  expect(unreadable(paper('你好', { strong: '好' }, { blank: 9, label: 'ما' }), hasLatin)).toEqual([
    '你',
    '好',
    'م',
    'ا',
  ]);
});

test('accents are composed, and what nobody sees is left out without a mark', () => {
  expect(unreadable(paper('Jose\u0301'), hasLatin)).toEqual([]);
  const [block] = readable(paper('Jose\u0301\u200b \u202eab\u0000c\td\r\ne'), hasLatin, '').blocks;
  expect(block).toEqual({ kind: 'p', text: ['José abc d\ne'] });
});

test('the fonts carry Latin with accents, Vietnamese, Greek and Cyrillic, and mark the rest', async () => {
  const names = 'Đặng Quỳnh Łukasz Þórdís Çağrı Ọlá ʻOkina Ɓala Δημήτρης Їжакевич';
  const typed = `${names} 王 محمد 🙂 \ud83d`;
  const bytes = await renderPdf({ ...paper({ typed }), title: `Paper of 王` }, await await loadFonts(), {
    words: WORDS,
  });
  const read = await readPdf(bytes);
  const said = spoken(read);
  expect(said).toContain(`${names} ${MARK} ${MARK} ${MARK} ${MARK}`);
  expect(said).toContain('Letters are missing at each');
  expect(read.info.Title).toBe(`Paper of ${MARK}`);
});

test('whatever is typed, from any script or none, makes a paper that others can read', async () => {
  const anything = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x52f })))
    .map((codes) => String.fromCharCode(...codes));
  await fc.assert(
    fc.asyncProperty(anything, anything, async (title, typed) => {
      const read = await readPdf(
        await renderPdf({ ...paper({ typed }), title }, await await loadFonts(), { words: WORDS }),
      );
      expect(spoken(read)).not.toMatch(/[[\p{Cc}\p{Cs}\ufffd]--[\n]]/v);
    }),
    { numRuns: 40 },
  );
});
