// @ts-check
/** `npm start`: installs and builds what is missing, then serves the site on PORT (3000), HOST (127.0.0.1). */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, pinnedNode, root, run } from './toolchain.mjs';

await run(async () => {
  await install();
  const node = pinnedNode();
  await build(node);
  const server = spawn(node, [join(root, 'scripts', 'serve.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C reaches the server by itself; this process only waits for it to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  // npm may be ended without a word to what it started.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500);
  process.exitCode = await new Promise((resolve) => server.on('close', (code) => resolve(code ?? 1)));
  clearInterval(watch);
});
