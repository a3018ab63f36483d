import { expect, test } from 'vitest';
import { leaveTo } from './leave.ts';

test('leaving goes to a page that many people open, or to the one that is named', () => {
  expect(leaveTo(undefined)).toBe(leaveTo(''));
  expect(leaveTo('https://example.org/news')).toBe('https://example.org/news');
});

test.each([
  'javascript:alert(1)',
  'http://example.org/',
  'example.org',
  'https://example.org/?from=here',
  'https://a:b@example.org/',
])('nothing but a plain address may stand behind the button: %s', (named) => {
  expect(() => leaveTo(named)).toThrow('LEAVE_TO');
});
