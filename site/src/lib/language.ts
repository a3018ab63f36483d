/** The language that everything is written in first. Its pages stand at plain addresses; others below their own name. */
export const FIRST = 'en';

/** The language of a page, by the parameters of its route: `/plan` has none, `/es/plan` has `es`. */
export const languageOf = ({ lang }: { readonly lang?: string | undefined }): string => lang ?? FIRST;

/** Where a page stands in a language: `/plan`, `/es/plan`, `/es`. */
export function to(language: string, path: string): string {
  if (language === FIRST) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The language of an address, whether a page stands there or not. */
export function languageAt(path: string, languages: readonly string[]): string {
  const [, name = ''] = path.split('/');
  return languages.includes(name) ? name : FIRST;
}

/** The same address as it stands in the first language: `/es/plan` is `/plan`. */
export const plainPath = (path: string, language: string): string =>
  language === FIRST ? path : path.slice(language.length + 1) || '/';

/** What titles in the first language have none of. */
const OTHER = /[^\0-\x7f§–—’“”]| (?:de|la|el) /;

/** Titles of sources stay as they were published. What to say of the language of one that stands on another's page. */
export const langOfTitle = (title: string, language: string): string | undefined =>
  language === FIRST || OTHER.test(title) ? undefined : FIRST;
