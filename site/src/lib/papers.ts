/**
 * The papers of a language and the words around them. The server reads them once, when it starts. A browser fetches
 * them as one file when somebody opens the papers; it is the same file whatever a person has told. In any language but
 * the first come law, words and papers of the first as well, whichever papers fit: courts file in it.
 */
import { filesIn } from 'virtual:data';
import type { CourtLanguage, PaperWords, Template } from '@until-signed/papers';
import { openGuide, theGuide } from './guide.ts';
import { FIRST } from './language.ts';

export interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

const kept: Record<string, Papers> = {};

export function keepPapers(language: string, papers: Papers): Papers {
  kept[language] = papers;
  return papers;
}

/** The papers of a language, once they are there. */
export function thePapers(language: string): Papers {
  const papers = kept[language];
  if (!papers) throw new Error('The papers are not open yet.');
  return papers;
}

/** What papers for courts are made from, once it is there. */
export const theCourt = (): CourtLanguage => ({ house: theGuide(FIRST).house, ...thePapers(FIRST) });

/** Fetches what papers need, once. Rejects where it cannot be had; a later call tries again. */
export async function openPapers(language: string): Promise<void> {
  await Promise.all([...new Set([language, FIRST])].flatMap((one) => [openGuide(one), fetchPapers(one)]));
}

async function fetchPapers(language: string): Promise<Papers> {
  const open = kept[language];
  if (open) return open;
  const response = await fetch(filesIn[language]?.papers ?? '', { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return keepPapers(language, (await response.json()) as Papers);
}
