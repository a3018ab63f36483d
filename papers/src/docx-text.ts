/** Running text as runs of a Word file. */
import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Inline, Text } from './model.ts';
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
  return [new TextRun({ text: '\u00a0'.repeat(2 * Math.min(part.blank, LONGEST_BLANK)), style: 'Blank' })];
}

const run = (text: string, options: { style?: string; break?: number } = {}): TextRun =>
  new TextRun({ text: clean(text).replace(/\s*[\n\t]\s*/g, ' '), ...options });

/** Text with its own line ends. */
export const broken = (text: string): TextRun[] =>
  linesOf(text).map((line, index) => run(line, index === 0 ? {} : { break: 1 }));

/** Text, a space, and a line to write on, up to the right edge. What is typed on the line makes it shorter. */
export const toFill = (before: TextRun[], { width, style }: Place, keepNext = false): Paragraph =>
  new Paragraph({
    style: style === 'Note' ? 'NoteWritingLine' : 'WritingLine',
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    ...(keepNext ? { keepNext } : { spacing: { after: 160 } }),
    children: [...before, new TextRun({ children: [...(before.length > 0 ? [' '] : []), new Tab()] })],
  });
