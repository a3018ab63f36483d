/** Running text as runs of a Word file. */
import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Gloss, Inline, Text } from './model.ts';
import { clean, linesOf } from './parts.ts';

/** Where a block stands: how wide, in twentieths of a point, and in which style its paragraphs are. */
export interface Place {
  readonly width: number;
  readonly style: 'Normal' | 'Note';
  /** A signature follows, and should not stand alone on a page. */
  readonly keepNext?: boolean;
}

/** A line to write on, inside a sentence, is at most this many letters long, so that it fits between the margins. */
const LONGEST_BLANK = 60;

export const runsOf = (text: Text): TextRun[] => text.flatMap(runOf);

function runOf(part: Inline): TextRun[] {
  if (typeof part === 'string') return [run(part)];
  if ('em' in part) return [run(part.em, { style: 'Emphasis' })];
  if ('strong' in part) return [run(part.strong, { style: 'Strong' })];
  if ('typed' in part) return broken(part.typed);
  if ('gloss' in part) return glossRuns(part);
  return [new TextRun({ text: '\u00a0'.repeat(2 * Math.min(part.blank, LONGEST_BLANK)), style: 'Blank' })];
}

/** A gloss on a line of its own, in its own language. */
export const glossRuns = (gloss: Gloss | null | undefined): TextRun[] =>
  gloss
    ? [
        run(gloss.gloss, {
          style: 'Gloss',
          break: 1,
          language: { value: wordLanguage(clean(gloss.language)) },
        }),
      ]
    : [];

/** Word wants a region with a language; these are papers for courts in the United States. */
export const wordLanguage = (language: string): string =>
  /^(?:en|es)$/.test(language) ? `${language}-US` : language;

const run = (
  text: string,
  options: { style?: string; break?: number; language?: { value: string } } = {},
): TextRun => new TextRun({ text: clean(text).replace(/\s*[\n\t]\s*/g, ' '), ...options });

/** Text with its own line ends. */
export const broken = (text: string): TextRun[] =>
  linesOf(text).map((line, index) => run(line, index === 0 ? {} : { break: 1 }));

/** Text, a space, and a line to write on, up to the right edge. What is typed on the line makes it shorter. */
export const toFill = (
  before: TextRun[],
  { width, style }: Place,
  keepNext = false,
  after: TextRun[] = [],
): Paragraph =>
  new Paragraph({
    style: style === 'Note' ? 'NoteWritingLine' : 'WritingLine',
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    ...(keepNext ? { keepNext } : { spacing: { after: 160 } }),
    children: [
      ...before,
      new TextRun({ children: [...(before.length > 0 ? [' '] : []), new Tab()] }),
      ...after,
    ],
  });
