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
  | { readonly blank: number; readonly label: string }
  | Gloss;

/**
 * What stands before it, again in the language of the person: under the words of a paper that is filed in the language
 * of courts. In a gloss nothing is to be filled in.
 */
export interface Gloss {
  readonly gloss: string;
  /** BCP 47. */
  readonly language: string;
}

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
  | {
      readonly kind: 'field';
      readonly label: string;
      readonly value: string | null;
      readonly lines: number;
      readonly gloss?: Gloss;
    }
  /** The head of a court paper. What is null is a line to write on. */
  | {
      readonly kind: 'caption';
      readonly court: string | null;
      readonly county: string | null;
      readonly caseNumber: string | null;
      readonly parties: readonly {
        readonly role: string;
        readonly name: string | null;
        readonly gloss?: Gloss;
      }[];
      readonly labels: { readonly court: string; readonly county: string; readonly caseNumber: string };
      /** Of the labels. */
      readonly glosses?: { readonly court: Gloss; readonly county: Gloss; readonly caseNumber: Gloss };
    }
  /** `rows` may hold empty cells to write in. Widths are parts of the whole, as many as the head has cells. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      readonly widths: readonly number[];
      /** Of the head, cell by cell. */
      readonly glosses?: readonly (Gloss | null)[];
    }
  /** Lines to sign on, each with what stands below it. Always empty. */
  | {
      readonly kind: 'signature';
      readonly lines: readonly string[];
      readonly glosses?: readonly (Gloss | null)[];
    }
  | { readonly kind: 'page' };

/** Whom a paper is for. Court papers stay in the language of the court. */
export type Audience = 'court' | 'prosecutor' | 'self';

/** One paper, ready to be rendered. */
export interface PaperDocument {
  readonly id: string;
  readonly title: string;
  /** BCP 47, for screen readers and hyphenation. */
  readonly language: string;
  /** The title again, where the paper is in the language of courts and the person's is another. */
  readonly gloss?: Gloss;
  /** Of the sheet, where it is another than that of the paper. */
  readonly sheetLanguage?: string;
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
      if ('gloss' in part) return `\n${part.gloss}`;
      return 'typed' in part ? part.typed : '____';
    })
    .join('');

const glossed = (text: string, gloss?: Gloss | null): string => (gloss ? `${text}\n${gloss.gloss}` : text);

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
      return `${glossed(block.label, block.gloss)} ${block.value ?? ''}`.trim();
    case 'caption':
      return [
        block.court,
        block.county,
        block.caseNumber,
        ...block.parties.flatMap(({ role, name, gloss }) => [name, glossed(role, gloss)]),
      ]
        .filter(Boolean)
        .join('\n');
    case 'table':
      return [
        block.head.map((cell, index) => glossed(cell, block.glosses?.[index])).join(' | '),
        ...block.rows.map((row) => row.map(plainText).join(' | ')),
      ].join('\n');
    case 'signature':
      return block.lines.map((line, index) => glossed(line, block.glosses?.[index])).join('\n');
    case 'page':
      return '';
  }
}
