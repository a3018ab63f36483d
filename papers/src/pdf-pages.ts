/** Pieces dealt out to pages: what belongs together stays together, and heads of tables come again. Knows no PDF. */
import type { Pen } from './pdf-pen.ts';

/** Where a piece came to stand. */
export interface Place {
  readonly y: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What is drawn around or beside all pieces that share it, once on each page. */
export interface Frame {
  /** Room within, above and below. */
  readonly pad: number;
  readonly draw: (pen: Pen, top: number, bottom: number) => void;
}

/** What never splits: a line of text, a row, a block of signatures. */
export interface Piece {
  readonly height: number;
  /** Room above, unless it comes first on a page, and below. */
  readonly before: number;
  readonly after: number;
  /** On the same page as the next piece. */
  readonly keep: boolean;
  /** On a new page. */
  readonly fresh: boolean;
  readonly frames: readonly Frame[];
  /** Drawn above it where it comes first on a page. */
  readonly head: { readonly height: number; readonly draw: (pen: Pen, y: number) => void } | null;
  readonly draw: (pen: Pen, place: Place) => void;
}

export interface Placed {
  readonly piece: Piece;
  readonly y: number;
}

/** Where pages begin and end. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

export function paginate(pieces: readonly Piece[], { top, bottom }: Room): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = top;
  let page = pages[0] as Placed[];
  const turn = () => {
    page = [];
    pages.push(page);
    y = top;
  };

  /** Where a piece would begin and where the next could, if it came at `from`. */
  const step = (piece: Piece, from: number, isFirst: boolean) => {
    const begin = from + (isFirst ? padOf(piece) + (piece.head?.height ?? 0) : piece.before);
    return { begin, end: begin + piece.height + piece.after };
  };
  const fits = (group: readonly Piece[], from: number, isFirst: boolean): boolean => {
    let at = from;
    return group.every((piece, index) => {
      const { begin, end } = step(piece, at, isFirst && index === 0);
      at = end;
      return begin + piece.height + padOf(piece) <= bottom;
    });
  };

  for (const group of groups(pieces)) {
    if (page.length > 0 && (group[0]?.fresh || !fits(group, y, false))) turn();
    for (const piece of group) {
      // Only a group that is longer than a page still breaks here.
      if (page.length > 0 && !fits([piece], y, false)) turn();
      const { begin, end } = step(piece, y, page.length === 0);
      page.push({ piece, y: begin });
      y = end;
    }
  }
  return pages;
}

/** Neighbours that must share a page. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let open: Piece[] = [];
  pieces.forEach((piece, index) => {
    open.push(piece);
    if (piece.keep && index < pieces.length - 1 && !pieces[index + 1]?.fresh) return;
    found.push(open);
    open = [];
  });
  return found;
}

const padOf = ({ frames }: Piece): number => frames.reduce((sum, { pad }) => sum + pad, 0);

/** Draws one page: frames first, then what stands in them. */
export function drawPage(pen: Pen, page: readonly Placed[]): void {
  const framed = new Map<Frame, { top: number; bottom: number }>();
  for (const { piece, y } of page) {
    piece.frames.forEach((frame, index) => {
      const inner = piece.frames.slice(index).reduce((sum, { pad }) => sum + pad, 0);
      const top = framed.get(frame)?.top ?? y - (isTop(page, piece) ? (piece.head?.height ?? 0) : 0) - inner;
      framed.set(frame, { top, bottom: y + piece.height + inner });
    });
  }
  for (const [frame, { top, bottom }] of framed) frame.draw(pen, top, bottom);
  page.forEach(({ piece, y }, index) => {
    if (index === 0 && piece.head) piece.head.draw(pen, y - piece.head.height);
    piece.draw(pen, { y, isFirst: index === 0, isLast: index === page.length - 1 });
  });
}

const isTop = (page: readonly Placed[], piece: Piece): boolean => page[0]?.piece === piece;
