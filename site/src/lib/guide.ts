/**
 * The guide: law, words and rules together. The server makes it once, when it starts. A browser makes it from two
 * files, when the interview opens. The sources of the law come after them, at once and whatever a person then does.
 * They are the same files for everybody.
 */
import { lawUrl, sourcesUrl, wordsUrl } from 'virtual:data';
import { type Guide, makeGuide, type Words } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';
import { breath } from './breath.ts';
import { held } from './held.svelte.ts';
import { hasSources, type LawFile, lawFrom, type SourcesFile, withSources } from './law-files.ts';

let opening: Promise<Guide> | undefined;
let fetching: Promise<void> | undefined;

export function keepGuide(law: Law, words: Words): Guide {
  held.guide = makeGuide(law, words);
  return held.guide;
}

/** The guide, once it is there. */
export function theGuide(): Guide {
  if (!held.guide) throw new Error('The guide is not open yet.');
  return held.guide;
}

export const isGuideOpen = (): boolean => held.guide !== undefined;

/** Fetches law and words, once. Rejects where they cannot be had; a later call tries again. */
export function openGuide(): Promise<Guide> {
  if (held.guide) return Promise.resolve(held.guide);
  opening ??= Promise.all([file(lawUrl), file(wordsUrl)])
    .then(async ([places, words]) => {
      const law = lawFrom(places as LawFile);
      await breath();
      const guide = keepGuide(law, words as Words);
      await breath();
      // The plan stands without them, and says that they are missing.
      openSources().catch(() => {});
      return guide;
    })
    .finally(() => {
      opening = undefined;
    });
  return opening;
}

/** Fetches the sources of the law, once, after the law itself. Rejects where they cannot be had; a later call tries again. */
export async function openSources(): Promise<void> {
  const { law } = await openGuide();
  if (hasSources(law)) return;
  fetching ??= fetchSources(law).finally(() => {
    fetching = undefined;
  });
  return fetching;
}

async function fetchSources(law: Law): Promise<void> {
  held.sources = 'coming';
  try {
    const whole = withSources(law, (await file(sourcesUrl)) as SourcesFile);
    await breath();
    const guide = makeGuide(whole, theGuide().words);
    await breath();
    held.guide = guide;
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
