import { styleText } from 'node:util';
import type { Span } from '@until-signed/guidance';
import type { Doc, Part } from './doc.ts';

/** How wide a line may be, and whether the terminal shows weight and color. */
export interface Layout {
  readonly width: number;
  readonly color: boolean;
}

type Style = Parameters<typeof styleText>[0];
interface Word {
  readonly text: string;
  readonly style: Style | null;
  /** Stands right against the word before it: no space, no line break. */
  readonly joined: boolean;
}

/** Lays a page out for a terminal, wrapped. Without color it is plain text. Ends with a line break. */
export function toText(doc: Doc, layout: Layout): string {
  const width = Math.max(30, layout.width);
  return `${blocks(doc, width, layout.color).join('\n')}\n`;
}

/** The lines of several parts, with room between them. */
function blocks(parts: readonly Part[], width: number, color: boolean): string[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    return [...(before ? room(before, part) : []), ...block(part, width, color)];
  });
}

/** Notes stand close to what they are about, and headings without text stand close together. */
function room(before: Part, part: Part): string[] {
  const bare = (one: Part) => one.kind === 'item' && one.body.length === 0;
  if (part.kind === 'section' || part.kind === 'group') return ['', ''];
  if (before.kind === 'section') return [''];
  return part.kind === 'note' || part.kind === 'command' || (bare(before) && bare(part)) ? [] : [''];
}

function block(part: Part, width: number, color: boolean): string[] {
  const wrapped = (spans: readonly Span[], room: number, base: Style | null = null) =>
    wrap(spans, room, base, color);
  switch (part.kind) {
    case 'title':
      return wrapped([part.text], width, 'bold');
    case 'group':
      return [rule('═', width), ...wrapped([part.text], width, 'bold'), rule('═', width)];
    case 'section':
      return [...wrapped([part.text], width, ['bold', 'cyan']), rule('─', Math.min(width, part.text.length))];
    case 'text':
      return wrapped(part.text, width);
    case 'note':
      return wrapped(part.text, width, 'dim');
    case 'quote':
      return wrapped([part.text], width - 2).map((line) => `│ ${line}`);
    case 'command':
      return [part.text];
    case 'list':
      return part.items.flatMap((spans) => hang('- ', wrapped(spans, width - 2)));
    case 'table':
      return table(part.rows);
    case 'item': {
      const mark = part.number === null ? '• ' : `${part.number}. `;
      const room = width - mark.length;
      const title = wrapped([part.title], room, 'bold');
      return hang(mark, [...title, ...blocks(part.body, room, color)]);
    }
  }
}

/** Rows with their cells below each other: words to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        /^\d+$/.test(rows[1]?.[at] ?? '') ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const rule = (sign: string, width: number) => sign.repeat(width);

/** Puts a mark before the first line and the same room before the others. */
const hang = (mark: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line));

/** Breaks running text into lines. A word longer than the line stands alone on its own. */
function wrap(spans: readonly Span[], width: number, base: Style | null, color: boolean): string[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const group of groups(wordsOf(spans, base))) {
    const size = group.reduce((sum, { text }) => sum + Array.from(text).length, 0);
    if (used > 0 && used + 1 + size > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...group);
    used += size + (used > 0 ? 1 : 0);
  }
  return lines.map((words) =>
    words.map((word, index) => (index > 0 && !word.joined ? ' ' : '') + paint(word, color)).join(''),
  );
}

const paint = ({ text, style }: Word, color: boolean) =>
  color && style ? styleText(style, text, { validateStream: false }) : text;

function wordsOf(spans: readonly Span[], base: Style | null): Word[] {
  const words: Word[] = [];
  let joined = false;
  for (const span of spans) {
    const [content, style] = styled(span, base);
    for (const piece of content.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s+$/.test(piece)) joined = false;
      else {
        words.push({ text: piece, style, joined: joined && words.length > 0 });
        joined = true;
      }
    }
  }
  return words;
}

function styled(span: Span, base: Style | null): [string, Style | null] {
  if (typeof span === 'string') return [span, base];
  if ('strong' in span) return [span.strong, 'bold'];
  if ('em' in span) return [span.em, 'italic'];
  return [span.link, base];
}

/** Words that must stay together on a line. */
function groups(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (word.joined && last) last.push(word);
    else found.push([word]);
  }
  return found;
}
