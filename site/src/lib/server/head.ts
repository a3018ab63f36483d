/**
 * What a page says of itself to those who find pages for others. It stands in pages as they are sent, and is no part of
 * the app: nobody reads it there.
 */
import { FIRST, to } from '#lib/language.ts';
import { OF_PERSON } from '#lib/of-person.ts';

/** A page, as it is asked for. */
export interface Asked {
  /** Its path in the first language. Null: there is no such page. */
  readonly path: string | null;
  readonly language: string;
  readonly languages: readonly string[];
  readonly origin: string;
}

/** What one page says of itself. */
export interface About {
  readonly description: string;
  /** In the words of schema.org, for those that are about the law. */
  readonly data: object | null;
  /** Whether it can be had as plain text. */
  readonly hasText: boolean;
}

/** The part of a page's head that others read. */
export function headOf(asked: Asked, about: About): string {
  const { path, language, languages, origin } = asked;
  if (path === null || OF_PERSON.test(path))
    return tag('meta', { name: 'robots', content: 'noindex, noarchive' });
  const at = (one: string, file = path) => origin + to(one, file);
  const alternates = [...languages.map((one) => [one, at(one)] as const), ['x-default', at(FIRST)] as const];
  return [
    tag('meta', { name: 'robots', content: 'noarchive' }),
    tag('meta', { name: 'description', content: about.description }),
    tag('link', { rel: 'canonical', href: at(language) }),
    ...alternates.map(([hreflang, href]) => tag('link', { rel: 'alternate', hreflang, href })),
    ...(about.hasText
      ? [tag('link', { rel: 'alternate', type: 'text/markdown', href: at(language, `${path}.md`) })]
      : []),
    ...(about.data ? [dataBlock(about.data)] : []),
  ].join('');
}

const tag = (name: string, values: Readonly<Record<string, string>>): string =>
  `<${name} ${Object.entries(values)
    .map(([key, value]) => `${key}="${escaped(value)}"`)
    .join(' ')}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Data and no script: no browser runs it, so the policy of the page has nothing to allow. */
const dataBlock = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
