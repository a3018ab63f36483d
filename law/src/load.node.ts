import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 * Reads every law file of a folder.
 * @throws LawError with all problems of all files, each with file and line.
 */
export function loadLaw(folder: string = DATA): Law {
  const { law, problems } = readLaw(lawFiles(folder));
  if (!law) throw new LawError(problems);
  return law;
}
