/** What renderers share: where the title stands, how a label is written, and which characters a file can hold. */
import type { Block, PaperDocument, Text } from './model.ts';

/** The blocks in two halves. The title goes between them: below the head of a court paper that begins with one, or on top. */
export function aroundTitle({ blocks }: PaperDocument): { above: readonly Block[]; below: readonly Block[] } {
  const first = blocks.findIndex(({ kind }) => kind !== 'note');
  const head = blocks[first]?.kind === 'caption' ? first + 1 : 0;
  return { above: blocks.slice(0, head), below: blocks.slice(head) };
}

/** The title with what it means, where the person reads another language than courts do. */
export const titleOf = ({ title, gloss }: PaperDocument): Text => (gloss ? [title, gloss] : [title]);

/** What the sheet calls the paper that it is about: in the language of the sheet, with what stands on the paper. */
export const sheetTitle = ({ title, gloss }: PaperDocument): string =>
  gloss ? `${gloss.gloss} (${title})` : title;

/** What stands at the foot of each page: pages of a court paper can come apart, so the case number stands there too. */
export function footOf({ title, blocks }: PaperDocument): string {
  const head = blocks.find((block) => block.kind === 'caption');
  return head?.caseNumber ? `${title} · ${head.caseNumber}` : title;
}

/** The paper as it is filed. */
export const withoutNotes = (paper: PaperDocument): PaperDocument => ({
  ...paper,
  sheet: [],
  blocks: paper.blocks.filter(({ kind }) => kind !== 'note'),
});

/** A label with a colon, unless it ends in a mark of its own: “Judge:”, “Who saw it?” */
export const withColon = (label: string): string => (/[\p{P}\p{S}]$/u.test(label) ? label : `${label}:`);

/** “County: Orange”, but “Orange County” alone. */
export const labelled = (label: string, value: string): string =>
  isLabelled(label, value) ? `${withColon(label)} ${value}` : value;

export const isLabelled = (label: string, value: string): boolean =>
  !value.toLowerCase().includes(label.toLowerCase());

/** Text as XML and HTML can hold it: no control characters, no halves of a pair; line ends as `\n`. */
export const clean = (text: string): string => text.replace(LINE_END, '\n').replace(FORBIDDEN, '');

const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The lines of a text, without white space around them; an empty line stays. */
export const linesOf = (text: string): string[] =>
  clean(text)
    .trim()
    .split('\n')
    .map((line) => line.trim());
