/** Each block of a paper as the pieces that it is set from. */
import type { Block, Text } from './model.ts';
import { setCaption } from './pdf-caption.ts';
import { setField, setSignature } from './pdf-fields.ts';
import { setBoxes, setList } from './pdf-lists.ts';
import type { Frame, Piece } from './pdf-pages.ts';
import { tag } from './pdf-pen.ts';
import { around, BODY, type Column, kept, setText } from './pdf-set.ts';
import { setTable } from './pdf-table.ts';

/** Told of each heading as it is drawn, for the bookmarks. */
export type OnHeading = (level: number, title: string, y: number) => void;

/** Notes up to this height stay on one page. */
const WHOLE_NOTE = 260;

export class Setter {
  private readonly onHeading: OnHeading;
  /** The level of the last heading, so that none is skipped. */
  private level = 0;

  constructor(onHeading: OnHeading) {
    this.onHeading = onHeading;
  }

  /** Blocks in a column, one below the other. */
  blocks(blocks: readonly Block[], column: Column): Piece[] {
    const pieces: Piece[] = [];
    let isFresh = false;
    for (const block of blocks) {
      if (block.kind === 'page') {
        isFresh = true;
        continue;
      }
      const set = this.block(block, column);
      if (set.length === 0) continue;
      const last = pieces.at(-1);
      // Whoever signs should see what stands above the line.
      if (block.kind === 'signature' && last && last.frames.length === column.frames.length)
        pieces[pieces.length - 1] = kept(last);
      const fresh = isFresh;
      isFresh = false;
      pieces.push(
        ...around(
          set,
          (first) => ({ ...first, fresh }),
          (each) => each,
        ),
      );
    }
    return pieces;
  }

  /** A heading that stays with what follows, and is found in the outline. */
  heading(level: number, text: Text, column: Column): Piece[] {
    // A heading in a note before the title has no place in the order of headings.
    const own = this.level === 0 && level > 1 ? 0 : Math.min(level, this.level + 1);
    if (own > 0) this.level = own;
    const owner = tag(own > 0 ? `H${own}` : 'P', column.owner);
    const size = [BODY, 16, 14, BODY][level] ?? BODY;
    const setting = {
      style: { face: 'bold', size } as const,
      before: [0, 18, 15, 12][level] ?? 12,
      after: level === 1 ? 8 : 3,
      align: level === 1 ? ('center' as const) : ('left' as const),
    };
    const title = text.map(plain).join('');
    return around(
      setText(text, owner, column, setting).map(kept),
      (first) => ({
        ...first,
        draw: (pen, place) => {
          if (own > 0 && column.frames.length === 0) this.onHeading(own, title, place.y);
          first.draw(pen, place);
        },
      }),
      (last) => last,
    );
  }

  private block(block: Exclude<Block, { kind: 'page' }>, column: Column): Piece[] {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.level, block.text, column);
      case 'p':
        return setText(block.text, tag('P', column.owner), column, { before: 7 });
      case 'note':
        return this.note(block.blocks, column);
      case 'quote':
        return setQuote(block.about, block.text, column);
      case 'list':
        return setList(block.items, block.ordered, column);
      case 'boxes':
        return setBoxes(block.items, column);
      case 'field':
        return setField(block, column);
      case 'caption':
        return setCaption(block, column);
      case 'table':
        return setTable(block, column);
      case 'signature':
        return setSignature(block, column);
    }
  }

  private note(blocks: readonly Block[], column: Column): Piece[] {
    const isNested = column.frames.length > 0;
    const pad = 10;
    const frame: Frame = {
      pad,
      draw: (pen, top, bottom) => {
        pen.ground(column.x, top, column.width, bottom - top, '#f2f2f2');
        pen.box(null, column.x, top, column.width, bottom - top, '#555555');
      },
    };
    const owner = tag('Sect', column.owner, { title: column.words.note });
    const inner = {
      ...column,
      owner,
      x: column.x + pad + 2,
      width: column.width - 2 * pad - 4,
      frames: [...column.frames, frame],
    };
    if (isNested) return this.blocks(blocks, { ...column, owner });
    const pieces = this.blocks(blocks, inner);
    const height = pieces.reduce((sum, each) => sum + each.before + each.height + each.after, 0);
    return around(
      height > WHOLE_NOTE
        ? pieces
        : pieces.map((each, index) => ({ ...each, keep: each.keep || index < pieces.length - 1 })),
      (first) => ({ ...first, before: 14 + pad }),
      (last) => ({ ...last, keep: false, after: last.after + pad + 4 }),
    );
  }
}

const plain = (part: Text[number]): string => {
  if (typeof part === 'string') return part;
  if ('em' in part) return part.em;
  if ('strong' in part) return part.strong;
  return 'typed' in part ? part.typed : '';
};

/** What a law says, with a bar beside it. */
function setQuote(about: string | null, text: string, column: Column): Piece[] {
  const frame: Frame = {
    pad: 0,
    draw: (pen, top, bottom) => pen.line(null, column.x + 4, top, column.x + 4, bottom, 2),
  };
  const owner = tag('BlockQuote', column.owner);
  const inner = {
    ...column,
    owner,
    x: column.x + 16,
    width: column.width - 16,
    frames: [...column.frames, frame],
  };
  const head = about ? setText([about], tag('P', owner), inner, { style: { face: 'bold' } }) : [];
  const body = setText([text], tag('P', owner), inner);
  return around(
    [...head.map(kept), ...body],
    (first) => ({ ...first, before: 9 }),
    (last) => ({ ...last, after: 2 }),
  );
}
