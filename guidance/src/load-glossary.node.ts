import { readFileSync } from 'node:fs';
import { readGlossary } from './answers-page/read-glossary.ts';
import type { GlossaryTerm } from './answers-page/terms.ts';
import { WORDS } from './load-words.node.ts';

/** Every court term with its one word in Spanish, and what it means in plain words. Throws WordsError with all problems. */
export const loadGlossary = (): readonly GlossaryTerm[] =>
  readGlossary(readFileSync(new URL('glossary.yaml', WORDS), 'utf8'));
