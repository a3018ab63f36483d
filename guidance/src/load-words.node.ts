import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileWords, WordsError } from './compile-words.ts';
import type { Stamps } from './stamps.node.ts';
import type { Words } from './words.ts';

export const WORDS = new URL('../words/', import.meta.url);
export const STAMPS = 'english.json';

/** The languages that have a folder of words. */
export const languages = (): string[] =>
  readdirSync(fileURLToPath(WORDS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The English that the words of a language were made from, by text: see stamps.node.ts. */
export function loadStamps(language: string): Stamps {
  const file = new URL(`${language}/${STAMPS}`, WORDS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamps) : {};
}

/**
 * The files of words that a language lacks: those that English has, and of English itself those that others have.
 * Without one, a plan would only be shorter, and nobody would learn what it no longer says.
 *
 * @param words the folder of all languages
 */
export function missingFiles(language: string, words: URL): string[] {
  const all = readdirSync(words, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const filesOf = (name: string) =>
    readdirSync(new URL(`${name}/`, words)).filter((file) => file.endsWith('.md'));
  const others = language === 'en' ? all.map(({ name }) => name) : ['en'];
  const own = new Set(filesOf(language));
  return [...new Set(others.flatMap(filesOf))].filter((file) => !own.has(file)).sort();
}

/** Reads and compiles the Markdown of one language. Throws WordsError with all problems. */
export function loadWords(language = 'en'): Words {
  const missing = missingFiles(language, WORDS);
  if (missing.length > 0)
    throw new WordsError(missing.map((file) => `${language}/${file}:1: this file is missing`));
  const folder = new URL(`${language}/`, WORDS);
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.md'));
  return compileWords(
    language,
    Object.fromEntries(files.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
}
