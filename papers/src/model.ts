/**
 * What is on a paper, as plain data that every renderer reads. There is no way to say that a box is ticked or that a
 * paper is signed: both are for a person with a pen.
 */

/** A piece of running text. `blank` is a line to write on, about so many letters long. */
export type Inline =
  | string
  | { readonly em: string }
  | { readonly strong: string }
  /** What the person typed. */
  | { readonly typed: string }
  | { readonly blank: number; readonly label: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Text }
  | { readonly kind: 'p'; readonly text: Text }
  /** A word to the person within a paper of their own, boxed. Left out, as the sheet is, where somebody else gets it. */
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  /** What a law file says, and of which order, where that is not sure. */
  | { readonly kind: 'quote'; readonly about: string | null; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  /** Boxes to tick by hand. */
  | { readonly kind: 'boxes'; readonly items: readonly Text[] }
  /** A label, and what was typed or so many lines to write on. */
  | { readonly kind: 'field'; readonly label: string; readonly value: string | null; readonly lines: number }
  /** The head of a court paper. What is null is a line to write on. */
  | {
      readonly kind: 'caption';
      readonly court: string | null;
      readonly county: string | null;
      readonly caseNumber: string | null;
      readonly parties: readonly { readonly role: string; readonly name: string | null }[];
      readonly labels: { readonly court: string; readonly county: string; readonly caseNumber: string };
    }
  /** `rows` may hold empty cells to write in. Widths are parts of the whole, as many as the head has cells. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      readonly widths: readonly number[];
    }
  /** Lines to sign on, each with what stands below it. Always empty. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'page' };

/** Whom a paper is for. Court papers stay in the language of the court. */
export type Audience = 'court' | 'prosecutor' | 'self';

/** One paper, ready to be rendered. */
export interface PaperDocument {
  readonly id: string;
  readonly title: string;
  /** BCP 47, for screen readers and hyphenation. */
  readonly language: string;
  readonly audience: Audience;
  /** For the person alone, on pages of their own before the paper: never filed. Empty where there is nothing to say. */
  readonly sheet: readonly Block[];
  readonly blocks: readonly Block[];
}

/** All text of some blocks, for tests, word counts and voices. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n');
}

const plainText = (text: Text): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return part.em;
      if ('strong' in part) return part.strong;
      return 'typed' in part ? part.typed : '____';
    })
    .join('');

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'p':
      return plainText(block.text);
    case 'note':
      return textOfBlocks(block.blocks);
    case 'quote':
      return block.about ? `${block.about}: ${block.text}` : block.text;
    case 'list':
    case 'boxes':
      return block.items.map(plainText).join('\n');
    case 'field':
      return `${block.label} ${block.value ?? ''}`.trim();
    case 'caption':
      return [
        block.court,
        block.county,
        block.caseNumber,
        ...block.parties.flatMap(({ role, name }) => [name, role]),
      ]
        .filter(Boolean)
        .join('\n');
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.map(plainText).join(' | '))].join('\n');
    case 'signature':
      return block.lines.join('\n');
    case 'page':
      return '';
  }
}
