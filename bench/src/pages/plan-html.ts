import { type Classes, escaped, htmlOf } from './blocks.ts';
import { type Content, citeText, type Item, type Section } from './content.ts';

/** How a library shows a plan: the classes of its headings, and what it has for text that unfolds. */
export interface Look extends Classes {
  readonly h1: string;
  readonly h2: string;
  readonly h3: string;
  unfold(title: string, inner: string): string;
}

/** The plan as one piece of a page: the same tags for every library, with its own classes. */
export function planHtml({ plan, words }: Content, look: Look): string {
  const heading = (level: 1 | 2 | 3, text: string) => {
    const name = look[`h${level}`];
    return `<h${level}${name ? ` class="${name}"` : ''}>${escaped(text)}</h${level}>`;
  };
  const line = (text: string) => htmlOf([{ kind: 'p', text: [text] }], look);
  const item = ({ title, shown, folded, cites }: Item) => {
    const rests = cites.map((cite) => {
      const text = escaped(citeText(cite));
      return `<li>${cite.url ? `<a href="${escaped(cite.url)}">${text}</a>` : text}</li>`;
    });
    const list =
      rests.length > 0 ? `<ul${look.list ? ` class="${look.list}"` : ''}>${rests.join('')}</ul>` : '';
    const inner = htmlOf(folded, look) + list;
    return heading(3, title) + htmlOf(shown, look) + (inner ? look.unfold(words.more, inner) : '');
  };
  const section = ({ title, items, entries }: Section) =>
    (title ? heading(2, title) : '') +
    items.map(item).join('') +
    entries.map(({ name, lines }) => heading(3, name) + lines.map(line).join('')).join('');
  return heading(1, plan.title) + plan.sections.map(section).join('') + plan.closing.map(line).join('');
}
