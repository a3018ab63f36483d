import type { Hosts } from '@until-signed/law';
import {
  checkFile,
  isPlaceFile,
  isSharedFile,
  type Problem,
  readShared,
  showProblem,
} from '@until-signed/law/check';
import { found, type Outcome, refused, said, type World } from './outcome.ts';
import type { Say } from './say.ts';
import { clean } from './typed.ts';

/** Where the files of the house stand, as somebody in its folder calls it. */
export const FOLDER = 'law/data/';

/**
 * `until-signed law check`: what is wrong in law files, a line each, in the form that editors turn into a link.
 *
 * @param paths the files to check; none: every law file of the house
 */
export async function lawCheck(
  paths: readonly string[],
  world: World,
  say: Say,
  mistakes: readonly string[],
): Promise<Outcome> {
  const house = world.lawFiles();
  const { value: hosts } = readShared('hosts.yaml', house['hosts.yaml']);
  const texts: [path: string, text: string][] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const file = await world.read(path);
    if ('text' in file) texts.push([path, file.text]);
    else unread.push(lawFileMistake(path, file.problem, say));
  }
  if (mistakes.length + unread.length > 0) return refused([...mistakes, ...unread]);
  const all =
    paths.length > 0
      ? texts
      : Object.entries(house)
          .filter(([name]) => isPlaceFile(name) || isSharedFile(name))
          .map(([name, text]): [string, string] => [FOLDER + name, text]);
  const checked = all.map(([path, text]) => {
    // The path is shown as it was given, so that it can be followed.
    const { problems, notes } = checkFile(path.split(/[\\/]/).at(-1) ?? path, text, hosts as Hosts | null);
    const at = (list: readonly Problem[]) => list.map((one) => showProblem({ ...one, file: path }));
    return { problems: at(problems), notes: at(notes) };
  });
  const problems = checked.flatMap((one) => one.problems);
  const notes = checked.flatMap((one) => one.notes);
  const page = [
    ...problems,
    ...(notes.length > 0 ? [...(problems.length > 0 ? [''] : []), say('check.notes'), ...notes] : []),
    ...(problems.length + notes.length > 0 ? [''] : []),
    say('check.total', { files: all.length, problems: problems.length, notes: notes.length }),
  ];
  return (problems.length > 0 ? found : said)(`${page.join('\n')}\n`);
}

/** One line on a law file that cannot be read. */
export function lawFileMistake(path: string, problem: 'missing' | 'not-a-file' | 'huge', say: Say): string {
  return problem === 'huge'
    ? say('error.law-file-huge', { file: clean(path) })
    : say(`error.file-${problem}`, { file: clean(path) });
}
