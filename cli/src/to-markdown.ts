import type { Span } from '@until-signed/guidance';
import type { Doc, Part } from './doc.ts';

/** Writes a page as Markdown. Ends with a line break. */
export const toMarkdown = (doc: Doc): string => `${blocks(doc).join('\n')}\n`;

function blocks(parts: readonly Part[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? block(part) : ['', ...block(part)]));
}

function block(part: Part): string[] {
  switch (part.kind) {
    case 'title':
      return [`# ${escaped(part.text)}`];
    case 'group':
      return ['---', '', `# ${escaped(part.text)}`];
    case 'section':
      return [`## ${escaped(part.text)}`];
    case 'text':
    case 'note':
      return [paragraph(part.text)];
    case 'quote':
      return [`> ${paragraph([part.text])}`];
    case 'command':
      return ['```sh', part.text, '```'];
    case 'list':
      return part.items.map((spans) => `- ${paragraph(spans)}`);
    case 'table': {
      const line = (cells: readonly string[]) =>
        `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      const [head = [], ...rows] = part.rows;
      return [line(head), line(head.map(() => '---')), ...rows.map(line)];
    }
    case 'item': {
      const mark = part.number === null ? '- ' : `${part.number}. `;
      const lines = [`**${escaped(part.title)}**`, ...part.body.flatMap((inner) => ['', ...block(inner)])];
      return lines.map((line, index) =>
        index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line,
      );
    }
  }
}

const paragraph = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (typeof span === 'string') return escaped(span);
      if ('strong' in span) return `**${escaped(span.strong)}**`;
      if ('em' in span) return `*${escaped(span.em)}*`;
      return `[${escaped(span.link)}](<${span.to.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    })
    .join('')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([#+-])(?=\s)/, '\\$1');

/** A law text may hold any sign; none of them is meant as a mark. */
const escaped = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1').replaceAll('\n', ' ');
