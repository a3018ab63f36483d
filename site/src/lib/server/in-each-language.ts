import { FIRST } from '#lib/language.ts';
import { LANGUAGES } from '#lib/languages.ts';

/** The parameters of pages, once for each language. */
export const inEachLanguage = <T extends object>(pages: readonly T[]): (T & { readonly lang?: string })[] =>
  Object.keys(LANGUAGES).flatMap((lang) => pages.map((page) => (lang === FIRST ? page : { ...page, lang })));
