import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, paginate } from './pdf-pages.ts';
import { piece } from './pdf-set.ts';

const ROOM = { top: 100, bottom: 300 };
const of = (height: number, more: Partial<Piece> = {}) => piece({ height, draw: () => {}, ...more });
const heights = (pieces: readonly Piece[]) =>
  paginate(pieces, ROOM).map((page) => page.map((each) => each.piece.height));

test('a piece that does not fit goes to the next page, without the room above it', () => {
  const pages = paginate([of(150), of(60, { before: 20 })], ROOM);
  expect(pages.map((page) => page.map(({ y }) => y))).toEqual([[100], [100]]);
});

test('what must stay with the next moves with it', () => {
  expect(heights([of(100), of(50, { keep: true }), of(60)])).toEqual([[100], [50, 60]]);
});

test('a page that is asked for begins one, but never an empty one', () => {
  expect(heights([of(10, { fresh: true }), of(20, { fresh: true })])).toEqual([[10], [20]]);
});

test('the head of a table comes again above the first row of a page', () => {
  const head = { height: 30, draw: () => {} };
  const [, second] = paginate([of(150, { head }), of(100, { head })], ROOM);
  expect(second?.map(({ y }) => y)).toEqual([130]);
});

test('whatever comes, each piece is there once, in order, on the page, and with what it must stay with', () => {
  const pieces = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      before: fc.integer({ min: 0, max: 30 }),
      after: fc.integer({ min: 0, max: 10 }),
      keep: fc.boolean(),
      fresh: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(pieces, (given) => {
      const made = given.map((each) => of(each.height, each));
      const pages = paginate(made, ROOM);
      expect(pages.flat().map((each) => each.piece)).toEqual(made);
      for (const page of pages) {
        let bottom = ROOM.top;
        for (const each of page) {
          expect(each.y).toBeGreaterThanOrEqual(bottom);
          bottom = each.y + each.piece.height;
        }
        expect(bottom).toBeLessThanOrEqual(ROOM.bottom);
      }
    }),
  );
});
