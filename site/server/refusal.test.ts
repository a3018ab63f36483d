import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { refusal } from './refusal.ts';

const FORM = 'application/x-www-form-urlencoded';
const ask = (method: string, url: string, headers: IncomingHttpHeaders = {}, version = '1.1') =>
  refusal({ method, url, version, headers: { host: 'localhost', ...headers } }, LIMITS);

test('a page that somebody opens, and a form that somebody sends, may be ours', () => {
  expect(ask('GET', '/')).toBeNull();
  expect(ask('HEAD', '/papers/file?x=%20')).toBeNull();
  expect(ask('POST', '/plan', { 'content-type': FORM, 'content-length': '3000' })).toBeNull();
  expect(ask('POST', '/plan', { 'content-type': `${FORM};charset=UTF-8` })).toBeNull();
  expect(ask('GET', '/', { host: undefined }, '1.0')).toBeNull();
});

describe('turned away', () => {
  test.each([
    ['a method that no page uses', 'DELETE', '/plan', {}, 405],
    ['an echo', 'TRACE', '/', {}, 405],
    ['an address that is too long', 'GET', `/${'a'.repeat(LIMITS.url)}`, {}, 414],
    ['a whole address', 'GET', 'http://elsewhere.example/', {}, 400],
    ['another host in a path', 'GET', '//elsewhere.example/', {}, 400],
    ['another host behind a backslash', 'GET', '/\\elsewhere.example/', {}, 400],
    ['an address that cannot be read', 'GET', '/%ff%', {}, 400],
    ['no host', 'GET', '/', { host: undefined }, 400],
    ['a body where none belongs', 'GET', '/', { 'content-length': '5' }, 400],
    ['a body of unknown length where none belongs', 'GET', '/', { 'transfer-encoding': 'chunked' }, 400],
    ['too large a form', 'POST', '/plan', { 'content-type': FORM, 'content-length': '99999999' }, 413],
    ['a length that is no number', 'POST', '/plan', { 'content-type': FORM, 'content-length': 'x' }, 413],
    ['a form with files', 'POST', '/plan', { 'content-type': 'multipart/form-data; boundary=a' }, 415],
    ['something else than a form', 'POST', '/plan', { 'content-type': 'application/json' }, 415],
    ['something without a type', 'POST', '/plan', {}, 415],
    ['a packed form', 'POST', '/plan', { 'content-type': FORM, 'content-encoding': 'gzip' }, 415],
  ])('%s', (_, method, url, headers, status) => {
    expect(ask(method, url, headers)).toBe(status);
  });
});
