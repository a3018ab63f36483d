import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { walk } from './visit.ts';

const address = inject('address');
const KB = 1024;
const BUILT = new URL('../build/client', import.meta.url);

/** The paths of a visit with their weights. */
let visit: ReadonlyMap<string, number>;

beforeAll(async () => {
  visit = await weigh();
});

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
      ? readFileSync(`${BUILT.pathname}${path}`)
      : Buffer.from(await (await fetch(url)).arrayBuffer());
    weights.set(path, gzipSync(body).length);
  }
  return weights;
}

test('a visit weighs no more than it may', () => {
  const sum = (test: RegExp) =>
    [...visit].reduce((all, [path, weight]) => all + (test.test(path) ? weight : 0), 0) / KB;
  // The first page and its styles: what a person needs before the first answer.
  expect(sum(/^\/$/)).toBeLessThan(8);
  expect(sum(/\.css$/)).toBeLessThan(8);
  // Svelte and the router are 36 of these, the rules with their calendar 25, the pages themselves the rest.
  expect(sum(/\.js$/)).toBeLessThan(82);
  // All states, all sources, one file.
  expect(sum(/law\..*\.json$/)).toBeLessThan(190);
  expect(sum(/words\..*\.json$/)).toBeLessThan(40);
});

/** Every file of the app by its path, as it is built. */
const app = new Map(
  readdirSync(`${BUILT.pathname}/_app`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|ttf)$/.test(name))
    .map((name) => `/_app/${name.replaceAll('\\', '/')}`)
    .map((path) => [path, readFileSync(`${BUILT.pathname}${path}`)] as const),
);

/** The scripts that hold a text. */
const scriptsWith = (text: string): string[] =>
  [...app].flatMap(([path, content]) => (path.endsWith('.js') && content.includes(text) ? [path] : []));

/** Some scripts, with all that they cannot do without. */
function closure(paths: readonly string[], found = new Set<string>()): Set<string> {
  for (const path of paths) {
    if (found.has(path)) continue;
    found.add(path);
    const needs = [...String(app.get(path)).matchAll(/(?:from|import)\s*["']([./][^"']+\.js)["']/g)];
    closure(
      needs.map(([, name = '']) => new URL(name, `http://a${path}`).pathname),
      found,
    );
  }
  return found;
}

const weightOf = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(app.get(path) ?? '').length, 0) / KB;

const fonts = [...app.keys()].filter((path) => path.endsWith('.ttf'));

describe('a file is paid for by whoever asks for it', () => {
  test.each([
    // fontkit is half of this, pdfkit a third; what opens WOFF2, pictures and locks is left out of the build.
    ['PDF', '%PDF-', 150],
    // One library, in one piece.
    ['Word file', 'word/document.xml', 80],
    // The library is 10 of these, the rules with the court days, for what works beside the page brings its own, the rest.
    ['calendar', 'VCALENDAR', 24],
  ])('a %s', (_, text, most) => {
    const scripts = scriptsWith(text);
    expect(scripts).toHaveLength(1);
    expect(weightOf([...closure(scripts)].filter((path) => !visit.has(path)))).toBeLessThan(most);
    expect([...visit.keys()]).not.toContain(scripts[0]);
  });

  test('fonts, with the first PDF', () => {
    expect(fonts).toHaveLength(3);
    // Latin with all its accents is 130 of these, Cyrillic 40, the setting of accents and pairs of letters 40.
    expect(weightOf(fonts)).toBeLessThan(220);
    expect([...visit.keys()].filter((path) => path.endsWith('.ttf'))).toEqual([]);
  });

  test('fonts travel packed', async () => {
    for (const path of fonts) {
      const response = await fetch(address + path, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(Number(response.headers.get('content-length'))).toBeLessThan(80 * KB);
      expect(Buffer.from(await response.arrayBuffer()).equals(app.get(path) as Buffer)).toBe(true);
    }
  });
});
