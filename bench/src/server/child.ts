import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply } from './bare.ts';
import type { Usage } from './told.ts';

/** A server in a process of its own, so that who asks and who answers do not share a processor's time. */
export interface Child {
  readonly port: number;
  /** Milliseconds from the start of the process until it listened. */
  readonly startTime: number;
  usage(): Promise<Usage>;
  /** Milliseconds of processor used so far. */
  cpu(): Promise<number>;
  /** Gives a bare server what it shall answer. */
  learn(replies: readonly (readonly [asked: string, reply: Reply])[]): Promise<void>;
  end(): Promise<void>;
}

/** Starts the server of the site, or the bare one; resolves once it listens. */
export async function start(which: 'ours' | 'bare'): Promise<Child> {
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, `${which}.ts`), {
    env: { ...process.env, NODE_ENV: 'production', LOG: 'errors' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const gone = ended.then(([code]) => {
    throw new Error(`The server ended by itself (${code}). Is the site built?`);
  });
  // Whoever waits for a word gets to know; nobody else needs to.
  gone.catch(() => {});
  const said = async <T>(): Promise<T> => {
    const heard = new AbortController();
    const word = once(child, 'message', { signal: heard.signal });
    const [message] = await Promise.race([word, gone]).finally(() => heard.abort());
    return message as T;
  };
  const { port } = await said<{ port: number }>();
  const ask = <T>(what: 'usage' | 'cpu' | Parameters<Child['learn']>[0]): Promise<T> => {
    child.send(what as string);
    return said<T>();
  };
  return {
    port,
    startTime: performance.now() - begun,
    usage: () => ask<Usage>('usage'),
    cpu: () => ask<number>('cpu'),
    learn: (replies) => ask(replies),
    async end() {
      child.disconnect();
      await ended;
    },
  };
}
