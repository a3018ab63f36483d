// @ts-check
/**
 * `npm test`: everything that is checked, in two lanes for two processor cores. Every step runs, also after
 * another has failed; what failed is shown in full, what passed in one line. Each test counts as one, and so does
 * each of format and lint, types, the build, and the proof of the promises.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, call, install, pinnedNode, root, run, Trouble } from './toolchain.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number, said: string }} Outcome */

await run(async () => {
  await install();
  const node = pinnedNode();
  const tool = (/** @type {string} */ path) => join(root, 'node_modules', ...path.split('/'));
  const site = join(root, 'site');
  const total = { passed: 0, failed: 0, skipped: 0 };

  // Tools print plain text, for people and logs alike. What Node compiles of them it keeps: many start again and again.
  const cache = join(root, 'node_modules', '.cache', 'until-signed', 'compiled');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_COMPILE_CACHE: cache };

  /** Runs one program; gives its output if it failed, nothing if it passed. */
  const check = async (/** @type {string[]} */ args, cwd = root) => {
    let said = '';
    const write = (/** @type {string} */ text) => {
      said += text;
    };
    const code = await call(node, args, { cwd, env, write });
    return { code, said: said.trim() };
  };

  /** A step that counts as one. @type {(...runs: { code: number, said: string }[]) => Outcome} */
  const one = (...runs) => {
    const failed = runs.filter(({ code }) => code !== 0);
    const said = failed.map(({ said }) => said).join('\n\n');
    return failed.length > 0 ? { passed: 0, failed: 1, said } : { passed: 1, failed: 0, said: '' };
  };

  const step = async (/** @type {string} */ name, /** @type {() => Promise<Outcome>} */ work) => {
    const begun = Date.now();
    const { passed, failed, skipped = 0, said } = await work();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const counts = passed + failed > 1 ? `, ${passed} passed${failed ? `, ${failed} failed` : ''}` : '';
    if (failed > 0) console.log(`\n── ${name} ──\n${said}\n`);
    console.log(`${failed > 0 ? 'FAILED' : 'passed'}  ${name} (${seconds} s${counts})`);
    return failed === 0;
  };

  const vitest = async (/** @type {string} */ config, /** @type {string[]} */ ...which) => {
    const folder = mkdtempSync(join(tmpdir(), 'until-signed-'));
    const report = join(folder, 'report.json');
    const { code, said } = await check([
      ...[tool('vitest/vitest.mjs'), 'run', '--config', config, '--passWithNoTests', ...which],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ]);
    const outcome = existsSync(report)
      ? counted(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0 };
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0 && outcome.failed === 0) outcome.failed = 1;
    return { ...outcome, said };
  };

  // SvelteKit writes the types and the compiler settings of the site, which most tools read.
  const synced = await check([tool('@sveltejs/kit/svelte-kit.js'), 'sync'], site);

  await Promise.all([
    (async () => {
      await step('format and lint', async () =>
        one(
          await check([
            tool('@biomejs/biome/bin/biome'),
            'check',
            '--diagnostic-level=error',
            '--max-diagnostics=50',
          ]),
        ),
      );
      await step('promises, for every person', async () =>
        one(await check([join(root, 'proofs', 'src', 'main.node.ts'), '--check'])),
      );
      await step('types', async () =>
        one(
          synced,
          await check([tool('typescript/bin/tsc'), '--project', root]),
          await check(
            [tool('svelte-check/bin/svelte-check'), '--output', 'human', '--fail-on-warnings'],
            site,
          ),
          await check([
            tool('typescript/bin/tsc'),
            ...['--noEmit', '--project', join(site, 'src', 'service-worker')],
          ]),
        ),
      );
      await step('unit and property tests', () => vitest('vitest.config.ts'));
    })(),
    (async () => {
      const isBuilt = await step('build', async () => {
        try {
          await build(node, () => {});
          return { passed: 1, failed: 0, said: '' };
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          return { passed: 0, failed: 1, said: error.message };
        }
      });
      await step('browser tests', async () =>
        isBuilt
          ? vitest('vitest.browser.config.ts')
          : { passed: 0, failed: 1, said: 'They need the site, which could not be built.' },
      );
    })(),
  ]);

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  if (total.failed > 0) process.exitCode = 1;
});

/**
 * What Vitest's report counts. A test file that could not even be loaded has no tests in it: it counts as one.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
function counted({ testResults }) {
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    let failed = 0;
    for (const test of assertionResults) {
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') failed += 1;
      else outcome.skipped += 1;
    }
    outcome.failed += failed || (status === 'failed' ? 1 : 0);
  }
  return outcome;
}
