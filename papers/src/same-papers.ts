import type { PaperWords } from './paper-words.ts';
import type { Template, TemplateBlock, TemplateText } from './template.ts';

/** The papers of one language, and the words around them. */
interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

/**
 * What the papers of a language lack beside the English, or have of their own: the same papers for the same people,
 * block by block with the same gaps, and the same words around them. Only so can each line be told under its English.
 *
 * @returns one line a problem, empty where both are the same papers
 */
export function unlikePapers(english: Papers, told: Papers): string[] {
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

/** Each piece by what it is and where: what is in it that is no language. */
function shapesOf({ templates, words }: Papers): Map<string, string> {
  const shapes = new Map<string, string>();
  for (const { id, title: _, about: __, blocks, ...head } of templates) {
    shapes.set(`paper ${id}, head`, JSON.stringify(head));
    blocks.forEach((block, index) => {
      shapes.set(`paper ${id}, block ${index + 1}`, shapeOf(block));
    });
  }
  for (const [id, { hint }] of Object.entries(words.details))
    shapes.set(`detail ${id}`, hint === '' ? '' : 'hint');
  for (const [key, text] of Object.entries(words.strings)) shapes.set(`text ${key}`, gaps(text));
  return shapes;
}

function shapeOf(block: TemplateBlock): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level} ${inText(block.text)} only ${block.only.join(' ')} unless ${block.unless.join(' ')}`;
    case 'p':
      return `paragraph ${inText(block.text)}`;
    case 'note':
      return `note(${block.blocks.map(shapeOf).join(', ')})`;
    case 'list':
    case 'boxes':
      return `${block.kind}${'ordered' in block && block.ordered ? ', numbered' : ''}(${block.items.map(inText).join(', ')})`;
    case 'table':
      return `table of ${block.head.length}(${block.rows.map((row) => row.map(cellOf).join(' | ')).join(', ')})`;
    default:
      return Object.values(block).flat().join(' ');
  }
}

/** An empty cell is one to write in. */
const cellOf = (text: TemplateText): string => (text.length === 0 ? 'empty' : `words ${inText(text)}`);

const inText = (text: TemplateText): string =>
  gaps(
    text
      .map((part) =>
        typeof part === 'string' ? part : 'em' in part ? `${part.em}{*}` : `${part.strong}{**}`,
      )
      .join(''),
  );

/** The gaps of a text in no order, as languages differ in theirs, and how often words are set off. */
const gaps = (text: string): string =>
  (text.match(/\{(?:[a-z-]+|line|\*+)(?=[ }])/g) ?? [])
    .map((gap) => `${gap}}`)
    .sort()
    .join(' ');
