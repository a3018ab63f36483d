import type { Jurisdiction, Law } from '@until-signed/law';
import {
  isSharedFile,
  type LawFiles,
  type Problem,
  readJurisdiction,
  readLaw,
  showProblem,
} from '@until-signed/law/check';
import { FOLDER, lawFileMistake } from './law-check.ts';
import type { World } from './outcome.ts';
import type { Say } from './say.ts';
import { clean } from './typed.ts';

/** Two versions of the law to be compared, each with a name that a person knows it by. */
export interface Sides {
  readonly before: { readonly name: string; readonly law: Law };
  readonly after: { readonly name: string; readonly law: Law };
  /** The later version is what the house has now, so that a plan shows it. */
  readonly isNow: boolean;
}

/** The last saved revision. */
const LAST = 'HEAD';

type Given =
  | { readonly kind: 'file' | 'revision'; readonly name: string; readonly files: LawFiles }
  | { readonly kind: 'now'; readonly name: string; readonly files: LawFiles };

/**
 * Reads what is to be compared. Two names: each a file or a revision. One revision: against the files as they are
 * now. One file: against the last revision. None: the last revision against the files as they are now.
 *
 * @returns the two sides, or a line for everything that is wrong with them
 */
export async function sidesOf(names: readonly string[], world: World, say: Say): Promise<Sides | string[]> {
  const now: Given = { kind: 'now', name: say('impact.now'), files: world.lawFiles() };
  const first = await given(names[0] ?? LAST, world, say);
  const second = names[1] === undefined ? undefined : await given(names[1], world, say);
  const mistakes = [first, second].flatMap((one) => (typeof one === 'string' ? [one] : []));
  if (mistakes.length > 0 || typeof first === 'string' || typeof second === 'string') return mistakes;
  const last = first.kind === 'file' && !second ? await given(LAST, world, say) : undefined;
  if (typeof last === 'string') return [last];
  const [before, after] = [last ?? first, last ? first : (second ?? now)];
  const read = before.kind === 'file' || after.kind === 'file' ? onePlace : everyPlace;
  const laws = read(before, after, now, say);
  if (Array.isArray(laws)) return laws;
  return {
    before: { name: before.name, law: laws.before },
    after: { name: after.name, law: laws.after },
    isNow: after.kind === 'now' || (after.kind === 'file' && isHouseFile(after, laws.after, now)),
  };
}

/** Is this file, whatever its name, what the house has now for its place? */
const isHouseFile = (file: Given, law: Law, now: Given): boolean =>
  now.files[`${Object.keys(law.jurisdictions)[0]}.yaml`] === file.files[file.name];

/** A file where there is one of that name, else a revision; a line where it is neither. */
async function given(name: string, world: World, say: Say): Promise<Given | string> {
  const value = clean(name);
  if (name.startsWith('-')) return say('error.impact-dash', { value });
  const file = await world.read(name);
  if ('text' in file)
    return isSharedFile(name.split(/[\\/]/).at(-1) ?? name)
      ? say('error.impact-shared', { file: value })
      : { kind: 'file', name, files: { [name]: file.text } };
  if (file.problem === 'huge') return lawFileMistake(name, file.problem, say);
  const revision = await world.revision(name);
  return 'files' in revision
    ? { kind: 'revision', name, files: revision.files }
    : say(`error.impact-${revision.problem}`, { value });
}

type Laws = { readonly before: Law; readonly after: Law };

/** Two whole versions of the law. */
function everyPlace(before: Given, after: Given): Laws | string[] {
  const [one, other] = [readLaw(before.files), readLaw(after.files)];
  if (one.law && other.law) return { before: one.law, after: other.law };
  return [...shown(before, one.problems), ...shown(after, other.problems)];
}

/** The law of one place alone, in two versions. What holds for all places is as the house has it now. */
function onePlace(before: Given, after: Given, now: Given, say: Say): Laws | string[] {
  const files = [before, after].map((one) => {
    if (one.kind !== 'file') return null;
    const read = readJurisdiction(one.name, one.files[one.name] ?? '');
    return { ...read, lines: shown(one, read.problems) };
  });
  const codes = files.flatMap((one) => one?.value?.code ?? []);
  const [code, other] = codes;
  const wrong = files.flatMap((one) => one?.lines ?? []);
  if (wrong.length > 0 || code === undefined) return wrong;
  if (other !== undefined && other !== code) return [say('error.impact-places', { old: code, new: other })];
  const shared = readLaw(
    Object.fromEntries(Object.entries(now.files).filter(([name]) => isSharedFile(name))),
  );
  if (!shared.law) return shown(now, shared.problems);
  const { law } = shared;
  const sides = [before, after].map((one, index): { law: Law } | { lines: string[] } => {
    const name = `${code}.yaml`;
    const text = one.files[name];
    const read =
      files[index] ?? (text === undefined ? { value: null, problems: [] } : readJurisdiction(name, text));
    if (read.problems.length > 0) return { lines: shown(one, read.problems) };
    const jurisdictions: Record<string, Jurisdiction> = read.value ? { [code]: read.value } : {};
    return { law: { ...law, jurisdictions } };
  });
  const [first, second] = sides;
  if (first && second && 'law' in first && 'law' in second) return { before: first.law, after: second.law };
  return sides.flatMap((one) => ('lines' in one ? one.lines : []));
}

/** Problems with the place where they stand: a file by its path, a revision's file as git names it. */
const shown = ({ kind, name }: Pick<Given, 'kind' | 'name'>, problems: readonly Problem[]): string[] => {
  const before = kind === 'revision' ? `${name}:${FOLDER}` : kind === 'now' ? FOLDER : '';
  return problems.map((one) => showProblem({ ...one, file: before + one.file }));
};
