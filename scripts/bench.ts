/** `npm run bench`: see bench/src/main.node.ts. What is measured of the site is the site as it is now. */
import { main } from '../bench/src/main.node.ts';
import { build, run } from './toolchain.mjs';

await run(async () => {
  const args = process.argv.slice(2);
  if (!args.includes('--write')) await build(process.execPath);
  process.exitCode = await main(args);
});
