import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLACES } from './constants.ts';
import { inLanguage, type OverlayFiles, overlayNames } from './overlay.ts';
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
 * Reads every law file of a folder. Of the house's own, each place there is has one.
 * @throws LawError with all problems of all files, each with file and line.
 */
export function loadLaw(folder: string = DATA): Law {
  const files = lawFiles(folder);
  const { law, problems } = readLaw(files);
  // A place whose file is gone would only be missing from a list, and nobody there would learn why.
  const gone = folder === DATA ? PLACES.map((code) => `${code}.yaml`).filter((file) => !(file in files)) : [];
  const all = [...gone.map((file) => ({ file, line: 1, message: 'this file is missing' })), ...problems];
  if (!law || all.length > 0) throw new LawError(all);
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
 * @throws LawError with every file or text that is missing in that language, or whose English has changed since
 */
export function loadLawIn(language: string, law: Law = loadLaw()): Law {
  if (language === 'en') return law;
  const files = overlayFiles(language);
  const gone = overlayNames(law).filter((file) => !(file in files));
  const told =
    gone.length > 0
      ? { law: null, problems: gone.map((file) => ({ file, line: 1, message: 'this file is missing' })) }
      : inLanguage(law, files);
  if (!told.law)
    throw new LawError(told.problems.map((one) => ({ ...one, file: `${language}/${one.file}` })));
  return told.law;
}
