// @ts-check
/** `npm run papers`, `npm run gallery`, `npm run bench` and others: runs a tool of this folder with the pinned Node. */
import { fileURLToPath } from 'node:url';
import { call, install, pinnedNode, root, run } from './toolchain.mjs';

const [name = '', ...args] = process.argv.slice(2);
await run(async () => {
  await install();
  process.exitCode = await call(
    pinnedNode(),
    [fileURLToPath(new URL(`${name}.ts`, import.meta.url)), ...args],
    {
      cwd: root,
    },
  );
});
