import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, type Line, type Measure } from './pdf-lines.ts';

/** As if every letter were as wide as the next. */
const measure: Measure = (text) => text.length * 10;
const style = { face: 'regular', size: 10 } as const;
const lines = (text: string, width: number) => breakLines([text], style, width, measure).map(textOf);
const textOf = ({ parts }: Line) => parts.map((part) => ('text' in part ? part.text : '_')).join('');

test('a line breaks after a space, a dash, or a hyphen before a letter', () => {
  expect(lines('one two three', 80)).toEqual(['one two ', 'three']);
  expect(lines('Müller-Özdemir', 80)).toEqual(['Müller-', 'Özdemir']);
  expect(lines('on 2025-01-03', 110)).toEqual(['on ', '2025-01-03']);
  expect(lines('a\u00a0b c', 30)).toEqual(['a\u00a0b ', 'c']);
});

test('a word that no line can hold is broken between letters, never within one', () => {
  expect(lines('abcdefgh', 30)).toEqual(['abc', 'def', 'gh']);
  expect(lines('q\u0301q\u0301q\u0301', 40)).toEqual(['q\u0301q\u0301', 'q\u0301']);
});

test('a sign after a line to write on, or after strong words, stays with it', () => {
  const text = ['on ', { blank: 5, label: 'day' }, '. ', { strong: 'Now' }, ', please'];
  expect(breakLines(text, style, 70, measure).map(textOf)).toEqual(['on _. ', 'Now, ', 'please']);
});

test('what a person typed on several lines stays on several lines', () => {
  expect(lines('one\n\ntwo', 200)).toEqual(['one', '', 'two']);
  expect(lines('', 200)).toEqual([]);
});

test('whatever the text and the width, nothing is lost and no line is too wide', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', ' ', '-', '–', '\n', 'é', '1') }),
    ),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 300 }), (parts, width) => {
      const set = breakLines(
        parts.map((part, index) => (index % 2 ? { em: part } : part)),
        style,
        width,
        measure,
      );
      expect(set.map(textOf).join('')).toBe(parts.join('').replaceAll('\n', ''));
      for (const line of set) expect(line.width <= width || [...textOf(line)].length < 12).toBe(true);
    }),
  );
});
