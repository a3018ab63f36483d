import { type Block, type PlanBlock, plain, type Span } from '@until-signed/guidance';

export type AnyBlock = Block | PlanBlock;

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Blocks as bare text. */
export const plainOf = (blocks: readonly AnyBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'quote') return [block.about, block.text].filter(Boolean).join('\n');
      if (block.kind === 'gap') return `${block.text}\n${block.question}`;
      return plain([block]);
    })
    .filter((text) => text !== '')
    .join('\n');

const span = (one: Span): string => {
  if (typeof one === 'string') return escaped(one);
  if ('em' in one) return `<em>${escaped(one.em)}</em>`;
  if ('strong' in one) return `<strong>${escaped(one.strong)}</strong>`;
  return `<a href="${escaped(one.to)}">${escaped(one.link)}</a>`;
};
const spans = (all: readonly Span[]): string => all.map(span).join('');

/** The names of classes that a library wants on what it shows. */
export interface Classes {
  readonly p: string;
  readonly list: string;
  readonly quote: string;
}

const named = (name: string): string => (name ? ` class="${name}"` : '');

/** Blocks as a page shows them. */
export function htmlOf(blocks: readonly AnyBlock[], classes: Classes): string {
  const p = (inner: string) => `<p${named(classes.p)}>${inner}</p>`;
  const quote = (...lines: (string | null)[]) =>
    `<div${named(classes.quote)}>${lines.flatMap((line) => (line ? p(escaped(line)) : [])).join('')}</div>`;
  return blocks
    .map((block) => {
      if (block.kind === 'p') return p(spans(block.text));
      if (block.kind === 'quote') return quote(block.about, block.text);
      if (block.kind === 'gap') return quote(block.text, block.question);
      if (block.kind === 'law') return '';
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}${named(classes.list)}>${block.items.map((item) => `<li>${spans(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}
