import { page } from '$app/state';
import { to } from './language.ts';

/** The language of the page that is shown. */
export const theLanguage = (): string => page.data.language;

/** Where a page stands in the language of the page that is shown: `here('/plan')`. */
export const here = (path: string): string => to(theLanguage(), path);
