/** What the tests of this room share: one guide for all of them, and a machine that is not there. */
import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { lawFiles, loadLaw } from '@until-signed/law/load';
import { loadPapers } from '@until-signed/papers/load';
import type { FileText, Outcome, World } from './outcome.ts';
import { run } from './run.ts';
import { sayer } from './say.ts';

const words = loadWords('en');
/** The texts of the real law files. */
export const house = lawFiles();
export const guide = makeGuide(loadLaw(), words);
export const papers = loadPapers(words);
export const say = sayer(words);
export const TODAY = '2026-11-21';

/** A world with these files, on November 21, 2026. */
export const world = (
  files: Readonly<Record<string, FileText>> = {},
  changes: Partial<World> = {},
): World => ({
  today: TODAY,
  version: '1.2.3',
  layout: { width: 80, color: false },
  languages: ['en'],
  words: () => words,
  guide: () => guide,
  read: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined) ?? { problem: 'missing' },
  lawFiles: () => house,
  revision: async () => ({ problem: 'no-revision' }),
  papers: async () => papers,
  fonts: async () => {
    throw new Error('no fonts in this test');
  },
  write: async () => 'denied',
  ...changes,
});

/** Runs one command line, given as a person types it. Quotes are not read. */
export async function type(line: string, files: Readonly<Record<string, FileText>> = {}): Promise<Outcome> {
  const result = await run(
    line.split(' ').filter((word) => word !== ''),
    world(files),
  );
  if ('interview' in result) throw new Error('this asks the questions');
  return result;
}
