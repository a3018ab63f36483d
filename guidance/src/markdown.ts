import type { fromMarkdown } from 'mdast-util-from-markdown';

/** A block of Markdown. */
export type Node = ReturnType<typeof fromMarkdown>['children'][number];
/** A piece of running text. */
export type Phrase = Extract<Node, { type: 'paragraph' }>['children'][number];

/** The text without marks, in one line. */
export function phraseText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase): string => {
      if (phrase.type === 'text' || phrase.type === 'inlineCode') return phrase.value.replaceAll('\n', ' ');
      if (phrase.type === 'break') return ' ';
      return 'children' in phrase ? phraseText(phrase.children as Phrase[]) : '';
    })
    .join('');
}
