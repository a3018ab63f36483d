import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLACES } from './constants.ts';
import { LawError } from './problems.ts';
import { type LawFiles, readLaw } from './read-law.ts';
import type { Law } from './schema.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** The texts of all law files of a folder, by name. */
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
