import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Effort, People } from './speed.ts';

const WORKER = fileURLToPath(new URL('worker.node.ts', import.meta.url));

/** What one process measures. */
export interface Job {
  readonly what: 'speed' | 'same' | 'own' | 'house';
  readonly engine: string;
}

/**
 * Runs every job in a process of its own, one at a time, round after round: what else the machine does then hits all
 * alike. Gives the findings of each job, in the order of the jobs.
 */
export async function rounds<Found>(
  jobs: readonly Job[],
  count: number,
  effort: Effort,
  people: People,
): Promise<readonly (readonly Found[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'until-signed-people-'));
  try {
    const file = join(folder, 'people.json');
    writeFileSync(file, JSON.stringify(people));
    const found = jobs.map((): Found[] => []);
    for (let round = 0; round < count; round++)
      for (const at of jobs.keys()) {
        // Every round begins with another, so that nobody is always first.
        const turn = (at + round) % jobs.length;
        found[turn]?.push(await runOne<Found>(jobs[turn] as Job, effort, file));
      }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOne<Found>({ what, engine }: Job, effort: Effort, file: string): Promise<Found> {
  const args = ['--expose-gc', '--no-warnings', WORKER, what, engine, JSON.stringify(effort), file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  // Peers may print lines of their own before.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Found;
}
