/** `npm run build:static [FOLDER]`: the site as plain files, for any file host. */
import { relative, resolve } from 'node:path';
import { writeStaticCopy } from '../site/build-steps/static-copy.ts';
import { build, root, run } from './toolchain.mjs';

await run(async () => {
  await build(process.execPath);
  const out = resolve(process.argv[2] ?? `${root}build/static`);
  await writeStaticCopy(out);
  console.log(`The static copy is in ${relative(process.cwd(), out) || '.'}`);
});
