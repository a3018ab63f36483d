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
      return [`# ${escape(part.text)}`];
    case 'group':
      return ['---', '', `# ${escape(part.text)}`];
    case 'section':
      return [`## ${escape(part.text)}`];
    case 'text':
    case 'note':
      return [paragraph(part.text)];
    case 'quote':
      return [`> ${paragraph([part.text])}`];
    case 'list':
      return part.items.map((spans) => `- ${paragraph(spans)}`);
    case 'item': {
      const mark = part.number === null ? '- ' : `${part.number}. `;
      const lines = [`**${escape(part.title)}**`, ...part.body.flatMap((inner) => ['', ...block(inner)])];
      return lines.map((line, index) =>
        index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line,
      );
    }
  }
}

const paragraph = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (typeof span === 'string') return escape(span);
      if ('strong' in span) return `**${escape(span.strong)}**`;
      if ('em' in span) return `*${escape(span.em)}*`;
      return `[${escape(span.link)}](<${span.to.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    })
    .join('')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([#+-])(?=\s)/, '\\$1');

/** A law text may hold any sign; none of them is meant as a mark. */
const escape = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1').replaceAll('\n', ' ');
