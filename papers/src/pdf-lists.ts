/** Lists, with a number, a dot or an empty box before each item. */
import type { Text } from './model.ts';
import type { Piece } from './pdf-pages.ts';
import { type Pen, type Tag, tag } from './pdf-pen.ts';
import { around, BODY, baseOf, type Column, leading, setText } from './pdf-set.ts';

const BOX = 10;

export function setList(items: readonly Text[], ordered: boolean, column: Column): Piece[] {
  const labels = items.map((_, index) => (ordered ? `${index + 1}.` : '•'));
  const indent = Math.max(...labels.map((label) => column.measure(label, 'regular', BODY)), 0) + 14;
  return setItems(items, column, indent, ordered ? 'Decimal' : 'Disc', (index, label, x, base, pen) => {
    const text = labels[index] ?? '';
    pen.text(
      label(),
      `${text} `,
      x + indent - 8 - column.measure(text, 'regular', BODY),
      base,
      'regular',
      BODY,
    );
  });
}

/** Boxes to tick by hand. */
export function setBoxes(items: readonly Text[], column: Column): Piece[] {
  return setItems(items, column, BOX + 12, 'None', (_, label, x, base, pen) =>
    pen.box(label({ alt: column.words.box }), x + 2, base - BOX + 1, BOX, BOX),
  );
}

type DrawLabel = (
  index: number,
  label: (options?: Tag['options']) => Tag,
  x: number,
  base: number,
  pen: Pen,
) => void;

/** Items with a label before each. */
function setItems(
  items: readonly Text[],
  column: Column,
  indent: number,
  numbering: NonNullable<Tag['numbering']>,
  drawLabel: DrawLabel,
): Piece[] {
  const list: Tag = { ...tag('L', column.owner), numbering };
  return items.flatMap((item, index) => {
    const owner = tag('LI', list);
    const label = tag('Lbl', owner);
    const inner = { ...column, owner, x: column.x + indent, width: column.width - indent };
    const text = item.length > 0 ? item : [' '];
    return around(
      setText(text, tag('LBody', owner), inner, { before: index === 0 ? 7 : 5 }),
      (first) => ({
        ...first,
        draw: (pen, place) => {
          const base = baseOf(place.y + first.height - leading(BODY), BODY);
          drawLabel(index, (options) => ({ ...label, ...(options && { options }) }), column.x, base, pen);
          first.draw(pen, place);
        },
      }),
      (last) => last,
    );
  });
}
