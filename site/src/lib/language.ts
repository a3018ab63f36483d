/** The language of the site. A second one needs its folder of words, and a way to choose it here. */
export const LANGUAGE = 'en';
/** The direction in which it is written. */
export const DIRECTION: 'ltr' | 'rtl' = 'ltr';
