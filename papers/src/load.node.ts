import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Words } from '@until-signed/guidance';
import { RULES } from '@until-signed/guidance/for-papers';
import { missingFiles, STAMPS } from '@until-signed/guidance/load-words';
import { type Stamps, stale, stampOf } from '@until-signed/guidance/stamps';
import { AUDIENCES, compilePaper, PapersError } from './compile-paper.ts';
import { DETAILS } from './details.ts';
import { type PaperWords, readPaperWords } from './paper-words.ts';
import type { Template } from './template.ts';

export { PapersError } from './compile-paper.ts';

const WORDS = new URL('../words/', import.meta.url);
/** Files that are no papers. */
const OTHERS = new Set(['details.md', 'calendar.md', 'frame.md']);

/** All papers of a language, in the order in which they are listed, and the words around them. */
export interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

/**
 * Reads the papers of a language from their Markdown files.
 *
 * @param words the texts of plans in that language: a paper may quote the fields of law files that a plan quotes
 * @throws PapersError with every problem of every file
 */
export function loadPapers({ items, language }: Words): Papers {
  const folder = new URL(`${language}/`, WORDS);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const known = {
    rules: new Set(RULES.map(({ id }) => id)),
    details: new Set<string>(DETAILS.map(({ id }) => id)),
    forms: new Set(RULES.flatMap(({ forms }) => forms ?? [])),
    fields: new Set(
      Object.values(items).flatMap(({ lead, more }) =>
        [...lead, ...more].flatMap((block) => (block.kind === 'law' ? [block.field] : [])),
      ),
    ),
  };
  const compiled = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && !OTHERS.has(file))
    .sort()
    .map((file) => compilePaper(file, read(file), known));
  const missing = missingFiles(language, WORDS).map((file) => `${language}/${file}:1: this file is missing`);
  const problems = [...missing, ...compiled.flatMap((one) => one.problems)];
  if (problems.length > 0) throw new PapersError(problems);
  return {
    templates: compiled.flatMap(({ template }) => template ?? []).sort(byPlace),
    words: readPaperWords(language, ...[...OTHERS].map(read)),
  };
}

/** The English that the papers are made from, file by file: see the stamps of guidance. */
const englishStamps = (): Stamps =>
  Object.fromEntries(
    readdirSync(new URL('en/', WORDS)).map((file) => [
      file,
      stampOf(readFileSync(new URL(`en/${file}`, WORDS), 'utf8')),
    ]),
  );

const stampFile = (language: string): URL => new URL(`${language}/${STAMPS}`, WORDS);

/** The files whose English is not the one that the papers of a language were made from. */
export function stalePapers(language: string): string[] {
  const file = stampFile(language);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamps) : {};
  return stale(kept, englishStamps());
}

/** Marks the papers of a language as made from the English of now. */
export const stampPapers = (language: string): void =>
  writeFileSync(stampFile(language), `${JSON.stringify(englishStamps(), null, 2)}\n`);

/** What goes to a court first, what is for the person alone last. */
const byPlace = (one: Template, two: Template): number =>
  AUDIENCES.indexOf(one.audience) - AUDIENCES.indexOf(two.audience) || one.order - two.order;
