/** Pages of places, and those that compare them: one of each kind in a browser, all of them as they were written. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { knowledge } from '@until-signed/guidance/known';
import { FIELDS, PLACE_SLUGS } from '@until-signed/guidance/place-page';
import { loadLaw } from '@until-signed/law/load';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { findings, overflow, unfold } from './checks.ts';
import { asked } from './visit.ts';

const address = inject('address');
const PRERENDERED = fileURLToPath(new URL('../build/prerendered/', import.meta.url));
const CLIENT = fileURLToPath(new URL('../build/client/', import.meta.url));
const LIMIT = 20_000;

/** Every page about places, as it was written: its path and what stands in it. */
const written = ['us.html', 'us/**/*.html', 'es/us.html', 'es/us/**/*.html']
  .flatMap((pattern) => globSync(pattern, { cwd: PRERENDERED }))
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => ({
    path: `/${name.replace(/\.html$/, '')}`,
    html: readFileSync(`${PRERENDERED}${name}`, 'utf8'),
  }));
const EACH = [
  '/us',
  '/us/known',
  ...Object.values(PLACE_SLUGS).map((slug) => `/us/${slug}`),
  ...FIELDS.map(({ id }) => `/us/compare/${id}`),
];

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:a|form)\b[^>]*?\b(?:href|action)="(\/[^"]*|#[^"]*)"/g)].map(([, href = '']) => href);
const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id));
const isThere = (path: string): boolean =>
  ['', '.html', 'index.html'].some((end) => {
    const file = `${PRERENDERED}${path.slice(1)}${end}`;
    return existsSync(file) && statSync(file).isFile();
  });
