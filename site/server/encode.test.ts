import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodingFor, isPackable, pack } from './encode.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['identity', null],
  ['GZIP;Q=1', 'gzip'],
  [',;q=,;;', null],
  [undefined, null],
])('who reads “%s” gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test('texts are packed, files that are packed already are not', () => {
  expect(isPackable('text/html; charset=utf-8', 5000)).toBe(true);
  expect(isPackable('text/html', 200)).toBe(false);
  expect(isPackable('application/pdf', 5000)).toBe(false);
});

test('what is packed can be unpacked', async () => {
  const text = Buffer.from('An order holds until a judge signs it away. '.repeat(100));
  expect(brotliDecompressSync(await pack(text, 'br'))).toEqual(text);
  expect(gunzipSync(await pack(text, 'gzip'))).toEqual(text);
});
