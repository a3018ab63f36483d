import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { danglingSources, findings } from './check.ts';
import { parse } from './parse.ts';
import { LawError, type Problem } from './problems.ts';
import {
  type Contacts,
  contactsSchema,
  type Hosts,
  hostsSchema,
  type Jurisdiction,
  jurisdictionSchema,
  type Law,
  type National,
  nationalSchema,
} from './schema.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/**
 * Reads every law file of a folder.
 * @throws LawError with all problems of all files, each with file and line.
 */
export function loadLaw(folder: string = DATA): Law {
  const problems: Problem[] = [];
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const jurisdictions: Record<string, Jurisdiction> = {};
  for (const file of readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.yaml$/.test(name))
    .sort()) {
    const { value, problems: found } = readJurisdiction(file, text(file));
    problems.push(...found);
    if (value) jurisdictions[value.code] = value;
  }
  const shared = <T>(file: string, schema: Parameters<typeof parse>[2]): T | null => {
    const { value, raw, problems: found, lineOf } = parse(file, text(file), schema);
    for (const { path, message } of dangling(raw)) found.push({ file, line: lineOf(path), message });
    problems.push(...found.sort((a, b) => a.line - b.line));
    return value as T | null;
  };
  const national = shared<National>('national.yaml', nationalSchema);
  const contacts = shared<Contacts>('contacts.yaml', contactsSchema);
  const hosts = shared<Hosts>('hosts.yaml', hostsSchema);
  if (problems.length > 0 || !national || !contacts || !hosts) throw new LawError(problems);
  return { jurisdictions, national, contacts, hosts };
}

/** Reads one jurisdiction's YAML text. Gives every problem instead of throwing. */
export function readJurisdiction(
  file: string,
  text: string,
): { value: Jurisdiction | null; problems: Problem[] } {
  const { value, raw, problems, lineOf } = parse(file, text, jurisdictionSchema);
  const law = value as Jurisdiction | null;
  // Where the shape is wrong, what can be told without it is told all the same.
  for (const { path, message } of law ? findings(law) : dangling(raw))
    problems.push({ file, line: lineOf(path), message });
  if (law && /^[A-Z]{2}\.yaml$/.test(file) && file !== `${law.code}.yaml`)
    problems.push({ file, line: 1, message: `code is ${law.code}, but the file is called ${file}` });
  return { value: law, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Sources that are cited but not listed, in whatever was written. */
function dangling(raw: unknown) {
  if (typeof raw !== 'object' || raw === null || !('sources' in raw)) return [];
  const listed = raw.sources;
  return typeof listed === 'object' && listed !== null ? danglingSources(raw, { ...listed }) : [];
}
