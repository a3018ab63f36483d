import { readdirSync, readFileSync } from 'node:fs';
import { compileWords } from '@until-signed/guidance/compile-words';
import { WORDS } from '@until-signed/guidance/load-words';
import { slimWords } from '../../../site/build-steps/slim.ts';
import { brotli } from '../rules/bytes.node.ts';
import { median } from '../stats.ts';
import { timed } from './timed.ts';

/** What so many languages cost: the words there are, so many times. */
export interface Languages {
  readonly languages: number;
  /** Reading and compiling all of them, in microseconds. */
  readonly compile: number;
  /** What a server of all of them holds, in bytes of JSON. */
  readonly held: number;
  /** What one person is sent, compressed: the words of one language. */
  readonly brotli: number;
}

export function languagesAt(languages: number): Languages {
  // Once is soon done, so it is done a few times.
  const runs = [1, 2, 3].map(() =>
    timed(() => Array.from({ length: languages }, () => compileWords('en', english()))),
  );
  const made = runs[0]?.made ?? [];
  const files = made.map((words) => JSON.stringify(slimWords(words)));
  return {
    languages,
    compile: median(runs.map(({ took }) => took)),
    held: files.reduce((sum, file) => sum + Buffer.byteLength(file), 0),
    brotli: brotli(files[0] ?? ''),
  };
}

/** The files of English, read anew each time: as another language's would be. */
const english = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL('en/', WORDS))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(new URL(`en/${name}`, WORDS), 'utf8')]),
  );
