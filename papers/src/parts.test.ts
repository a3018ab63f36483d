import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, PaperDocument } from './model.ts';
import { aroundTitle, clean, labelled, linesOf, withColon } from './parts.ts';
import { EVERYTHING, SHORT } from './samples.ts';

const kinds = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);

test('the title stands below the head of a court paper, and else on top', () => {
  expect(kinds(aroundTitle(SHORT).above)).toEqual(['note', 'caption']);
  const self: PaperDocument = { ...SHORT, blocks: [{ kind: 'p', text: [] }, ...EVERYTHING.blocks] };
  expect(aroundTitle(self)).toEqual({ above: [], below: self.blocks });
});

test('a label has a colon, unless it ends in a mark', () => {
  expect(withColon('Judge')).toBe('Judge:');
  expect(withColon('Who saw it?')).toBe('Who saw it?');
  expect(labelled('County', 'Orange')).toBe('County: Orange');
  expect(labelled('County', 'Orange County')).toBe('Orange County');
});

test('text is made fit for a file, and every sign that can be printed stays', () => {
  expect(clean('a\u0000b\r\nc\ud800d\ufffe\te\u2028f')).toBe('ab\ncd\te\nf');
  expect(clean('Nguyễn 🙂 مرحبا § ½')).toBe('Nguyễn 🙂 مرحبا § ½');
  expect(linesOf('  one \r\n\r\n two ')).toEqual(['one', '', 'two']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(clean(text).isWellFormed()).toBe(true);
    }),
  );
});
