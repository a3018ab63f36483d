/**
 * `npm run fuzz [COUNT]`: 100,000 broken inputs for the command line, its files, the forms, the law files and the server,
 * others on each run. What fails is printed with its seed; `SEED=… npm run fuzz COUNT` tries the same ones again.
 */
import { build, call, root, run, Trouble } from './toolchain.mjs';

await run(async () => {
  const count = Number(process.argv[2] ?? 100_000);
  if (!(count >= 1000)) throw new Trouble('Give a number of cases, at least 1000.');
  const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
  await build(process.execPath);
  console.log(`${count} cases. The same ones again: SEED=${seed} npm run fuzz ${count}`);
  const env = { ...process.env, SEED: seed, FUZZ_CASES: String(count) };
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  let failed = 0;
  for (const [config, name] of [
    ['vitest.config.ts', 'fuzz.test'],
    ['vitest.browser.config.ts', 'fuzz.browser'],
  ] as const) {
    const write = (text: string) => process.stdout.write(text);
    failed += await call(process.execPath, [vitest, 'run', '--config', config, name], {
      cwd: root,
      env,
      write,
    });
  }
  if (failed > 0)
    throw new Trouble(`Something broke. The same cases again: SEED=${seed} npm run fuzz ${count}`);
});
