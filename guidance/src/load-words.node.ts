import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileWords } from './compile-words.ts';
import type { Words } from './words.ts';

const WORDS = new URL('../words/', import.meta.url);

/** The languages that have a folder of words. */
export const languages = (): string[] => readdirSync(fileURLToPath(WORDS)).sort();

/** Reads and compiles the Markdown of one language. Throws WordsError with all problems. */
export function loadWords(language = 'en'): Words {
  const folder = new URL(`${language}/`, WORDS);
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.md'));
  return compileWords(
    language,
    Object.fromEntries(files.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
}
