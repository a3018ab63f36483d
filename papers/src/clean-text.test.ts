import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanLines } from './clean-text.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)))
    .map((codes) => codes.join('')),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\r',
        '\r\n',
        '\t',
        '\u2028',
        '\u0301',
        'é',
        '\u200d',
        '\ufeff',
        '\u202e',
        '\ud800',
        '\udc00',
        '👩‍👧',
        '\0',
        '\u00a0',
        '\u1100',
        '\u1161',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('text on a paper', () => {
  test.each([
    'María de los Ángeles Fernández-Villaseñor',
    'Nguyễn Thị Phương Thảo',
    'Александра Преображенская',
    'Þórdís Ægisdóttir, Łukasz Żółciński, Çağrı Şahinoğlu',
    'محمد عبد الله',
    'می‌خواهم',
    '山田 太郎, 𠮷野家',
    'O’Brien & Sons <“quoted”> {name} \\ 100 %',
    '👩‍👧‍👦 🇺🇸',
    'שָׁלוֹם'.normalize('NFC'),
  ])('keeps “%s” as it is', (text) => {
    expect(cleanLine(text)).toBe(text);
    expect(cleanLines(text)).toBe(text);
  });

  test('has one spelling for a letter with its accent', () => {
    expect(cleanLine('Mari\u0301a')).toBe('María');
    expect(cleanLine('\u1112\u1161\u11ab')).toBe('한');
  });

  test('keeps lines apart where there is room for lines, and joins them where there is not', () => {
    const pasted = '  one \r\ntwo\rthree\u2028four\tfive\v\f\n\n\n\nsix\n ';
    expect(cleanLines(pasted)).toBe('one\ntwo\nthree\nfour five\n\nsix');
    expect(cleanLine('one\r\ntwo\nthree')).toBe('one two three');
  });

  test('loses what cannot be printed', () => {
    expect(cleanLine('a\u0000b\u001bc\u007fd\u0090e\ufefff\ufffeg\ud83dh\udc00i\u{1ffff}j')).toBe(
      'abcdefghij',
    );
    expect(cleanLine('pay \u202egnp.exe\u202c now')).toBe('pay gnp.exe now');
  });

  test('that nobody can see is none', () => {
    for (const empty of [
      '',
      ' ',
      '\n\n',
      '\u00a0\u3000',
      '\u200b\u200d',
      '\u3164',
      '\u00ad',
      '\u2066\u2069',
      '\ud800',
    ])
      expect([cleanLine(empty), cleanLines(empty)]).toEqual(['', '']);
  });

  test('is well formed, printable, and the same when cleaned again, whatever it was', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const clean of [cleanLine, cleanLines]) {
          const cleaned = clean(text);
          expect(cleaned.isWellFormed()).toBe(true);
          expect(cleaned).toBe(cleaned.normalize('NFC'));
          expect(cleaned).toBe(cleaned.trim());
          expect(cleaned.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
          expect(clean(cleaned)).toBe(cleaned);
        }
        expect(cleanLine(text)).not.toContain('\n');
        expect(cleanLines(text)).not.toContain('\n\n\n');
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every letter and mark', () => {
    const letters = (text: string) =>
      text
        .match(/[\p{L}\p{M}\p{N}\p{P}\p{S}]/gu)
        ?.join('')
        .normalize('NFC') ?? '';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(letters(cleanLine(text))).toBe(letters(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });
});
