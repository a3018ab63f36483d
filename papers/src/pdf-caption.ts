/** The head of a court paper, as pleadings in the United States have it: court above, parties left, number right. */
import type { Block, Gloss, Text } from './model.ts';
import type { Piece } from './pdf-pages.ts';
import { type Pen, type Tag, tag } from './pdf-pen.ts';
import {
  BODY,
  type Column,
  drawBlank,
  drawLine,
  HAND,
  heightOf,
  kept,
  linesOf,
  piece,
  type SetLine,
  SMALL,
  setText,
} from './pdf-set.ts';
import { filled } from './render-words.ts';

type Caption = Extract<Block, { kind: 'caption' }>;

/** A part of the whole that the parties have. */
const LEFT = 0.56;
const GUTTER = 14;

export function setCaption(caption: Caption, column: Column): Piece[] {
  const { court, county, labels, glosses } = caption;
  const label = (text: string, gloss: Gloss | undefined): Text => (gloss ? [text, gloss] : [text]);
  const pieces = [
    ...(court === null
      ? [centredBlank(labels.court, glosses?.court, 340, column)]
      : setText([{ strong: court }], tag('P', column.owner), column, { align: 'center' })),
    ...(county === null
      ? [centredBlank(labels.county, glosses?.county, 240, column)]
      : setText(
          label(named(labels.county, county), isNamed(labels.county, county) ? undefined : glosses?.county),
          tag('P', column.owner),
          column,
          { align: 'center' },
        )),
    ...setParties(caption, column),
  ];
  return pieces.map((each, index) => ({
    ...(index < pieces.length - 1 ? kept(each) : each),
    before: index === 0 ? 14 : each.before,
  }));
}

/** “County: Cook”, but “Cook County” as it is. */
const named = (label: string, value: string): string =>
  isNamed(label, value) ? value : `${label}: ${value}`;

const isNamed = (label: string, value: string): boolean => value.toLowerCase().includes(label.toLowerCase());

/** A line in the middle, over what belongs on it. */
function centredBlank(label: string, gloss: Gloss | undefined, width: number, column: Column): Piece {
  const owner = tag('P', column.owner);
  const x = column.x + (column.width - width) / 2;
  const below = linesOf(
    gloss ? [label, gloss] : [label],
    { face: 'regular', size: SMALL },
    owner,
    column.width,
    column.measure,
  );
  return piece({
    height: HAND + heightOfAll(below),
    frames: column.frames,
    draw: (pen, { y }) => {
      const alt = filled(column.words.blank, { label });
      drawBlank(pen, owner, alt, x, y + HAND - 3, width);
      drawAll(pen, below, y + HAND + 1, column, (line) => column.x + (column.width - line.width) / 2);
    },
  });
}

/** What a cell of the caption needs and how it is drawn. */
interface Cell {
  readonly height: number;
  readonly draw: (pen: Pen, y: number) => void;
}

const NOTHING: Cell = { height: 0, draw: () => {} };

function setParties({ parties, caseNumber, labels, glosses }: Caption, column: Column): Piece[] {
  const left = { ...column, width: column.width * LEFT - GUTTER };
  const start = column.x + column.width * LEFT + GUTTER;
  const right = { ...column, x: start, width: column.x + column.width - start };
  const owners = parties.map(() => tag('P', column.owner));
  const names = parties.map((party, index) => partyCell(party, owners[index] ?? column.owner, left));
  const number = numberCell(labels.caseNumber, glosses?.caseNumber, caseNumber, right);
  const rows = names.length > 0 ? names : [NOTHING];
  const edge = column.x + column.width * LEFT;
  return rows.map((cell, index) => {
    const beside = index === 0 ? number : NOTHING;
    const height = Math.max(cell.height, beside.height) + 11;
    return piece({
      height,
      before: index === 0 ? 12 : 0,
      after: index === rows.length - 1 ? 10 : 0,
      frames: column.frames,
      draw: (pen, { y }) => {
        pen.line(null, edge, y, edge, y + height);
        if (index === 0) pen.line(null, column.x, y, edge, y);
        if (index === rows.length - 1) pen.line(null, column.x, y + height, edge, y + height);
        // All parties are read before the number that stands beside the first.
        if (index === 0) for (const owner of owners) pen.touch(owner);
        cell.draw(pen, y + 5);
        beside.draw(pen, y + 5);
      },
    });
  });
}

/** The name of a party over the word that the court has for it. */
function partyCell({ role, name, gloss }: Caption['parties'][number], owner: Tag, column: Column): Cell {
  const roles = lines(
    role,
    owner,
    { ...column, x: column.x + 24, width: column.width - 24 },
    'italic',
    gloss,
  );
  const names = name === null ? blank(role, owner, column) : lines(name, owner, column, 'regular');
  return below(names, roles);
}

function numberCell(label: string, gloss: Gloss | undefined, value: string | null, column: Column): Cell {
  const owner = tag('P', column.owner);
  const head = lines(`${label}:`, owner, column, 'bold', gloss);
  return below(head, value === null ? blank(label, owner, column) : lines(value, owner, column, 'regular'));
}

const below = (top: Cell, bottom: Cell): Cell => ({
  height: top.height + bottom.height,
  draw: (pen, y) => {
    top.draw(pen, y);
    bottom.draw(pen, y + top.height);
  },
});

function lines(
  text: string,
  owner: Tag,
  column: Column,
  face: 'regular' | 'bold' | 'italic',
  gloss?: Gloss,
): Cell {
  // The space at the end parts it, for who listens or copies, from what stands below.
  const set = linesOf(
    [`${text} `, ...(gloss ? [gloss] : [])],
    { face, size: BODY },
    owner,
    column.width,
    column.measure,
  );
  return {
    height: heightOfAll(set),
    draw: (pen, y) => drawAll(pen, set, y, column, () => column.x),
  };
}

const heightOfAll = (set: readonly SetLine[]): number =>
  set.reduce((sum, { line, size }) => sum + heightOf(line, size), 0);

function drawAll(
  pen: Pen,
  set: readonly SetLine[],
  y: number,
  column: Column,
  xOf: (line: SetLine['line']) => number,
): void {
  let at = y;
  for (const { line, size, owner, ink } of set) {
    drawLine(pen, line, owner, xOf(line), at, size, column.words, ink);
    at += heightOf(line, size);
  }
}

const blank = (label: string, owner: Tag, column: Column): Cell => ({
  height: HAND,
  draw: (pen, y) => {
    const alt = filled(column.words.blank, { label });
    drawBlank(pen, owner, alt, column.x, y + HAND - 7, column.width - 4);
  },
});
