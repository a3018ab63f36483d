/** What a contributor is told of one law file, beyond its shape. Not needed to make a plan, so it has a door of its own. */
import { isNameOf, texts } from './check.ts';
import { safeUrl } from './cite.ts';
import { parse, showPath } from './parse.ts';
import type { Problem } from './problems.ts';
import { isSharedFile, readJurisdiction, readShared } from './read-law.ts';
import { grade, isMeasured, longestSentence } from './reading.ts';
import { type Hosts, jurisdictionSchema } from './schema.ts';

export { isNameOf, texts } from './check.ts';
export { showPath } from './parse.ts';
export { LawError, type Problem, showProblem } from './problems.ts';
export {
  isPlaceFile,
  isSharedFile,
  type LawFiles,
  readJurisdiction,
  readLaw,
  readShared,
  SHARED_FILES,
} from './read-law.ts';

const HARDEST = 8;
const LONGEST = 25;

/** What is wrong in one law file, and what a contributor may want to know although it is not wrong. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/**
 * Checks one law file: its shape, what hangs together in it, words that speak of the research, and how hard its
 * texts are to read. Notes name addresses that a person will not be sent to.
 *
 * @param hosts the list of hosts that may be linked; null where it cannot be read
 */
export function checkFile(file: string, text: string, hosts: Hosts | null): Checked {
  if (isSharedFile(file)) return { problems: readShared(file, text).problems, notes: [] };
  const { value, problems } = readJurisdiction(file, text);
  if (!value) return { problems, notes: [] };
  const { lineOf } = parse(file, text, jurisdictionSchema);
  const at = (path: readonly (string | number)[], message: string): Problem => ({
    file,
    line: lineOf(path),
    message: `${showPath(path)}: ${message}`,
  });
  const hard = texts(value)
    .filter(([path, words]) => !isNameOf(path) && isMeasured(words))
    .flatMap(([path, words]) => tooHard(words).map((message) => at(path, message)));
  const unlisted = addresses(value)
    .filter(([, url]) => hosts && safeUrl(url, hosts) === null)
    .map(([path, url]) =>
      at(path, `${hostOf(url)} is not in hosts.yaml, so a person sees the name without a link`),
    );
  return { problems: inOrder([...problems, ...hard]), notes: inOrder(unlisted) };
}

/** What makes a text too hard to read; nothing where it is not. */
export function tooHard(words: string): string[] {
  const level = grade(words);
  const long = longestSentence(words);
  return [
    ...(level > HARDEST ? [`reads at grade ${level.toFixed(1)}; at most ${HARDEST}`] : []),
    ...(long > LONGEST ? [`a sentence has ${long} words; at most ${LONGEST}, better 20`] : []),
  ];
}

/** The addresses that a plan could link: those of forms and helpers, not those of the sources. */
function addresses(value: unknown, path: readonly (string | number)[] = []): [typeof path, string][] {
  if (Array.isArray(value)) return value.flatMap((part, index) => addresses(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]): [typeof path, string][] => {
    if (key === 'sources') return [];
    if (key === 'url' && typeof part === 'string') return [[[...path, key], part]];
    return addresses(part, [...path, key]);
  });
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const inOrder = (list: readonly Problem[]): Problem[] => [...list].sort((a, b) => a.line - b.line);
