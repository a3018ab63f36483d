/** The blocks of a paper as paragraphs and tables of a Word file. */
import { HeadingLevel, Paragraph, Tab, Table, TabStopType, TextRun } from 'docx';
import { BOX_FONT } from './docx-styles.ts';
import { caption, NOTE_EDGE, noteBox, signature, table } from './docx-tables.ts';
import { broken, glossRuns, type Place, runsOf, toFill } from './docx-text.ts';
import type { Block } from './model.ts';
import { linesOf, withColon } from './parts.ts';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

type Part = Paragraph | Table;

/** Each ordered list of a paper begins again at 1, so it needs a number of its own. */
export interface Count {
  lists: number;
}

/** The parts of a Word file for some blocks, in order. After each table stands a small gap, or two would grow together. */
export function partsOf(blocks: readonly Block[], place: Place, count: Count): Part[] {
  const parts: Part[] = [];
  let newPage = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page') {
      newPage = parts.length > 0;
      continue;
    }
    if (newPage) parts.push(new Paragraph({ style: 'Gap', pageBreakBefore: true }));
    newPage = false;
    const added = partsOfBlock(block, { ...place, keepNext: blocks[index + 1]?.kind === 'signature' }, count);
    parts.push(...added);
    if (added.at(-1) instanceof Table) parts.push(new Paragraph({ style: 'Gap' }));
  }
  return parts;
}

function partsOfBlock(block: Exclude<Block, { kind: 'page' }>, place: Place, count: Count): Part[] {
  const { style, keepNext = false } = place;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          ...(style === 'Note' ? { spacing: { before: 60 } } : {}),
          children: runsOf(block.text),
        }),
      ];
    case 'p':
      return [new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: runsOf(block.text) })];
    case 'note':
      return [note(block.blocks, place, count)];
    case 'quote':
      return [
        ...(block.about === null
          ? []
          : [new Paragraph({ style: 'QuoteAbout', children: runsOf([block.about]) })]),
        ...linesOf(block.text)
          .filter(Boolean)
          .map((line) => new Paragraph({ style: 'Quote', children: runsOf([line]) })),
      ];
    case 'list':
      return list(block, count);
    case 'boxes':
      return block.items.map(
        (text, index) =>
          new Paragraph({
            style: 'Boxes',
            ...endOfList(index, block.items),
            tabStops: [{ type: TabStopType.LEFT, position: 420 }],
            children: [
              new TextRun({ text: '☐', font: BOX_FONT }),
              new TextRun({ children: [new Tab()] }),
              ...runsOf(text),
            ],
          }),
      );
    case 'field':
      return field(block, place);
    case 'caption':
      return caption(block, place);
    case 'table':
      return [table(block, place)];
    case 'signature':
      return block.lines.length > 0 ? [signature(block, place)] : [];
  }
}

function note(blocks: readonly Block[], { width }: Place, count: Count): Table {
  const inside = partsOf(blocks, { width: width - 2 * NOTE_EDGE, style: 'Note' }, count);
  // A cell of a Word file ends with a paragraph.
  return noteBox(width, inside.length > 0 ? inside : [new Paragraph({ style: 'Note' })]);
}

function list({ ordered, items }: Extract<Block, { kind: 'list' }>, count: Count): Paragraph[] {
  if (ordered) count.lists += 1;
  return items.map(
    (text, index) =>
      new Paragraph({
        ...endOfList(index, items),
        style: ordered ? 'ListNumber' : 'ListBullet',
        numbering: ordered
          ? { reference: NUMBERS, level: 0, instance: count.lists }
          : { reference: BULLETS, level: 0 },
        children: runsOf(text),
      }),
  );
}

/** Room between a list and what follows. */
const endOfList = (index: number, items: readonly unknown[]) =>
  index === items.length - 1 ? { spacing: { after: 160 } } : {};

/** A label, and what was typed or lines to write on: beside it if there is one line, else below. */
function field({ label, value, lines, gloss }: Extract<Block, { kind: 'field' }>, place: Place): Paragraph[] {
  const meaning = glossRuns(gloss);
  const named = runsOf([{ strong: withColon(label) }]);
  if (value === null && lines <= 1) return [toFill(named, place, false, meaning)];
  if (value !== null && lines <= 1) {
    const children = [...named, ...runsOf([' ']), ...broken(value), ...meaning];
    return [new Paragraph({ style: place.style, children })];
  }
  const head = new Paragraph({
    style: 'FieldLabel',
    keepNext: true,
    children: [...runsOf([withColon(label)]), ...meaning],
  });
  if (value === null) {
    return [head, ...Array.from({ length: lines }, (_, index) => toFill([], place, index < lines - 1))];
  }
  return [
    head,
    ...linesOf(value)
      .filter(Boolean)
      .map((line) => new Paragraph({ style: place.style, children: runsOf([{ typed: line }]) })),
  ];
}
