/** What a Word file sets in tables: tables with a head, the head of a court paper, signatures, the box of a note. */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { EDGE, GROUND, INK } from './docx-styles.ts';
import { broken, glossRuns, type Place, runsOf, toFill } from './docx-text.ts';
import type { Block, Gloss, Text } from './model.ts';
import { isLabelled, labelled, withColon } from './parts.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** A row with more letters than this may go on on the next page. */
const LONG_ROW = 900;
/** High enough to write in by hand. */
const ROOM = 480;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: INK };
const BESIDE = 100;

/** A table. Its head stands on every page again. */
export function table({ head, rows, widths, glosses }: Of<'table'>, { width }: Place): Table {
  const columns = shares(widths, width);
  const row = (cells: readonly Paragraph[], options: { head?: true; long?: boolean }) =>
    new TableRow({
      ...(options.head
        ? { tableHeader: true, keepNext: true }
        : { height: { value: ROOM, rule: HeightRule.ATLEAST } }),
      ...(options.long ? {} : { cantSplit: true }),
      children: columns.map(
        (size, index) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            children: [cells[index] ?? new Paragraph({ style: 'TableText' })],
          }),
      ),
    });
  const body = rows.length > 0 ? rows : [[]];
  return new Table({
    style: 'PaperTable',
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      row(
        head.map(
          (text, index) =>
            new Paragraph({
              style: 'TableText',
              children: [...runsOf([text]), ...glossRuns(glosses?.[index])],
            }),
        ),
        { head: true },
      ),
      ...body.map((cells) =>
        row(
          cells.map((text) => new Paragraph({ style: 'TableText', children: runsOf(text) })),
          { long: lengthOf(cells) > LONG_ROW },
        ),
      ),
    ],
  });
}

const lengthOf = (cells: readonly Text[]): number =>
  cells
    .flat()
    .reduce((sum, part) => sum + (typeof part === 'string' ? part : Object.values(part).join('')).length, 0);

/** Whole twentieths of a point that add up to the width. */
function shares(parts: readonly number[], width: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const sizes = parts.map((part) => Math.floor((part / whole) * width));
  return sizes.map((size, index) => (index === sizes.length - 1 ? size + width - sum(sizes) : size));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Court and county in the middle; the parties on the left, the case number on the right. */
export function caption(block: Of<'caption'>, { width }: Place): (Paragraph | Table)[] {
  const { court, county, caseNumber, parties, labels, glosses } = block;
  const inCourt = (label: string, value: string | null, text: string, gloss: Gloss | undefined) =>
    new Paragraph({
      style: 'Court',
      children: [
        ...(value === null ? runsOf([`${withColon(label)} `, { blank: 40, label }]) : broken(text)),
        ...(value === text ? [] : glossRuns(gloss)),
      ],
    });
  const left = Math.floor(width * 0.56);
  const right = width - left;
  const named = parties.flatMap(({ role, name, gloss }) => [
    name === null
      ? toFill([], { width: left - 6 * BESIDE, style: 'Normal' }, true)
      : new Paragraph({ keepNext: true, spacing: { before: 120, after: 0 }, children: broken(name) }),
    new Paragraph({
      style: 'SignatureLabel',
      indent: { left: 360 },
      keepNext: true,
      children: [...broken(role), ...glossRuns(gloss)],
    }),
  ]);
  const number =
    caseNumber === null
      ? toFill(
          runsOf([withColon(labels.caseNumber)]),
          { width: right - BESIDE, style: 'Normal' },
          false,
          glossRuns(glosses?.caseNumber),
        )
      : new Paragraph({
          spacing: { before: 120 },
          children: [
            ...broken(labelled(labels.caseNumber, caseNumber)),
            ...(isLabelled(labels.caseNumber, caseNumber) ? glossRuns(glosses?.caseNumber) : []),
          ],
        });
  return [
    inCourt(labels.court, court, court ?? '', glosses?.court),
    inCourt(labels.county, county, labelled(labels.county, county ?? ''), glosses?.county),
    layout(
      [left, right],
      [
        new TableRow({
          cantSplit: true,
          children: [
            cell(left, named.length > 0 ? named : [new Paragraph({})]),
            cell(right, [number], { verticalAlign: VerticalAlignTable.CENTER }),
          ],
        }),
      ],
    ),
  ];
}

/** Lines to sign on, two in a row, each with what stands below it. They stay on one page. */
export function signature({ lines, glosses }: Of<'signature'>, { width }: Place): Table {
  const gap = 360;
  const half = Math.floor((width - gap) / 2);
  const sizes = [half, gap, width - gap - half];
  const labels = lines.map((label, index) => ({ label, gloss: glosses?.[index] }));
  const pairs = Array.from({ length: Math.ceil(lines.length / 2) }, (_, index) =>
    labels.slice(2 * index, 2 * index + 2),
  );
  const row = (
    labels: readonly ((typeof pairs)[number][number] | undefined)[],
    isLine: boolean,
    keepNext: boolean,
  ) =>
    new TableRow({
      cantSplit: true,
      ...(keepNext ? { keepNext } : {}),
      ...(isLine ? { height: { value: 700, rule: HeightRule.ATLEAST } } : {}),
      children: sizes.map((size, index) => {
        const label = index === 1 ? undefined : labels[index / 2];
        const paragraph = isLine
          ? new Paragraph({ spacing: { after: 0 } })
          : new Paragraph({
              style: 'SignatureLabel',
              children: label === undefined ? [] : [...broken(label.label), ...glossRuns(label.gloss)],
            });
        return cell(size, [paragraph], {
          verticalAlign: isLine ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
          ...(isLine && label !== undefined ? { borders: { bottom: THIN } } : {}),
        });
      }),
    });
  return layout(
    sizes,
    pairs.flatMap((labels, index) => [row(labels, true, true), row(labels, false, index < pairs.length - 1)]),
  );
}

/** The box around a note: a thick edge on the left, thin ones elsewhere, on light grey. */
export function noteBox(width: number, children: (Paragraph | Table)[]): Table {
  const thin = { style: BorderStyle.SINGLE, size: 4, color: EDGE };
  return layout(
    [width],
    [
      new TableRow({
        children: [
          cell(width, children, {
            shading: { fill: GROUND, color: 'auto', type: 'clear' },
            margins: {
              top: 120,
              bottom: 80,
              left: NOTE_EDGE,
              right: NOTE_EDGE,
              marginUnitType: WidthType.DXA,
            },
            borders: { top: thin, right: thin, bottom: thin, left: { ...thin, size: 36 } },
          }),
        ],
      }),
    ],
  );
}

/** How far the text of a note stands from its box. */
export const NOTE_EDGE = 180;

const cell = (
  size: number,
  children: (Paragraph | Table)[],
  options: Partial<ConstructorParameters<typeof TableCell>[0]> = {},
) => new TableCell({ width: { size, type: WidthType.DXA }, children, ...options });

/** A table that only puts things in their places. */
const layout = (columnWidths: number[], rows: TableRow[]): Table =>
  new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: sum(columnWidths), type: WidthType.DXA },
    columnWidths,
    margins: { left: 0, right: BESIDE, marginUnitType: WidthType.DXA },
    rows,
  });
