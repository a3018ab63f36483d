import { expect, test } from 'vitest';
import { languageAt, languageOf, plainPath, to } from './language.ts';

const LANGUAGES = ['en', 'es'];

test.each([
  ['en', '/plan', '/plan'],
  ['en', '/', '/'],
  ['es', '/plan', '/es/plan'],
  ['es', '/', '/es'],
  ['es', '/us/texas', '/es/us/texas'],
])('in %s the page %s stands at %s', (language, path, address) => {
  expect(to(language, path)).toBe(address);
  expect(plainPath(address, language)).toBe(path);
  expect(languageAt(address, LANGUAGES)).toBe(language);
});

test('an address without a language is in the first one', () => {
  expect(languageOf({})).toBe('en');
  expect(languageOf({ lang: 'es' })).toBe('es');
  expect(languageAt('/nothing', LANGUAGES)).toBe('en');
  expect(languageAt('/espresso', LANGUAGES)).toBe('en');
});
