/**
 * `npm run bench`: measures every part, keeps what was found in bench/results, and writes docs/measured.md.
 *
 * NAME …    only these parts
 * --write   measures nothing; writes the report from what was kept
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyPart, Run } from './part.ts';
import { PARTS } from './parts.ts';
import { type Kept, report } from './report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RESULTS = join(ROOT, 'bench', 'results');
const CHARTS = join(ROOT, 'docs', 'measured');

export async function main(args: readonly string[]): Promise<number> {
  const strange = args.filter((one) => one !== '--write' && !PARTS.some(({ id }) => id === one));
  if (strange.length > 0) {
    console.error(
      `There is no ${strange.join(', ')}; there is ${PARTS.map(({ id }) => id).join(', ')}, --write.`,
    );
    return 2;
  }
  const named = args.filter((one) => one !== '--write');
  const wanted = PARTS.filter(
    ({ id }) => named.includes(id) || (named.length === 0 && !args.includes('--write')),
  );
  for (const part of wanted) keep(await runOf(part));
  const files = await report(PARTS, kept());
  // A chart that nobody shows any more goes.
  rmSync(CHARTS, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  console.log('Written: docs/measured.md');
  return 0;
}

async function runOf(part: AnyPart): Promise<Kept> {
  console.log(`Measuring ${part.id} …`);
  const before = load();
  const begun = performance.now();
  const result = await part.run();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`Measured ${part.id} in ${seconds.toFixed(0)} s.`);
  return { part: part.id, run: about(before, seconds), result };
}

const load = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

function about(before: number, seconds: number): Run {
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      processor: processor?.model.trim() ?? 'unknown processor',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
    },
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    load: { before, after: load() },
    seconds: Number(seconds.toFixed(1)),
  };
}

function keep(one: Kept): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${one.part}.json`), `${JSON.stringify(one, null, 2)}\n`);
}

const kept = (): readonly Kept[] =>
  existsSync(RESULTS)
    ? readdirSync(RESULTS)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as Kept)
    : [];
