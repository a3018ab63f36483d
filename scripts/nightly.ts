/**
 * `npm run nightly`: what is too much for every change. The sweeps of which `npm test` takes a share (tests/share.ts),
 * whole; 100,000 broken inputs; 100,000 requests. Each runs, also after another has failed.
 */
import { fileURLToPath } from 'node:url';
import { build, call, root, run, Trouble } from './toolchain.mjs';

const SWEEPS = [
  'papers/src/conformance.test.ts',
  'proofs/src/mutation.test.ts',
  'proofs/src/agreement.test.ts',
];

/** Whole, one test takes up to eight times as long. */
const SWEEP_TIME = 240_000;

const vitest = (config: string, which: readonly string[]) => [
  ...[`${root}node_modules/vitest/vitest.mjs`, 'run', '--config', config, `--testTimeout=${SWEEP_TIME}`],
  ...which,
];
const script = (name: string) => [fileURLToPath(new URL(`${name}.ts`, import.meta.url))];

await run(async () => {
  const env = { ...process.env, WHOLE: '1' };
  const write = (text: string) => process.stdout.write(text);
  const failed: string[] = [];
  await build(process.execPath);
  for (const [name, args] of [
    ['the whole sweeps', vitest('vitest.config.ts', SWEEPS)],
    ['the whole sweeps in a browser', vitest('vitest.browser.config.ts', [])],
    ['fuzz', script('fuzz')],
    ['soak', script('soak')],
  ] as const) {
    console.log(`\n── ${name} ──`);
    if ((await call(process.execPath, [...args], { cwd: root, env, write })) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Trouble(`Failed: ${failed.join(', ')}.`);
});