/** Made by the server when they are asked for. */
const SERVED = /^(\/es)?\/(questions|plan|papers)$/;
const packed = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('all pages about places, as they are written', () => {
  test('each stands there in both languages', () => {
    expect(written.map(({ path }) => path).sort()).toEqual(
      [...EACH, ...EACH.map((path) => `/es${path}`)].sort(),
    );
  });

  test('every link within the site leads somewhere', () => {
    const dead = written.flatMap(({ path, html }) => {
      const ids = idsIn(html);
      return linksIn(html)
        .filter((href) =>
          href.startsWith('#')
            ? !ids.has(href.slice(1))
            : !SERVED.test(href) && !isThere(href.replace(/#.*$/, '')),
        )
        .map((href) => `${path} → ${href}`);
    });
    expect(dead).toEqual([]);
  });

  test('the links of a Spanish page lead to Spanish pages, but for the switch', () => {
    const away = written
      .filter(({ path }) => path.startsWith('/es/'))
      .flatMap(({ path, html }) =>
        linksIn(html.slice(html.indexOf('data-made')).replace(/<a class="switch"[^>]*>/g, ''))
          .filter((href) => href.startsWith('/') && !/^\/es(\/|$)/.test(href))
          .map((href) => `${path} → ${href}`),
      );
    expect(away).toEqual([]);
  });

  test('none is heavier than 20 kB as it travels, and none says all twice', () => {
    const heavy = written
      .map(({ path }) => `${path} ${statSync(`${PRERENDERED}${path.slice(1)}.html.br`).size}`)
      .filter((one) => Number(one.split(' ')[1]) >= LIMIT);
    expect(heavy).toEqual([]);
    const twice = written.filter(({ html }) => html.split('data-made="').length !== 2);
    expect(twice.map(({ path }) => path)).toEqual([]);
  });

  test('no placeholder is left in any', () => {
    const left = written
      .filter(({ html }) => {
        const shown = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
        return (
          />[^<]*(\{[a-z-]+\}|\bundefined\b|\bNaN\b)[^<]*</.test(shown) ||
          />\s*(unknown|null)\s*</.test(shown)
        );
      })
      .map(({ path }) => path);
    expect(left).toEqual([]);
  });

  test('the data that the app fetches for them hold nothing of what they say', () => {
    const data = globSync('us/**/__data.json', { cwd: PRERENDERED });
    expect(data.length).toBeGreaterThan(0);
    for (const name of data) expect(statSync(`${PRERENDERED}${name}`).size).toBeLessThan(8000);
  });
});

let browser: Borrowed;
let context: BrowserContext | undefined;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(async () => {
  await context?.close();
  context = undefined;
});

async function come(path: string, options: Parameters<Borrowed['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  return page;
}

const KINDS = ['/us', '/us/california', '/us/compare/last-day', '/us/known'];

describe('one page of each kind', () => {
  test.each([...KINDS, '/es/us/puerto-rico'])(
    '%s: axe finds nothing, unfolded, and nothing reaches over the side',
    async (path) => {
      const page = await come(path);
      await unfold(page);
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await overflow(page)).toBe(0);
    },
    60_000,
  );

  test.each(KINDS)(
    '%s: in the dark as well',
    async (path) => {
      const page = await come(path, { colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
      expect(await findings(page)).toEqual([]);
    },
    60_000,
  );

  test('their own scripts and style weigh next to nothing: what else is fetched, a page of plain text needs too', async () => {
    const fetched = async (path: string) => {
      context = await browser.newContext();
      const page = await context.newPage();
      const all = new Set<string>();
      page.on('request', (request) => all.add(new URL(request.url()).pathname));
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
      await context.close();
      return [...all].filter((one) => /^\/_app\/.*\.(js|css)$/.test(one));
    };
    const plain = await fetched('/about');
    for (const path of KINDS) {
      const own = (await fetched(path)).filter((one) => !plain.includes(one));
      const size = own.reduce((sum, one) => sum + packed(readFileSync(`${CLIENT}${one.slice(1)}`)), 0);
      expect(size).toBeLessThan(3000);
    }
  });
});

describe('a page of a place', () => {
  test('its button leads to the questions with the place filled in, and sends nothing', async () => {
    const page = await come('/us/texas');
    const sent: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() !== 'GET' || /texas|TX/.test(pathname + request.url())) sent.push(request.url());
    });
    await page.waitForFunction(() => 'early' in window && document.querySelector('.made'));
    await page.click('.plan-head button');
    expect(await asked(page)).not.toBe('where');
    expect(new URL(page.url()).pathname).toBe('/questions');
    expect(sent).toEqual([]);
    // The place is not asked again.
    for (let step = 0; step < 4; step++) {
      if (await page.locator('[data-item]').count()) break;
      expect(await asked(page)).not.toBe('where');
      const before = await page.locator('h1').innerText();
      await page.check('input[value=unsure]');
      await page.click('button[value=next]');
      await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
    }
  });

  test('without scripts the button posts the place, and the next question comes', async () => {
    const page = await come('/es/us/puerto-rico', { javaScriptEnabled: false });
    await page.click('.plan-head button');
    expect(new URL(page.url()).pathname).toBe('/es/questions');
    expect(await page.locator('[data-question]').getAttribute('data-question')).not.toBe('where');
    expect(await page.locator('input[type=hidden][value*=PR]').count()).toBeGreaterThan(0);
  });

  test('without scripts all of it is there, and its sources unfold', async () => {
    const page = await come('/us/california', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toContain('California');
    expect(await page.locator('.made section').count()).toBeGreaterThan(10);
    // Its styles come without a script too: a browser's own would set the answers in by 40 pixels.
    expect(
      await page
        .locator('.lines dd')
        .first()
        .evaluate((one) => getComputedStyle(one).marginLeft),
    ).toBe('0px');
    await page.locator('summary').nth(2).click();
    expect(await page.locator('details[open] .cites li').first().isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
  });

  test('the other language shows the same place', async () => {
    const page = await come('/us/california');
    await page.waitForFunction(() => document.querySelector('.made'));
    await page.click('[data-switch=es]');
    await page.waitForURL(`${address}/es/us/california`);
    await page.waitForSelector('[data-made="/es/us/california"]');
    expect(await page.locator('h1').innerText()).toContain('Órdenes de restricción');
    expect(await page.title()).toContain('California');
  });

  test('the app goes from page to page and shows each', async () => {
    const page = await come('/us');
    await page.click('.places a[href="/us/guam"]');
    await page.waitForSelector('[data-made="/us/guam"] [data-place=GU]');
    await page.click('.closing a[href="/us/known"]');
    await page.waitForSelector('[data-made="/us/known"]');
    await page.goBack();
    await page.waitForSelector('[data-place=GU]');
    expect(await page.locator('h1').innerText()).toContain('Guam');
  });

  test('leaving works there as everywhere', async () => {
    const page = await come('/us/california');
    await page.route(/^https?:\/\/(?!localhost|127)/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    await page.click('[data-leave]');
    await page.waitForFunction(() => document.title === 'Elsewhere');
    expect(page.url()).not.toContain(address);
  });

  test('on paper all is there, without the frame and the button', async () => {
    const page = await come('/us/california');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('.plan-head button').isVisible()).toBe(false);
    for (const id of ['withdraw', 'respond', 'records', 'help'])
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
  });
});

describe('a page that compares', () => {
  test('the keyboard comes to each tile of the map, and Enter opens its place', async () => {
    const page = await come('/us/compare/invitation', { viewport: { width: 1280, height: 800 } });
    const tiles = page.locator('.map a');
    expect(await tiles.count()).toBe(56);
    const names = await tiles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => !/^[A-Z]{2}( \d+)?, .+: .+/.test(name))).toEqual([]);
    await tiles.first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/us/maine');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-place=ME]');
  });

  test('the map, the groups and the table say the same', async () => {
    const page = await come('/us/compare/waiting-time', { javaScriptEnabled: false });
    const rows = await page
      .locator('tr[data-code]')
      .evaluateAll((all) =>
        all.map((one) =>
          [
            one.querySelector('th')?.textContent,
            one.querySelector('td')?.firstChild?.textContent?.trim(),
          ].join(': '),
        ),
      );
    const tiles = await page
      .locator('.map a')
      .evaluateAll((all) =>
        all.map((one) => one.getAttribute('aria-label')?.replace(/^[A-Z]{2}( \d+)?, /, '')),
      );
    expect(tiles.sort()).toEqual(rows.sort());
  });
});

