/**
 * The guide: law, words and rules together. The server makes it once, when it starts. A browser makes it from two
 * files, when the interview opens. They are the same files whatever a person then answers.
 */
import { lawUrl, wordsUrl } from 'virtual:data';
import { type Guide, makeGuide, type Words } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';

let made: Guide | undefined;
let opening: Promise<Guide> | undefined;

export function keepGuide(law: Law, words: Words): Guide {
  made = makeGuide(law, words);
  return made;
}

/** The guide, once it is there. */
export function theGuide(): Guide {
  if (!made) throw new Error('The guide is not open yet.');
  return made;
}

export const isGuideOpen = (): boolean => made !== undefined;

/** Fetches law and words, once. Rejects where they cannot be had; a later call tries again. */
export function openGuide(): Promise<Guide> {
  if (made) return Promise.resolve(made);
  opening ??= Promise.all([file(lawUrl), file(wordsUrl)])
    .then(([law, words]) => keepGuide(law as Law, words as Words))
    .finally(() => {
      opening = undefined;
    });
  return opening;
}

async function file(url: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return response.json();
}
