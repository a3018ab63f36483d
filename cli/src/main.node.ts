/** The rim: what is read from the machine, and what is written to it. Everything between is without effects. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { type Guide, makeGuide, type Words } from '@until-signed/guidance';
import { languages, loadWords } from '@until-signed/guidance/load-words';
import { lawFiles, loadLaw, loadLawIn } from '@until-signed/law/load';
import { withEnglishPlaces } from './english-places.ts';
import { revision } from './git.node.ts';
import type { FileText, Outcome, Papers, World } from './outcome.ts';
import { run } from './run.ts';
import { sayer } from './say.ts';
import { write } from './write.node.ts';

/** An answers file is a few lines. What is bigger is something else. */
const MOST_BYTES = 1_000_000;
const WIDEST = 100;

/** Runs the command line and sets the exit status. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error) => cutShort(error, true));
  process.stderr.on('error', (error) => cutShort(error, false));
  try {
    const world = thisMachine();
    const result = await run(args, world);
    await finish('interview' in result ? await interview(result.interview, world) : result);
  } catch (error) {
    await finish({ out: '', err: `${explain(error)}\n`, status: 1 });
  }
}

/**
 * What went wrong in one piece. Problems in the project's own files come as a list of all of them. A fault of the
 * program is no reason to show a person a stack trace; UNTIL_SIGNED_STACK=1 shows it to whoever mends it.
 */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('problems' in error) return error.message;
  if (process.env.UNTIL_SIGNED_STACK) return error.stack ?? error.message;
  return sayer(loadWords())('error.fault', { message: error.message });
}

/**
 * A reader that has seen enough (`| head`) closes the pipe; there is nobody left to tell. Anything else, a full disk as
 * a rule, has cut off what was to be said.
 */
function cutShort({ code }: NodeJS.ErrnoException, canTell: boolean): void {
  if (code === 'EPIPE') process.exit(0);
  if (canTell) process.stderr.write(`${sayer(loadWords())('error.output')}\n`);
  process.exit(1);
}

async function interview(
  { language, today, full }: { language: string; today: string; full: boolean },
  world: World,
): Promise<Outcome> {
  const say = sayer(world.words(language));
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return { out: '', err: `${say('error.no-terminal')}\n`, status: 2 };
  const { ask } = await import('./ask.node.ts');
  const plan = await ask(world.guide(language), {
    today,
    full,
    layout: world.layout,
    output: process.stdout,
  });
  return { out: plan ?? '', err: '', status: 0 };
}

/** The exit status is set, not forced, so that what is written to a pipe still arrives. */
async function finish({ out, err, status }: Outcome): Promise<void> {
  process.exitCode = status;
  if (err) process.stderr.write(err);
  if (out) await new Promise<void>((resolve) => process.stdout.write(out, () => resolve()));
}

/** The world as it is. */
export function thisMachine(): World {
  const words = once((language: string): Words => loadWords(language));
  const law = once(() => loadLaw());
  return {
    today: localDay(new Date()),
    version: (
      JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
    ).version,
    layout: {
      width: Math.min(process.stdout.columns ?? 80, WIDEST),
      color: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    },
    languages: languages(),
    words,
    guide: once(
      (language: string): Guide =>
        withEnglishPlaces(makeGuide(loadLawIn(language, law('')), words(language)), law('')),
    ),
    read,
    lawFiles,
    revision,
    papers: once(async (language: string): Promise<Papers> => {
      const { loadPapers } = await import('@until-signed/papers/load');
      return loadPapers(words(language));
    }),
    fonts: async () => (await import('@until-signed/papers/fonts')).loadFonts(),
    write,
  };
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}

const localDay = (now: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Reads no more than it must, whatever stands behind the name. */
export async function read(path: string): Promise<FileText> {
  try {
    const found = path === '-' ? undefined : statSync(path);
    if (found && !found.isFile() && !found.isFIFO()) return { problem: 'not-a-file' };
    if (found && found.size > MOST_BYTES) return { problem: 'huge' };
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) return { problem: 'huge' };
    }
    return { text: Buffer.concat(chunks).toString('utf8') };
  } catch {
    return { problem: 'missing' };
  }
}
