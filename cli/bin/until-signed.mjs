#!/usr/bin/env node
// @ts-check
/**
 * Starts the command line. Plain JavaScript that any Node from 20 on can read: the rooms are TypeScript, which
 * only the pinned Node of the lock file runs as it is. On an older Node this starts that one in its place.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const MAIN = new URL('../src/main.node.ts', import.meta.url);

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import(MAIN.href);
  await main(process.argv.slice(2));
} else {
  const toolchain = new URL('../../scripts/toolchain.mjs', import.meta.url);
  const { pinnedNode, run } = await import(toolchain.href);
  await run(async () => restart(pinnedNode()));
}

/** Runs this very command under the other Node and ends as it ends. */
function restart(/** @type {string} */ node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; the child decides what it means. What is sent to us alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
      resolve(undefined);
    });
  });
}
