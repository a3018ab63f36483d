import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { walk } from './visit.ts';

const address = inject('address');
const KB = 1024;

/** Every file of a visit with its weight as it travels, compressed with gzip. */
async function weigh(): Promise<Map<string, number>> {
  const { browser, context } = await launch();
  const urls = new Set<string>();
  context.on('request', (request) => urls.add(request.url()));
  await walk(context, address, { role: 'protected', where: 'CA' });
  await browser.close();
  const weights = new Map<string, number>();
  for (const url of urls) {
    const path = new URL(url).pathname;
    const body = path.startsWith('/_app/')
      ? readFileSync(new URL(`../build/client${path}`, import.meta.url))
      : Buffer.from(await (await fetch(url)).arrayBuffer());
    weights.set(path, gzipSync(body).length);
  }
  return weights;
}

test('a visit weighs no more than it may', async () => {
  const weights = await weigh();
  const sum = (test: RegExp) =>
    [...weights].reduce((all, [path, weight]) => all + (test.test(path) ? weight : 0), 0) / KB;
  // The first page and its styles: what a person needs before the first answer.
  expect(sum(/^\/$/)).toBeLessThan(8);
  expect(sum(/\.css$/)).toBeLessThan(8);
  // Svelte and the router are 36 of these, the rules with their calendar 23, the pages themselves the rest.
  expect(sum(/\.js$/)).toBeLessThan(80);
  // All states, all sources, one file.
  expect(sum(/law\..*\.json$/)).toBeLessThan(190);
  expect(sum(/words\..*\.json$/)).toBeLessThan(40);
});
