import { expect, test } from 'vitest';
import type { GrowthResult } from './growth.ts';
import { PARTS } from './parts.ts';
import { report } from './report.ts';
import { engineResult, kept, rulesResult, spread } from './testkit.ts';

const text = async (...all: Parameters<typeof kept>[]): Promise<string> =>
  (
    await report(
      PARTS,
      all.map((one) => kept(...one)),
    )
  )['docs/measured.md'] ?? '';

test('the same findings give the same files, with every chart drawn', async () => {
  const found = [kept('rules', rulesResult()), kept('growth', GROWTH)];
  const files = await report(PARTS, found);
  expect(await report(PARTS, structuredClone(found))).toEqual(files);
  const charts = [...(files['docs/measured.md'] ?? '').matchAll(/\(measured\/([a-z-]+\.svg)\)/g)];
  expect(charts.map(([, name]) => `docs/measured/${name}`).sort()).toEqual(
    Object.keys(files)
      .filter((path) => path.endsWith('.svg'))
      .sort(),
  );
  for (const [path, file] of Object.entries(files))
    if (path.endsWith('.svg')) expect(file).toMatch(/^<svg[^>]*>[\s\S]+<\/svg>\n$/);
});

test('it says on which machine and when, and what else the machine did', async () => {
  expect(await text(['rules', rulesResult()])).toContain(
    '| rules | 2026-11-21 | 2 × A processor, 8 GB | linux x64 | 24.0.0 | 0.1 → 1 | 12.3 s |',
  );
});

test('the peer that is named is the fastest, with the ratio to ours', async () => {
  expect(await text(['rules', rulesResult()])).toContain(
    'The fastest peer is quick peer: it takes 20× as long as ours.',
  );
});

test('goals that are met and goals that are missed are told apart and counted', async () => {
  expect(await text(['rules', rulesResult()])).toContain('All 7 goals are met.');
  const slow = await text(['rules', rulesResult({ house: { ...rulesResult().house, plan: spread(1200) } })]);
  expect(slow).toContain('6 of 7 goals are met, 1 is missed.');
  expect(slow).toMatch(/all its words, dates and sources \| ≤ 30 µs \| 1.2 ms \| \*\*missed\*\*/);
});

test('a peer that tells other items is named, for its times mean nothing', async () => {
  const engines = [engineResult('ours', 10), engineResult('strange peer', 20, { disagrees: 7 })];
  expect(await text(['rules', rulesResult({ engines })])).toContain(
    'other items than ours: strange peer (7). Their times cannot be compared.',
  );
});

test('what grows faster than linearly is named, with the reason if there is one', async () => {
  expect(await text(['growth', GROWTH])).toContain('Nothing: every exponent is at most');
  const places = GROWTH.places.map((one) => ({ ...one, plan: one.times ** 2 }));
  expect(await text(['growth', { ...GROWTH, places }])).toContain(
    '- **a whole plan**, with places: exponent 2.00. This has no reason yet that we know of, and is to be mended.',
  );
});

test('a part without findings is left out', async () => {
  expect(await text(['growth', GROWTH])).not.toContain('Rules, side by side');
});

const GROWTH: GrowthResult = {
  places: [1, 10].map((times) => ({
    times,
    places: 56 * times,
    load: 1000 * times,
    brotli: 5000 * times,
    plan: 30,
    next: 10,
  })),
  proofs: [1, 2].map((times) => ({
    times,
    rules: 100 * times,
    checks: 50 * times,
    holding: 50,
    took: 9 * times,
  })),
  languages: [1, 5].map((languages) => ({
    languages,
    compile: 70 * languages,
    held: 800 * languages,
    brotli: 300,
  })),
};
