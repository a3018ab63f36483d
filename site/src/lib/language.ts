/** The language of the site. A second one needs its folder of words, and a way to choose it here. */
export const LANGUAGE = 'en';
/** The direction in which it is written. */
export const DIRECTION: 'ltr' | 'rtl' = 'ltr';

/** The language of a page, by its address. */
export const languageOf = (params: { readonly lang?: string | undefined }): string => params.lang ?? LANGUAGE;
/** What stands before the path of every page in a language. */
export const prefixOf = (language: string): string => (language === LANGUAGE ? '' : `/${language}`);
