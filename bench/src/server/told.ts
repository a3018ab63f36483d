/** What a server's process tells of itself when it is asked over its channel: see child.ts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of a process that serves. */
export interface Usage {
  /** Bytes that it holds once what it does not need is thrown away. */
  readonly held: number;
  /** Bytes that the system gave it. */
  readonly resident: number;
  /** Milliseconds of processor that it has used since it began. */
  readonly cpu: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Throws away what lies around, and tells what is left. */
export async function usage(): Promise<Usage> {
  // Before the collecting, which is not part of serving.
  const { user, system } = process.cpuUsage();
  // What is freed by one round frees more in the next.
  for (let round = 0; round < 4; round += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss, cpu: (user + system) / 1000 };
}

/** Milliseconds of processor alone: nothing is collected, so that asking does not disturb. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
