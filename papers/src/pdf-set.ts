/** How the pieces of a paper are set: measures of the page, and the pieces that every kind of block is made of. */
import { parted } from './gloss.ts';
import type { Gloss, Text } from './model.ts';
import { breakLines, type Face, type Line, type Measure, type Style } from './pdf-lines.ts';
import type { Frame, Piece } from './pdf-pages.ts';
import { type Pen, type Tag, tag } from './pdf-pen.ts';
import { filled, type RenderWords } from './render-words.ts';

/** US Letter with margins of an inch, in points. */
export const PAGE = { width: 612, height: 792 } as const;
/** One inch around what goes to a court or an office; less around what a person keeps. */
export const MARGIN = { filed: 72, own: 54 } as const;

export const BODY = 12;
export const SMALL = 9;

/** Room for one line to write on by hand. */
export const HAND = 25;

/** How far a line to write on lies below the base line of text. */
export const UNDER = 3;

/** The base line of a face, from the top of its line, in parts of the size: with room for accents on capitals. */
const BASE = 1.08;
const LEADING = 1.4;

export const leading = (size: number): number => Math.round(size * LEADING * 10) / 10;

export const baseOf = (y: number, size: number): number => y + size * BASE;

/** Where blocks are set, and what belongs to whom. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly owner: Tag;
  readonly frames: readonly Frame[];
  readonly measure: Measure;
  readonly words: RenderWords;
}

/** A piece with what it does not say left at nothing. */
export function piece(given: Pick<Piece, 'height' | 'draw'> & Partial<Piece>): Piece {
  return { before: 0, after: 0, keep: false, fresh: false, frames: [], head: null, ...given };
}

/** A piece that stays with the next. */
export const kept = (given: Piece): Piece => ({ ...given, keep: true });

/** Changes the first and the last of some pieces. */
export function around(
  pieces: readonly Piece[],
  first: (piece: Piece) => Piece,
  last: (piece: Piece) => Piece,
): Piece[] {
  return pieces.map((each, index) => {
    const begun = index === 0 ? first(each) : each;
    return index === pieces.length - 1 ? last(begun) : begun;
  });
}

/** A line is higher where something is to be written on it. */
export const heightOf = (line: Line, size: number): number =>
  line.parts.some((part) => 'blank' in part) ? Math.max(HAND, leading(size)) : leading(size);

/** What a gloss is set in: dark enough to be read, and seen to be no part of what is filed. */
const GREY = '#595959';
const GLOSS = { least: 9, part: 0.75 } as const;

/** Lines of one look. */
export interface SetLine {
  readonly line: Line;
  readonly size: number;
  readonly owner: Tag;
  readonly ink?: string;
}

/** A text in lines, its glosses below it. */
export function linesOf(text: Text, style: Style, owner: Tag, width: number, measure: Measure): SetLine[] {
  const { words, glosses } = parted(text);
  return [
    ...breakLines(words, style, width, measure).map((line) => ({ line, size: style.size, owner })),
    ...glosses.flatMap((gloss) => glossLines(gloss, style.size, owner, width, measure)),
  ];
}

/** A gloss below words of this size, which says in which language it is. */
export function glossLines(
  { gloss, language }: Gloss,
  below: number,
  parent: Tag,
  width: number,
  measure: Measure,
): SetLine[] {
  const size = Math.max(Math.min(below - 1, GLOSS.least), below * GLOSS.part);
  const owner = tag('Span', parent, { lang: language });
  return breakLines([gloss], { face: 'regular', size }, width, measure).map((line) => ({
    line,
    size,
    owner,
    ink: GREY,
  }));
}

export type Align = 'left' | 'center';

export interface Setting {
  readonly style?: Partial<Style>;
  readonly align?: Align;
  readonly before?: number;
  readonly after?: number;
}

/** Running text, a piece a line. No line of a paragraph stands alone at the foot or the head of a page. */
export function setText(text: Text, owner: Tag, column: Column, setting: Setting = {}): Piece[] {
  const style = { face: 'regular' as Face, size: BODY, ...setting.style };
  const lines = linesOf(text, style, owner, column.width, column.measure);
  return lines.map(({ line, size, owner, ink }, index) =>
    piece({
      height: heightOf(line, size),
      before: index === 0 ? (setting.before ?? 0) : 0,
      after: index === lines.length - 1 ? (setting.after ?? 0) : 0,
      keep:
        index < lines.length - 1 &&
        (index === 0 || index === lines.length - 2 || isLastOfWords(lines, index)),
      frames: column.frames,
      draw: (pen, { y }) => {
        const x = setting.align === 'center' ? column.x + (column.width - line.width) / 2 : column.x;
        drawLine(pen, line, owner, x, y, size, column.words, ink);
      },
    }),
  );
}

/** Words stay with the gloss below them. */
const isLastOfWords = (lines: readonly SetLine[], index: number): boolean =>
  lines[index]?.owner !== lines[index + 1]?.owner;

/** Draws one line of text; what is blank in it is a node of its own that says what belongs there. */
export function drawLine(
  pen: Pen,
  line: Line,
  owner: Tag,
  x: number,
  y: number,
  size: number,
  words: RenderWords,
  ink?: string,
): void {
  const base = baseOf(y + heightOf(line, size) - leading(size), size);
  let at = x;
  for (const part of line.parts) {
    if ('text' in part) pen.text(owner, part.text, at, base, part.face, size, ink);
    else drawBlank(pen, owner, filled(words.blank, { label: part.blank }), at, base, part.width);
    at += part.width;
  }
}

export function drawBlank(pen: Pen, owner: Tag, alt: string, x: number, base: number, width: number): void {
  pen.line(tag('Span', owner, { alt }), x + 1, base + UNDER, x + width - 1, base + UNDER);
}
