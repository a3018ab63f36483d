import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inLanguage, type OverlayFiles } from './overlay.ts';
import { LawError } from './problems.ts';
import { type LawFiles, readLaw } from './read-law.ts';
import type { Law } from './schema.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** The texts of all law files of a folder, by name; of a language's folder, the pairs of English and that language. */
export const lawFiles = (folder: string = DATA): LawFiles =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/**
 * Reads every law file of a folder.
 * @throws LawError with all problems of all files, each with file and line.
 */
export function loadLaw(folder: string = DATA): Law {
  const { law, problems } = readLaw(lawFiles(folder));
  if (!law) throw new LawError(problems);
  return law;
}

/** The languages that the texts of the law are told in, beside English. */
export const lawLanguages = (): string[] =>
  readdirSync(DATA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const overlayFiles = (language: string): OverlayFiles => lawFiles(join(DATA, language));

/**
 * The law with its texts in a language.
 * @throws LawError with every text that is missing in that language, or whose English has changed since
 */
export function loadLawIn(language: string, law: Law = loadLaw()): Law {
  if (language === 'en') return law;
  const told = inLanguage(law, overlayFiles(language));
  if (!told.law) throw new LawError(told.problems);
  return told.law;
}
