import { expect, test } from 'vitest';
import { content, files } from './files.ts';
import { breaches } from './house.ts';

test('every room keeps the rules of the house', () => {
  const code = files().filter((path) => /\.(?:[cm]?[jt]s|svelte)$/.test(path));
  expect(code.flatMap((path) => breaches(path, content(path)))).toEqual([]);
});

test.each([
  ['engine/src/a.ts', "import type { Law } from '@until-signed/law';", 'engine/ must not import law/'],
  ['law/src/a.ts', "export * from '../../guidance/src/index.ts';", 'law/ must not import guidance/'],
  [
    'guidance/src/a.ts',
    "const page = await import('@until-signed/site');",
    'guidance/ must not import site/',
  ],
  ['papers/src/a.ts', "type A = import('@until-signed/engine').A;", 'papers/ must not import engine/'],
  ['guidance/src/a.test.ts', "import '@until-signed/cli';", 'guidance/ must not import cli/'],
  ['engine/src/a.ts', "import '../../tests/files.ts';", 'engine/ must not import tests/'],
  ['law/src/a.ts', "import { readFileSync } from 'node:fs';", 'may use Node'],
  ['law/src/a.ts', "import fs from 'fs';", 'may use Node'],
  ['guidance/src/a.ts', 'const today = new Date();', 'new Date()'],
  ['guidance/src/a.ts', 'const today = Date.now();', 'Date.now'],
  ['papers/src/a.ts', 'const id = Math.random();', 'Math.random'],
])('a breach in %s is found: %s', (path, text, what) => {
  expect(breaches(path, `// first line\n${text}\n`)).toEqual([expect.stringContaining(what)]);
  expect(breaches(path, `// first line\n${text}\n`)[0]).toMatch(/:2: /);
});

test('a breach in a component is found on its line', () => {
  const text =
    '<script module>\n  const a = 1;\n</script>\n<script lang="ts">\n  import \'@until-signed/proofs\';\n</script>\n';
  expect(breaches('site/src/A.svelte', text)).toEqual([
    expect.stringMatching(/^site\/src\/A\.svelte:5: .*proofs/),
  ]);
});

test.each([
  ['site/src/a.ts', "import { law } from '@until-signed/law'; const now = new Date();"],
  ['law/src/load.node.ts', "import { readFileSync } from 'node:fs';"],
  ['law/src/loader.ts', "import { readFileSync } from 'node:fs';"],
  [
    'law/src/a.test.ts',
    "import { readFileSync } from 'node:fs'; import '../../tests/files.ts'; Math.random();",
  ],
  ['guidance/src/a.ts', "const day = new Date('2026-01-01'); // new Date() and import '@until-signed/site'"],
  ['scripts/a.ts', "import '@until-signed/site';"],
])('%s may: %s', (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});
