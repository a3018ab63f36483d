/**
 * The papers of a language and the words around them. The server reads them once, when it starts. A browser fetches
 * them as one file when somebody opens the papers; it is the same file whatever a person has told.
 */
import { papersUrl } from 'virtual:data';
import type { PaperWords, Template } from '@until-signed/papers';

export interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

let kept: Papers | undefined;

export function keepPapers(papers: Papers): Papers {
  kept = papers;
  return papers;
}

/** The papers, once they are there. */
export function thePapers(): Papers {
  if (!kept) throw new Error('The papers are not open yet.');
  return kept;
}

/** Fetches the papers, once. Rejects where they cannot be had; a later call tries again. */
export async function openPapers(): Promise<Papers> {
  if (kept) return kept;
  const response = await fetch(papersUrl, { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return keepPapers((await response.json()) as Papers);
}
