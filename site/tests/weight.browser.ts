import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { borrow } from '../../tests/browser.ts';
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
  const { browser, context } = await borrow();
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
  // As gzip, for whoever cannot read brotli: a seventh more than what is weighed below.
  expect(sum(/\.js$/)).toBeLessThan(69);
  // The styles stand in the pages.
  expect(sum(/\.css$/)).toBe(0);
});

test('the first page with its styles fits into what a server may send before it is answered', async () => {
  // Ten packets are 14 kB. The texts are a quarter of the page, the styles two fifths, what lets one leave an eighth.
  const weights = await Promise.all(['/', '/icon.svg'].map((path) => asServed(address + path)));
  expect(weights.reduce((sum, weight) => sum + weight) / KB).toBeLessThan(10);
});

test('the scripts of a visit from the first page to the plan', async () => {
  // The library for pages is 18 of these, its router 13, the rules with their engine and calendar 17, the parts on
  // screen 9, keeping answers and reading the law file 2. Packed as one file they are 2 lighter than by page.
  const scripts = [...visit.keys()].filter((path) => path.endsWith('.js'));
  const weights = await Promise.all(scripts.map((path) => asServed(address + path)));
  expect(weights.reduce((sum, weight) => sum + weight) / KB).toBeLessThan(60);
});

test.each([
  ['law', 90_000],
  ['words', 27_000],
  ['papers', 17_000],
])('in every other language the file of the %s is a little heavier', (name, most) => {
  const folder = `${BUILT.pathname}/_app/immutable/assets`;
  const files = readdirSync(folder).filter(
    (file) => file.startsWith(`${name}.`) && file.endsWith('.json.br'),
  );
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(readFileSync(`${folder}/${file}`).length, file).toBeLessThan(most);
});

/** How many bytes travel to a browser that reads brotli. */
async function asServed(url: string): Promise<number> {
  const weight = new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (reply) => {
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      reply.on('end', () => resolve(bytes)).on('error', reject);
      expect(reply.headers['content-encoding']).toBe('br');
    }).on('error', reject);
  });
  return weight;
}

test.each([
  // What decides, of all places: how an order is ended, withdrawn and answered is two fifths, the orders a fifth, the
  // rest crimes, hearings, registries and who helps. Whoever cannot read brotli gets it as gzip, a third heavier.
  ['law', 80_000],
  // Titles are two fifths, addresses a quarter, publishers and the national sources an eighth each.
  ['sources', 60_000],
  // Every sentence that can stand in a plan is three fifths, every question a fifth, the words around them a fifth.
  ['words', 24_000],
])('the file of the %s travels as brotli and weighs no more than it may', async (name, most) => {
  const path = [...visit.keys()].find((one) => new RegExp(`/${name}\\.[^/]*\\.json$`).test(one));
  const response = await fetch(`${address}${path}`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(Number(response.headers.get('content-length'))).toBeLessThan(most);
  expect(await response.text()).toBe(readFileSync(`${BUILT.pathname}${path}`, 'utf8'));
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
