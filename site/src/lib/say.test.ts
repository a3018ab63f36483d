import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { speak } from './say.ts';
import { words } from './testkit.ts';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));
const SERVER = fileURLToPath(new URL('../../server/', import.meta.url));
const STEPS = fileURLToPath(new URL('../../build-steps/', import.meta.url));
const code = [SOURCE, SERVER, STEPS]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(svelte|ts|js)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

test('every text that a component says has its words', () => {
  const said = [...code.matchAll(/\bsay\(\s*'([a-z0-9.-]+)'/g)].map((match) => match[1] ?? '');
  expect(said.length).toBeGreaterThan(40);
  // The pages of places have a section of their own.
  expect(
    said.filter((key) => ![`site.${key}`, `state.${key}`, key].some((one) => one in words.strings)),
  ).toEqual([]);
});

test('every text of the site is said somewhere', () => {
  const built =
    /^site\.(ask\.problem|home|help|about|leaving|error|plan\.about|how\.(?:done|not)|keep\.means|sorry)(?:[.-]|$)/;
  const unused = Object.keys(words.strings).filter(
    (key) => key.startsWith('site.') && !built.test(key) && !code.includes(`'${key.slice(5)}'`),
  );
  expect(unused).toEqual([]);
});

test('a placeholder is filled with what is given', () => {
  const say = speak({ 'site.a': 'About {n} left', b: 'Plain' });
  expect([say('a', { n: 3 }), say('b'), say('none')]).toEqual(['About 3 left', 'Plain', '']);
});
