/** The language that everything is written in first. Its pages stand at plain addresses; others below their own name. */
export const FIRST = 'en';

/** The language of a page, by the parameters of its route: `/plan` has none, `/es/plan` has `es`. */
export const languageOf = ({ lang }: { readonly lang?: string | undefined }): string => lang ?? FIRST;

/** Where a page stands in a language: `/plan`, `/es/plan`, `/es`. */
export function to(language: string, path: string): string {
  if (language === FIRST) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Nkoo', 'Syrc', 'Adlm', 'Rohg']);

/** The language of the site. A second one needs its folder of words, and a way to choose it here. */
export const LANGUAGE = FIRST;
/** The direction in which it is written. */
export const DIRECTION: 'ltr' | 'rtl' = 'ltr';
