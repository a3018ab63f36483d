/** Tables that break between rows, and within rows that are long, with their head on every page. */
import type { Block, Text } from './model.ts';
import type { Piece } from './pdf-pages.ts';
import { type Pen, type Tag, tag } from './pdf-pen.ts';
import { type Column, drawLine, heightOf, kept, linesOf, piece, type SetLine } from './pdf-set.ts';

type Table = Extract<Block, { kind: 'table' }>;

const SIZE = 10.5;
const PAD = { x: 5, y: 3 } as const;

/** Room to write in an empty row. */
const EMPTY = 27;

/** Rows with more lines than this may break over a page, so many lines at a time. */
const WHOLE_ROW = 10;
const SLICE = 3;

export function setTable(table: Table, column: Column): Piece[] {
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length), 1);
  const edges = edgesOf(table.widths, columns, column);
  const owner = tag('Table', column.owner);
  const headRow = tag('TR', owner);
  const head = Array.from({ length: columns }, (_, index) =>
    cell(headText(table, index), tag('TH', headRow, { scope: 'Column' }), index, edges, column, 'bold'),
  );
  const hasHead = table.head.some(Boolean);
  const top = slice(head, edges, column, { from: 0, to: Number.POSITIVE_INFINITY }, true);
  const repeated = hasHead
    ? { height: top.height, draw: (pen: Pen, y: number) => top.draw(pen, y, { owned: false, isFirst: true }) }
    : null;
  const headPiece = piece({
    height: top.height,
    keep: true,
    frames: column.frames,
    draw: (pen, { y }) => top.draw(pen, y, { owned: true, isFirst: true }),
  });
  const rows = table.rows.flatMap((row) => {
    const tr = tag('TR', owner);
    const cells = Array.from({ length: columns }, (_, index) =>
      cell(row[index] ?? [], tag('TD', tr), index, edges, column, 'regular'),
    );
    return slices(cells).map((range) => {
      const set = slice(cells, edges, column, range, false);
      return piece({
        height: set.height,
        head: repeated,
        frames: column.frames,
        draw: (pen, { y, isFirst, isLast }) => set.draw(pen, y, { owned: true, isFirst, isLast }),
      });
    });
  });
  const pieces = hasHead ? [kept(headPiece), ...rows] : rows;
  return pieces.map((each, index) => ({
    ...each,
    before: index === 0 ? 10 : 0,
    after: index === pieces.length - 1 ? 6 : 0,
  }));
}

function headText({ head, glosses }: Table, index: number): Text {
  const gloss = glosses?.[index];
  return [head[index] ?? '', ...(gloss ? [gloss] : [])];
}

/** Where the columns begin, and where the last ends. */
function edgesOf(widths: readonly number[], columns: number, { x, width }: Column): number[] {
  const isWhole = widths.length === columns && widths.every((part) => part > 0);
  const parts = isWhole ? widths : Array.from({ length: columns }, () => 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const edges = [x];
  for (const part of parts) edges.push((edges.at(-1) ?? x) + (part / whole) * width);
  return edges;
}

interface Cell {
  readonly lines: readonly SetLine[];
  readonly owner: Tag;
  readonly x: number;
}

function cell(
  text: Text,
  owner: Tag,
  index: number,
  edges: readonly number[],
  column: Column,
  face: 'regular' | 'bold',
): Cell {
  const x = edges[index] ?? 0;
  const width = (edges[index + 1] ?? x) - x - 2 * PAD.x;
  return { lines: linesOf(text, { face, size: SIZE }, owner, width, column.measure), owner, x: x + PAD.x };
}

/** Some lines of a row. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function slices(cells: readonly Cell[]): Range[] {
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  if (most <= WHOLE_ROW) return [{ from: 0, to: Number.POSITIVE_INFINITY }];
  const count = Math.floor(most / SLICE);
  return Array.from({ length: count }, (_, index) => ({
    from: index * SLICE,
    to: index === count - 1 ? Number.POSITIVE_INFINITY : (index + 1) * SLICE,
  }));
}

/** How a part of a row is drawn: owned by its cells or as decoration. */
interface Drawing {
  readonly owned: boolean;
  readonly isFirst: boolean;
  readonly isLast?: boolean;
}

function slice(
  cells: readonly Cell[],
  edges: readonly number[],
  column: Column,
  { from, to }: Range,
  isHead: boolean,
) {
  const isStart = from === 0;
  const isEnd = to === Number.POSITIVE_INFINITY;
  const heights = cells.map(({ lines }) =>
    lines.slice(from, to).reduce((sum, { line, size }) => sum + heightOf(line, size), 0),
  );
  const isEmpty = cells.every(({ lines }) => lines.length === 0);
  const hasRoom = isStart && isEnd && !isHead && (isEmpty || cells.some(({ lines }) => lines.length === 0));
  const pads = (isStart ? PAD.y : 0) + (isEnd ? PAD.y + 2 : 0);
  const height = Math.max(Math.max(...heights) + pads, hasRoom ? EMPTY : 0);
  const left = edges[0] ?? 0;
  const right = edges.at(-1) ?? left;
  const draw = (pen: Pen, y: number, { owned, isFirst, isLast = false }: Drawing): void => {
    if (isHead) pen.ground(left, y, right - left, height, '#e8e8e8');
    for (const x of edges) pen.line(null, x, y, x, y + height, 0.5);
    if (isStart || isFirst) pen.line(null, left, y, right, y, 0.5);
    if (isEnd || isLast) pen.line(null, left, y + height, right, y + height, 0.5);
    for (const { lines, owner, x } of cells) {
      if (owned) pen.touch(owner);
      let at = y + (isStart ? PAD.y : 0);
      for (const { line, size, owner: own, ink } of lines.slice(from, to)) {
        if (owned) drawLine(pen, line, own, x, at, size, column.words, ink);
        else
          for (const part of line.parts)
            if ('text' in part) pen.text(null, part.text, x, at + size * 1.08, part.face, size, ink);
        at += heightOf(line, size);
      }
    }
  };
  return { height, draw };
}
