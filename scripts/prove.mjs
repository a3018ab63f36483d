// @ts-check
/** `npm run prove`: the promises, held against every person. Flags: --all, --mutants, --shape, --smt FILE, --record, --check. */
import { join } from 'node:path';
import { call, install, pinnedNode, root, run } from './toolchain.mjs';

await run(async () => {
  await install();
  const main = join(root, 'proofs', 'src', 'main.node.ts');
  process.exitCode = await call(pinnedNode(), [main, ...process.argv.slice(2)], { cwd: root });
});
