/** Serves the built site on a free port for the browser tests, which get its address by `inject('address')`. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type {} from './browser.ts';

const SERVE = fileURLToPath(new URL('../scripts/serve.mjs', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop } = await serveSite();
  project.provide('address', address);
  return stop;
}

/** The built site, served by its own server in a process of its own. */
export async function serveSite(): Promise<{ address: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [SERVE], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG: 'errors' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /^Until Signed: (\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('close', () => reject(new Error(`The site did not start. Is it built? ${said}`)));
  });
  const stop = async () => {
    server.kill();
    await ended;
  };
  return { address, stop };
}
