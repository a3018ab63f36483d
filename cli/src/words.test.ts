import { readdirSync, readFileSync } from 'node:fs';
import { loadWords } from '@until-signed/guidance/load-words';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const code = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
/** What the code says: whole keys, and patterns where a part of the key is computed. */
const said = [...code.matchAll(/say\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, whole, pattern]) =>
  whole ? { key: whole, pattern: null } : { key: null, pattern: pattern ?? '' },
);
const texts = Object.keys(loadWords('en').strings)
  .filter((key) => key.startsWith('cli.'))
  .map((key) => key.slice(4));

test('every text that the command line says is written', () => {
  expect(said.flatMap(({ key }) => (key && !texts.includes(key) ? [key] : []))).toEqual([]);
});

test('every text that is written is said somewhere', () => {
  const patterns = said.map(
    ({ key, pattern }) =>
      new RegExp(`^${(key ?? pattern ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[a-zA-Z-]+')}$`),
  );
  const conditional = [...code.matchAll(/\? '([a-z.-]+)' : '([a-z.-]+)'/g)].flatMap((match) =>
    match.slice(1),
  );
  expect(
    texts.filter((key) => !conditional.includes(key) && !patterns.some((pattern) => pattern.test(key))),
  ).toEqual([]);
});
