/**
 * A paper in two languages: on one for a court, what it says in the person's own language stands under each line. What
 * is filled in, ticked and signed stands there once. Both are the same paper, made from templates of one structure.
 */
import type { Block, Gloss, Inline, PaperDocument, Text } from './model.ts';

/**
 * @param filed the paper as it is used
 * @param told the same paper in the other language
 * @returns the paper with glosses, and the sheet for the person in the other language
 * @throws if they are not the same paper: that is a fault of the words, which a test finds
 */
export function withGlosses(filed: PaperDocument, told: PaperDocument): PaperDocument {
  const { language } = told;
  const gloss = (text: string): Gloss => ({ gloss: text, language });

  const textOf = (text: Text, other: Text): Text => {
    const meaning = plainText(other);
    return isWords(text) && meaning !== plainText(text) ? [...text, gloss(meaning)] : text;
  };
  const label = (text: string, other: string): Gloss | null => (text === other ? null : gloss(other));
  const each = <T, U>(
    some: readonly T[],
    others: readonly T[],
    make: (one: T, other: T) => U,
  ): readonly U[] => {
    if (some.length !== others.length) throw unlike(filed);
    return some.map((one, index) => make(one, others[index] as T));
  };

  const blockOf = (block: Block, other: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'p':
        return { ...block, text: textOf(block.text, as(block.kind, other, filed).text) };
      case 'list':
      case 'boxes':
        return { ...block, items: each(block.items, as(block.kind, other, filed).items, textOf) };
      case 'field': {
        const found = label(block.label, as('field', other, filed).label);
        return { ...block, ...(found && { gloss: found }) };
      }
      case 'caption': {
        const { labels, parties } = as('caption', other, filed);
        return {
          ...block,
          parties: each(block.parties, parties, (party, { role }) => {
            const found = label(party.role, role);
            return { ...party, ...(found && { gloss: found }) };
          }),
          glosses: {
            court: gloss(labels.court),
            county: gloss(labels.county),
            caseNumber: gloss(labels.caseNumber),
          },
        };
      }
      case 'table': {
        const { head, rows } = as('table', other, filed);
        return {
          ...block,
          rows: each(block.rows, rows, (row, cells) => each(row, cells, textOf)),
          glosses: each(block.head, head, label),
        };
      }
      case 'signature':
        return { ...block, glosses: each(block.lines, as('signature', other, filed).lines, label) };
      // A word to the person, and what the law says to them, need no second language.
      case 'note':
      case 'quote':
      case 'page':
        as(block.kind, other, filed);
        return block;
    }
  };

  return {
    ...filed,
    gloss: gloss(told.title),
    ...(told.sheet.length > 0 ? { sheet: told.sheet, sheetLanguage: language } : {}),
    blocks: each(filed.blocks, told.blocks, blockOf),
  };
}

/** The paper in the language of courts alone. */
export function withoutGlosses({ gloss: _, ...paper }: PaperDocument): PaperDocument {
  return { ...paper, blocks: paper.blocks.map(bare) };
}

function bare(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'p':
      return { ...block, text: bareText(block.text) };
    case 'note':
      return { ...block, blocks: block.blocks.map(bare) };
    case 'list':
    case 'boxes':
      return { ...block, items: block.items.map(bareText) };
    case 'field': {
      const { gloss: _, ...rest } = block;
      return rest;
    }
    case 'caption': {
      const { glosses: _, ...rest } = block;
      return { ...rest, parties: rest.parties.map(({ role, name }) => ({ role, name })) };
    }
    case 'table': {
      const { glosses: _, ...rest } = block;
      return { ...rest, rows: rest.rows.map((row) => row.map(bareText)) };
    }
    case 'signature': {
      const { glosses: _, ...rest } = block;
      return rest;
    }
    case 'quote':
    case 'page':
      return block;
  }
}

const bareText = (text: Text): Text => text.filter((part) => !isGloss(part));

export const isGloss = (part: Inline): part is Gloss => typeof part !== 'string' && 'gloss' in part;

/** The words of a text and the glosses that stand below them. */
export const parted = (text: Text): { readonly words: Text; readonly glosses: readonly Gloss[] } => ({
  words: bareText(text),
  glosses: text.filter(isGloss),
});

/** Is there more than what the person typed, and lines to write on? */
const isWords = (text: Text): boolean =>
  text.some((part) => (typeof part === 'string' ? /\p{L}/u.test(part) : 'em' in part || 'strong' in part));

/** In a gloss, a line to write on is only shown to be one: it stands in the words above. */
const plainText = (text: Text): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return part.em;
      if ('strong' in part) return part.strong;
      if ('gloss' in part) return '';
      return 'typed' in part ? part.typed : '…';
    })
    .join('')
    .replace(/…\./g, '…');

function as<Kind extends Block['kind']>(
  kind: Kind,
  block: Block,
  paper: PaperDocument,
): Extract<Block, { kind: Kind }> {
  if (block.kind !== kind) throw unlike(paper);
  return block as Extract<Block, { kind: Kind }>;
}

const unlike = ({ id, language }: PaperDocument): Error =>
  new Error(`The paper "${id}" has another structure in ${language} than in the language of the person.`);