test('what we know and do not know has the figures of the law files', async () => {
  const page = await come('/us/known', { javaScriptEnabled: false });
  const day = new Date().toISOString().slice(0, 10);
  const { total } = knowledge(loadLaw(), 'en', day);
  const shown = await page
    .locator('[data-figure]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute('data-figure'), Number(one.getAttribute('value'))]),
      ),
    );
  // The page was counted when the site was built, at most some days ago: only ages can differ.
  expect({ ...shown, old: 0 }).toEqual({ ...total, old: 0 });
  expect(Math.abs((shown.old ?? 0) - total.old)).toBeLessThan(40);
});

describe('without a connection', () => {
  test('somebody who follows a link to a place is told so, and nothing told is lost', async () => {
    const page = await come('/us/texas', { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.click('.plan-head button');
    await asked(page);
    await context?.setOffline(true);
    await page.click('.foot a[href="/us"]');
    await page.waitForSelector('.away p:has-text("That page cannot be opened just now")');
    expect(await asked(page)).toBe('role');
  });

  test('whoever opens one anew comes to the start, in the language of the page', async () => {
    const page = await come('/es', { serviceWorkers: 'allow' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForFunction(async () => (await caches.match('/es')) !== undefined);
    await context?.setOffline(true);
    await page.goto(`${address}/es/us/texas`);
    expect(new URL(page.url()).pathname).toBe('/es');
    await page.waitForSelector('.away p');
    expect(await page.locator('.away p').first().innerText()).toContain('páginas sobre los estados');
  });
});
