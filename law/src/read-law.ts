import { danglingSources, findings } from './check.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
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

/** The texts of law files by their names: `OR.yaml`, `national.yaml`. */
export type LawFiles = Readonly<Record<string, string>>;

/** Is this the name of a jurisdiction's file? */
export const isPlaceFile = (name: string): boolean => /^[A-Z]{2}\.yaml$/.test(name);

/** The files that hold for all places, with their shapes. */
export const SHARED_FILES = {
  'national.yaml': nationalSchema,
  'contacts.yaml': contactsSchema,
  'hosts.yaml': hostsSchema,
} as const;
type SharedFile = keyof typeof SHARED_FILES;
export const isSharedFile = (name: string): name is SharedFile => Object.hasOwn(SHARED_FILES, name);

/** Reads a whole folder of law files, given as texts. Gives every problem of every file instead of throwing. */
export function readLaw(files: LawFiles): { law: Law | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const keep = <T>(read: { value: T; problems: readonly Problem[] }): T => {
    problems.push(...read.problems);
    return read.value;
  };
  const jurisdictions = Object.fromEntries(
    Object.keys(files)
      .filter(isPlaceFile)
      .sort()
      .flatMap((file) => {
        const value = keep(readJurisdiction(file, files[file] ?? ''));
        return value ? [[value.code, value] as const] : [];
      }),
  );
  const shared = <T>(file: SharedFile) => keep(readShared(file, files[file])) as T | null;
  const national = shared<National>('national.yaml');
  const contacts = shared<Contacts>('contacts.yaml');
  const hosts = shared<Hosts>('hosts.yaml');
  const whole = problems.length === 0 && national && contacts && hosts;
  return { law: whole ? { jurisdictions, national, contacts, hosts } : null, problems };
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
  if (law && isPlaceFile(file) && file !== `${law.code}.yaml`)
    problems.push({ file, line: 1, message: `code is ${law.code}, but the file is called ${file}` });
  return { value: law, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Reads one of the files that hold for all places. */
export function readShared(
  file: SharedFile,
  text: string | undefined,
): { value: unknown; problems: Problem[] } {
  if (text === undefined)
    return { value: null, problems: [{ file, line: 1, message: 'this file is missing' }] };
  const { value, raw, problems, lineOf } = parse(file, text, SHARED_FILES[file]);
  for (const { path, message } of dangling(raw)) problems.push({ file, line: lineOf(path), message });
  return { value, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Sources that are cited but not listed, in whatever was written. */
function dangling(raw: unknown) {
  if (typeof raw !== 'object' || raw === null || !('sources' in raw)) return [];
  const listed = raw.sources;
  return typeof listed === 'object' && listed !== null ? danglingSources(raw, { ...listed }) : [];
}
