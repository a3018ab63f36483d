import { expect, test } from 'vitest';
import { langOfTitle, languageAt, languageOf, plainPath, to } from './language.ts';

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

test.each([
  ['Can I drop my request for a restraining order?', 'es', 'en'],
  ['La. R.S. 14:79, violation of protective orders (text)', 'es', 'en'],
  ['Paso 1: Solicitar la orden', 'es', undefined],
  ['¿Qué pasa si el agresor viola la orden de protección?', 'es', undefined],
  ['Can I drop my request for a restraining order?', 'en', undefined],
])('a title stays as it was published, and says its language: %s', (title, language, said) => {
  expect(langOfTitle(title, language)).toBe(said);
});
