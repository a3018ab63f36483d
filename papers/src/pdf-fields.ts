/** What a person writes or wrote: fields, and lines to sign on. */
import type { Block, Gloss } from './model.ts';
import type { Piece } from './pdf-pages.ts';
import { tag } from './pdf-pen.ts';
import {
  around,
  BODY,
  baseOf,
  type Column,
  drawBlank,
  HAND,
  kept,
  leading,
  piece,
  SMALL,
  setText,
} from './pdf-set.ts';
import { filled } from './render-words.ts';

const SIGN = { above: 30, gap: 3, gutter: 24 } as const;

/** A label with what was typed, or with lines to write on. */
export function setField(
  { label, value, lines, gloss }: Extract<Block, { kind: 'field' }>,
  column: Column,
): Piece[] {
  const meaning = gloss ? [gloss] : [];
  const owner = tag('P', column.owner);
  const isShort = lines <= 1 && !value?.includes('\n');
  if (value !== null && isShort)
    return setText([{ strong: `${label}: ` }, value, ...meaning], owner, column, { before: 8 });
  const wide = column.measure(`${label}: `, 'bold', BODY);
  if (value === null && isShort && wide < column.width * 0.6) {
    const before = HAND - leading(BODY) + 3;
    return around(
      setText([{ strong: `${label}: ` }, ...meaning], owner, column, { before }),
      (line) => ({
        ...line,
        draw: (pen, place) => {
          line.draw(pen, place);
          const rule = baseOf(place.y, BODY) + 3;
          pen.line(null, column.x + wide, rule, column.x + column.width, rule);
        },
      }),
      (line) => line,
    );
  }
  const head = setText([{ strong: label }, ...meaning], owner, column, { before: 9 }).map(kept);
  if (value !== null) return [...head, ...setText([value], tag('P', column.owner), column)];
  const rules = Array.from({ length: Math.max(1, lines) }, (_, index) =>
    piece({
      height: HAND,
      keep: index === 0 && lines > 1,
      frames: column.frames,
      draw: (pen, { y }) => pen.line(null, column.x, y + HAND - 2, column.x + column.width, y + HAND - 2),
    }),
  );
  return [...head, ...rules];
}

/** Lines to sign on, side by side, each over what belongs on it; all on one page. */
export function setSignature(
  { lines, glosses }: Extract<Block, { kind: 'signature' }>,
  column: Column,
): Piece[] {
  const beside = lines.length === 3 ? 3 : 2;
  const width = (column.width - (beside - 1) * SIGN.gutter) / beside;
  const signs = lines.map((label, index) =>
    sign(label, glosses?.[index] ?? null, {
      ...column,
      width,
      x: column.x + (index % beside) * (width + SIGN.gutter),
    }),
  );
  const rows = signs.flatMap((_, index) =>
    index % beside === 0 ? [signs.slice(index, index + beside)] : [],
  );
  return rows.map((row, index) =>
    piece({
      height: Math.max(...row.map(({ height }) => height)),
      before: index === 0 ? 10 : 0,
      keep: index < rows.length - 1,
      frames: column.frames,
      draw: (pen, place) => {
        for (const each of row) each.draw(pen, place);
      },
    }),
  );
}

/** One line to sign on. */
function sign(label: string, gloss: Gloss | null, column: Column): Piece {
  const owner = tag('P', column.owner);
  // The space at the end parts it, for who listens or copies, from what stands beside it.
  const below = setText([`${label} `, ...(gloss ? [gloss] : [])], owner, column, { style: { size: SMALL } });
  return piece({
    height: SIGN.above + SIGN.gap + below.reduce((sum, line) => sum + line.height, 0),
    draw: (pen, { y, ...place }) => {
      const alt = filled(column.words.sign, { label });
      drawBlank(pen, owner, alt, column.x - 1, y + SIGN.above - 3, column.width + 2);
      let at = y + SIGN.above + SIGN.gap;
      for (const line of below) {
        line.draw(pen, { ...place, y: at });
        at += line.height;
      }
    },
  });
}
