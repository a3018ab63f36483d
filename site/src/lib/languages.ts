/** What the build says in place of the name: see build-steps/languages.ts. */
declare const SITE_LANGUAGES: Readonly<Record<string, 'ltr' | 'rtl'>>;

/**
 * The languages of the site, each with its direction. None outside the build, where the framework reads the names of
 * the matchers of `params.ts` and matches nothing.
 */
export const LANGUAGES: Readonly<Record<string, 'ltr' | 'rtl'>> =
  typeof SITE_LANGUAGES === 'undefined' ? {} : SITE_LANGUAGES;
