import type { Words } from '@until-signed/guidance';
import { loadPapers } from '@until-signed/papers/load';
import type { Papers } from '#lib/papers.ts';

/** All papers of a language. */
export const readPapers = (words: Words): Papers => loadPapers(words);
