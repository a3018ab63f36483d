import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '@until-signed/guidance/for-papers';
import { compilePaper, PapersError } from './compile-paper.ts';
import { DETAILS } from './details.ts';
import { type PaperWords, readPaperWords } from './paper-words.ts';
import type { Template } from './template.ts';

const WORDS = new URL('../words/', import.meta.url);
/** Files that are no papers. */
const OTHERS = new Set(['details.md', 'calendar.md', 'frame.md']);

/** All papers of a language, in the order of their file names, and the words around them. */
export interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

/**
 * Reads the papers of a language from their Markdown files.
 *
 * @param fields the fields of law files that a paper may quote
 * @throws PapersError with every problem of every file
 */
export function loadPapers(fields: ReadonlySet<string>, language = 'en'): Papers {
  const folder = new URL(`${language}/`, WORDS);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const known = {
    rules: new Set(RULES.map(({ id }) => id)),
    details: new Set<string>(DETAILS.map(({ id }) => id)),
    forms: new Set(RULES.flatMap(({ forms }) => forms ?? [])),
    fields,
  };
  const compiled = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && !OTHERS.has(file))
    .sort()
    .map((file) => compilePaper(file, read(file), known));
  const problems = compiled.flatMap((one) => one.problems);
  if (problems.length > 0) throw new PapersError(problems);
  return {
    templates: compiled.flatMap(({ template }) => template ?? []),
    words: readPaperWords(language, ...[...OTHERS].map(read)),
  };
}
