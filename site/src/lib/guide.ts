/**
 * The guide of a language: law, words and rules together. The server makes all of them once, when it starts. A browser
 * makes one from two files, when the interview opens. The sources of the law come after them, at once and whatever a
 * person then does; they are the same in every language. All of them are the same files for everybody.
 */
import { filesIn, sourcesUrl } from 'virtual:data';
import { type Guide, makeGuide, type Words } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';
import { breath } from './breath.ts';
import { held } from './held.svelte.ts';
import { hasSources, type LawFile, lawFrom, type SourcesFile, withSources } from './law-files.ts';

const opening: Record<string, Promise<Guide>> = {};
let fetching: Promise<void> | undefined;
let fetched: SourcesFile | undefined;

export function keepGuide(law: Law, words: Words): Guide {
  const guide = makeGuide(law, words);
  held.guides = { ...held.guides, [words.language]: guide };
  return guide;
}

/** The guide of a language, once it is there. */
export function theGuide(language: string): Guide {
  const guide = held.guides[language];
  if (!guide) throw new Error('The guide is not open yet.');
  return guide;
}

export const isGuideOpen = (language: string): boolean => held.guides[language] !== undefined;

/** Fetches law and words, once. Rejects where they cannot be had; a later call tries again. */
export function openGuide(language: string): Promise<Guide> {
  const open = held.guides[language];
  if (open) return Promise.resolve(open);
  const files = filesIn[language];
  if (!files) return Promise.reject(new Error('There is no such language.'));
  opening[language] ??= Promise.all([file(files.law), file(files.words)])
    .then(async ([places, words]) => {
      const law = lawFrom(places as LawFile);
      await breath();
      const guide = keepGuide(law, words as Words);
      await breath();
      // The plan stands without them, and says that they are missing.
      openSources(language).catch(() => {});
      return guide;
    })
    .finally(() => {
      delete opening[language];
    });
  return opening[language];
}

/** Fetches the sources of the law, once, after the law itself. Rejects where they cannot be had; a later call tries again. */
export async function openSources(language: string): Promise<void> {
  const { law } = await openGuide(language);
  if (hasSources(law)) return;
  fetching ??= fetchSources().finally(() => {
    fetching = undefined;
  });
  return fetching;
}

async function fetchSources(): Promise<void> {
  held.sources = 'coming';
  try {
    fetched ??= (await file(sourcesUrl)) as SourcesFile;
    for (const { law, words } of Object.values(held.guides)) {
      if (hasSources(law)) continue;
      const whole = withSources(law, fetched);
      await breath();
      keepGuide(whole, words);
      await breath();
    }
  } catch (error) {
    held.sources = 'away';
    throw error;
  }
}

async function file(url: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return response.json();
}
