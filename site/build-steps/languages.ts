/** The languages of the site: each that has a folder of words. No other file but `language.ts` names one. */

import type { Words } from '@until-signed/guidance';
import { languages, loadWords } from '@until-signed/guidance/load-words';
import type { Law } from '@until-signed/law';
import { loadLaw, loadLawIn } from '@until-signed/law/load';
import type { Plugin } from 'vite';
import { FIRST } from '../src/lib/language.ts';
import { lackingIn } from './lacking.ts';

/** A language with what is told in it. */
export interface Told {
  readonly language: string;
  readonly law: Law;
  readonly words: Words;
}

/** The names of all languages, the first one first. */
export const LANGUAGES: readonly string[] = [FIRST, ...languages().filter((one) => one !== FIRST)];

let told: readonly Told[] | undefined;

/**
 * Law and words of all languages.
 *
 * @throws with the list of what is missing in a language, or was made from English that has changed since
 */
export function allTold(): readonly Told[] {
  told ??= LANGUAGES.map((language) => {
    const lacking = language === FIRST ? [] : lackingIn(language);
    if (lacking.length > 0)
      throw new Error(`In “${language}” ${lacking.length} texts are missing or old:\n${lacking.join('\n')}`);
    return { language, law: loadLawIn(language, loadLaw()), words: loadWords(language) };
  });
  return told;
}

/** The direction in which each language is written. */
export const directions = (): Record<string, 'ltr' | 'rtl'> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, directionOf(language)]));

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Nkoo', 'Syrc', 'Adlm', 'Rohg']);

const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Tells the pages which languages there are, and in which direction each is written: see src/lib/languages.ts. */
export const languageList = (): Plugin => ({
  name: 'until-signed-languages',
  config: () => ({ define: { SITE_LANGUAGES: JSON.stringify(directions()) } }),
});
