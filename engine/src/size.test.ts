import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

test('the whole room is smaller than 5 kB, minified and gzipped', () => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeGreaterThan(0);
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(5000);
});
