import type { Block, Span, Words } from './words.ts';

/**
 * What the words of a language lack beside the English, or have of their own: the same texts by id, with the same
 * gaps, the same pieces of law and the same options. A sentence can be told in another order; nothing can be left out.
 *
 * @returns one line a problem, empty where both say the same things
 */
export function unlike(english: Words, told: Words): string[] {
  const [wanted, found] = [shapesOf(english), shapesOf(told)];
  return [
    ...[...wanted.keys()].filter((id) => !found.has(id)).map((id) => `${id}: is missing`),
    ...[...found.keys()].filter((id) => !wanted.has(id)).map((id) => `${id}: the English has no such text`),
    ...[...wanted].flatMap(([id, shape]) => {
      const other = found.get(id);
      return other === undefined || other === shape
        ? []
        : [`${id}: the English has ${shape || 'nothing'}, this has ${other || 'nothing'}`];
    }),
  ];
}

/** Each text by what it is and its id: what is in it that is no language. */
function shapesOf({ items, questions, strings }: Words): Map<string, string> {
  const shapes = new Map<string, string>();
  for (const [id, { title, lead, more }] of Object.entries(items)) {
    shapes.set(`item ${id}, title`, gaps(title));
    shapes.set(`item ${id}, lead`, lead.map(shapeOf).join(' '));
    shapes.set(`item ${id}, rest`, more.map(shapeOf).join(' '));
  }
  for (const [id, { title, help, why, options }] of Object.entries(questions)) {
    shapes.set(
      `question ${id}`,
      `${gaps(title)} ${help.map(shapeOf).join(' ')} ${why === null ? '' : 'why'}`,
    );
    for (const [value, { label, hint }] of Object.entries(options))
      shapes.set(`option ${id} ${value}`, `${gaps(label)} ${hint === null ? '' : 'hint'}`);
  }
  for (const [key, text] of Object.entries(strings)) shapes.set(`text ${key}`, gaps(text));
  return shapes;
}

function shapeOf(block: Block): string {
  if (block.kind === 'law') return `{law${block.now ? '!' : ''} ${block.field}}`;
  if (block.kind === 'p') return `paragraph${inSpans(block.text)}`;
  return `list(${block.items.map((item) => `item${inSpans(item)}`).join(' ')})`;
}

const inSpans = (spans: readonly Span[]): string => {
  const found = spans.map((span) =>
    typeof span === 'string'
      ? gaps(span)
      : 'em' in span
        ? gaps(span.em)
        : 'strong' in span
          ? gaps(span.strong)
          : `<${span.to}>`,
  );
  const sorted = found.join(' ').split(' ').filter(Boolean).sort().join(' ');
  return sorted && `[${sorted}]`;
};

const gaps = (text: string): string => (text.match(/\{[a-z-]+\}/g) ?? []).sort().join(' ');
