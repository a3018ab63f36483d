import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);
const files = globSync('**/*.{svelte,ts}', { cwd: SOURCE }).filter((file) => !file.endsWith('.test.ts'));

test('no page changes something inside of what it holds: an object or a list is held whole, by $state.raw', () => {
  const deep = files.filter((file) =>
    /\$state(?:<[^>]*>)?\(\s*[[{]/.test(readFileSync(new URL(file, SOURCE), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(deep).toEqual([]);
});
