import type { Span } from '@until-signed/guidance';
import type { Block, Gloss, Inline, PaperDocument, RenderWords, Text } from '@until-signed/papers';
import { type Doc, item, list, note, section, text } from './doc.ts';

/** A line to write on. */
const BLANK = '________';

/** A paper as a page for a terminal: all its words in their order, without its looks. */
export function paperDoc(paper: PaperDocument, words: RenderWords, notes: boolean): Doc {
  const isForPerson = notes && paper.sheet.length > 0;
  return [
    ...(isForPerson
      ? [{ kind: 'group' as const, text: words.sheet }, ...partsOf(paper.sheet, words, notes)]
      : []),
    isForPerson ? { kind: 'group', text: paper.title } : { kind: 'title', text: paper.title },
    ...below(paper.gloss),
    ...partsOf(paper.blocks, words, notes),
  ];
}

const partsOf = (blocks: readonly Block[], words: RenderWords, notes: boolean): Doc =>
  blocks.flatMap((block) => part(block, words, notes));

function part(block: Block, words: RenderWords, notes: boolean): Doc {
  switch (block.kind) {
    case 'heading':
      return [
        block.level === 2 ? section(plain(block.text)) : text({ strong: plain(block.text) }),
        ...glosses(block.text),
      ];
    case 'p':
      return [text(...spans(block.text)), ...glosses(block.text)];
    case 'note':
      return notes ? [item(words.note, partsOf(block.blocks, words, notes))] : [];
    case 'quote':
      return [...(block.about ? [note(block.about)] : []), ...linesOf(block.text).map(quote)];
    case 'list':
      return block.ordered
        ? block.items.map((one, index) => item(plain(one), glosses(one), index + 1))
        : list(block.items.map(withGlosses));
    case 'boxes':
      return list(block.items.map((one) => ['[ ] ', ...withGlosses(one)]));
    case 'field':
      return [
        text({ strong: withColon(block.label) }),
        ...below(block.gloss),
        ...(block.value === null ? blanks(block.lines) : linesOf(block.value)).map((line) => text(line)),
      ];
    case 'caption': {
      const { labels, glosses } = block;
      const rows: readonly (readonly [string, string | null])[] = [
        [told(labels.court, glosses?.court), block.court],
        [told(labels.county, glosses?.county), block.county],
        [told(labels.caseNumber, glosses?.caseNumber), block.caseNumber],
        ...block.parties.map(({ role, name, gloss }) => [told(role, gloss), name] as const),
      ];
      return list(rows.map(([label, value]) => `${withColon(label)} ${value ?? BLANK}`));
    }
    case 'table':
      return list(
        block.rows.map((row) =>
          row.flatMap((cell, at) => cellOf(told(block.head[at] ?? '', block.glosses?.[at]), cell, at)),
        ),
      );
    case 'signature':
      return list(block.lines.map((label, at) => `${withColon(told(label, block.glosses?.[at]))} ${BLANK}`));
    case 'page':
      return [];
  }
}

const cellOf = (head: string, cell: Text, at: number): readonly Span[] => [
  `${at === 0 ? '' : ' · '}${withColon(head)} `,
  ...(cell.length === 0 ? [BLANK] : withGlosses(cell)),
];

const quote = (line: string) => ({ kind: 'quote', text: line }) as const;

const isGloss = (one: Inline): one is Gloss => typeof one !== 'string' && 'gloss' in one;

/** What something means, below it. */
const below = (gloss: Gloss | undefined) => (gloss ? [note(gloss.gloss)] : []);
const glosses = (some: Text): Doc => some.filter(isGloss).flatMap(below);

/** The same within a line. */
const told = (label: string, gloss: Gloss | null | undefined): string =>
  gloss ? `${label} / ${gloss.gloss}` : label;
const withGlosses = (some: Text): readonly Span[] => [
  ...spans(some),
  ...some.filter(isGloss).flatMap(({ gloss }): readonly Span[] => [' / ', { em: gloss }]),
];

const spans = (some: Text): readonly Span[] => some.flatMap((one) => (isGloss(one) ? [] : [spanOf(one)]));

function spanOf(one: Exclude<Inline, Gloss>): Span {
  if (typeof one === 'string' || 'em' in one || 'strong' in one) return one;
  return 'typed' in one ? one.typed : BLANK;
}

const plain = (some: Text): string =>
  spans(some)
    .map((one) => (typeof one === 'string' ? one : 'em' in one ? one.em : 'strong' in one ? one.strong : ''))
    .join('');

const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => BLANK.repeat(4));

const linesOf = (some: string): readonly string[] => some.split('\n').filter((line) => line.trim() !== '');

const withColon = (label: string): string => (/[\p{P}\p{S}]$/u.test(label) ? label : `${label}:`);
