import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { GlossaryTerm } from './answers-page/terms.ts';
import { WORDS } from './load-words.node.ts';

/** Every court term with its one word in Spanish, and what it means in plain words. */
export function loadGlossary(): readonly GlossaryTerm[] {
  const text = readFileSync(new URL('glossary.yaml', WORDS), 'utf8');
  return (parse(text) as { terms: readonly GlossaryTerm[] }).terms;
}
