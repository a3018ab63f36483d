/** Answers, court terms and the search: every way among them leads somewhere, and what is looked for stays on the page. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { share } from '../../tests/share.ts';
import { findings, overflow, tooSmall, unfold } from './checks.ts';
import { asked } from './visit.ts';

const address = inject('address');
const BUILT = new URL('../build/', import.meta.url);
const PAGES = new URL('prerendered', BUILT).pathname;
const SERVED = /^(\/es)?\/(questions|plan|papers)$/;
const SEARCH_FILE = /\/search\.[^/]*\.json$/;

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function open(path: string, options: Parameters<Borrowed['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

async function look(page: Page, text: string): Promise<string[]> {
  await page.fill('#look', text);
  await page.waitForFunction(() => document.querySelector('[role=status]:not(.away)')?.textContent?.trim());
  return page
    .locator('[data-found]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-found') ?? ''));
}

const pageOf = (path: string): string => `${PAGES}${path === '/' ? '/index' : path}.html`;
const isThere = (path: string): boolean =>
  SERVED.test(path) ||
  existsSync(pageOf(path)) ||
  (/\.\w+$/.test(path) && (existsSync(`${PAGES}${path}`) || existsSync(new URL(`client${path}`, BUILT))));

describe('every link of these pages leads to one of ours', () => {
  const files = globSync('{,es/}{answers,terms,search}{.html,.md,/*}', { cwd: PAGES }).filter((name) =>
    /\.(html|md)$/.test(name),
  );
  test('there are pages of both kinds, in both languages', () => {
    for (const end of ['.html', '.md']) {
      const all = files.filter((name) => name.endsWith(end));
      expect(all.filter((name) => name.startsWith('es/'))).toHaveLength(all.length / 2);
      expect(all.length).toBeGreaterThanOrEqual(80);
    }
  });

  test.each(['', 'es/'])('below “%s”', (language) => {
    const dead = files
      .filter((name) => name.startsWith('es/') === (language === 'es/'))
      .flatMap((name) => {
        const text = readFileSync(`${PAGES}/${name}`, 'utf8');
        const links = [...text.matchAll(/(?:href="|\]\()(\/(?!_app)[^"#)]*)(#[^")]*)?/g)];
        return links
          .filter(([, path = '', part = '']) => {
            if (!isThere(path)) return true;
            return part !== '' && !readFileSync(pageOf(path), 'utf8').includes(`id="${part.slice(1)}"`);
          })
          .map(([whole]) => `${name}: ${whole}`);
      });
    expect(dead).toEqual([]);
  });
});

describe('the search', () => {
  test.each([
    ['/search', 'drop', '/answers/drop-before-hearing'],
    ['/search', 'no contact', '/answers/criminal-changed-my-mind'],
    ['/search', 'Texas', '/us/texas'],
    ['/search', 'TX', '/us/texas'],
    ['/search', 'hearng', '/terms#hearing'],
    ['/es/search', 'orden', '/terms#order'],
    ['/es/search', 'petición', '/terms#petition'],
    ['/es/search', 'peticion', '/terms#petition'],
    ['/es/search', 'hearing', '/terms#hearing'],
  ])('at %s finds “%s”', async (path, text, wanted) => {
    const page = await open(path);
    expect((await look(page, text)).slice(0, 12)).toContain(wanted);
    expect(await page.locator('[data-found] a').first().getAttribute('href')).toMatch(
      path.startsWith('/es') ? /^\/es\// : /^\/(?!es\/)/,
    );
  });

  test('sends nothing of what is typed, and leaves it in no address', async () => {
    const page = await open('/search');
    const asks: string[] = [];
    page.on('request', (request) => asks.push(`${request.method()} ${request.url()} ${request.postData()}`));
    for (const text of ['my secret', 'drop', 'Texas']) await look(page, text);
    await page.press('#look', 'Enter');
    expect(asks.filter((ask) => !/^GET \S+\/_app\/immutable\/[^?]* null$/.test(ask))).toEqual([]);
    expect(asks.filter((ask) => SEARCH_FILE.test(ask.split(' ')[1] ?? ''))).toHaveLength(1);
    expect(page.url()).toBe(`${address}/search`);
    expect(await page.title()).toBe('Search');
    const kept = await page.evaluate(() =>
      JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(/secret|Texas|drop/);
  });

  test('fetches its file when it is used, and not before', async () => {
    const page = await open('/search');
    const asks: string[] = [];
    page.on('request', (request) => asks.push(request.url()));
    await page.waitForSelector('#look');
    expect(asks.filter((url) => SEARCH_FILE.test(url))).toEqual([]);
    await look(page, 'drop');
    expect(asks.filter((url) => SEARCH_FILE.test(url))).toHaveLength(1);
  });

  test('goes on without a connection, once its file is there', async () => {
    const page = await open('/search');
    await look(page, 'drop');
    await context.setOffline(true);
    expect(await look(page, 'Texas')).toEqual(['/us/texas']);
  });

  test('says so where its file cannot be had, and tries again with the next letter', async () => {
    const page = await open('/search');
    await context.route(SEARCH_FILE, (route) => route.abort());
    await look(page, 'dro');
    await page.getByText('The search could not be fetched.').waitFor();
    await context.unroute(SEARCH_FILE);
    await page.type('#look', 'p');
    await page.locator('[data-found="/answers/drop-before-hearing"]').waitFor();
  });

  test('is a page with everything, where no scripts run', async () => {
    const page = await open('/search', { javaScriptEnabled: false });
    expect(await page.locator('#look').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Everything stands below.');
    for (const path of ['/answers/drop-before-hearing', '/us/texas', '/terms#hearing'])
      expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1);
  });
});

describe('from an answer to the questions', () => {
  const PATH = '/answers/drop-before-hearing';

  test('what the page is about is filled in, and nothing is sent', async () => {
    const page = await open(PATH);
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await Promise.all([page.waitForURL(`${address}/questions`), page.click('.start button')]);
    // Who, which kind, how far and what for are told by the question itself.
    expect(await asked(page)).toBe('where');
    expect(posts).toEqual([]);
    expect(await page.title()).toBe('Questions');
    expect(await page.locator('button[value=back]').count()).toBe(1);
  });

  test('without scripts too, by a form that leaves nothing in the address', async () => {
    const page = await open(PATH, { javaScriptEnabled: false });
    await Promise.all([page.waitForURL(`${address}/questions`), page.click('.start button')]);
    expect(await page.locator('[data-question]').getAttribute('data-question')).toBe('where');
  });

  test('what was told before stays', async () => {
    const page = await open('/');
    await page.click('button[value=restrained]');
    await asked(page);
    await page.click('.foot a[href="/answers"]');
    await page.click(`main a[href="${PATH}"]`);
    await page.waitForURL(`${address}${PATH}`);
    await page.click('.start button');
    await page.waitForURL(`${address}/questions`);
    expect(await asked(page)).not.toBe('role');
    await page.click('button[value=back]');
    await page.waitForSelector('[data-question=role]');
    expect(await page.isChecked('input[value=restrained]')).toBe(true);
  });
});

describe('who finds pages for others', () => {
  test.each(['/questions', '/plan', '/papers', '/es/plan'])('is told not to find %s', async (path) => {
    const reply = await fetch(address + path);
    expect(reply.headers.get('x-robots-tag')).toContain('noindex');
    expect(await reply.text()).toContain('<meta name="robots" content="noindex, noarchive">');
  });

  test('gets each page as text, the lists of all, and data that no script runs', async () => {
    for (const path of [
      '/answers/moving.md',
      '/es/us/texas.md',
      '/llms.txt',
      '/sitemap.xml',
      '/robots.txt',
    ]) {
      const reply = await fetch(address + path);
      expect(reply.status, path).toBe(200);
      expect(reply.headers.get('content-type'), path).toMatch(
        /^(text\/(markdown|plain|xml)|application\/xml)/,
      );
    }
    context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${address}/answers/moving`);
    expect(
      JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@type'],
    ).toBe('FAQPage');
    expect(errors).toEqual([]);
  });
});

test('answers and the search are kept for a visit without a connection; texts for programs are not', () => {
  const assets = new URL('client/_app/immutable/assets/', BUILT).pathname;
  const kept = globSync('pages.*.json', { cwd: assets })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(assets + name, 'utf8'))));
  for (const path of ['/answers', '/es/answers/pressed', '/terms', '/es/search'])
    expect(kept).toContain(path);
  expect(kept.filter((path) => /\.(md|txt|xml)$/.test(path))).toEqual([]);
});

describe('by everybody', () => {
  const WIDTHS = [360, 1280];
  const READ = ['/answers', '/answers/not-showing-up', '/es/answers/guns', '/es/terms', '/search'];
  // Axe takes the longest by far: every page at one width in `npm test`, so that both are seen.
  const byAxe = share(
    WIDTHS.flatMap((width) => READ.map((path) => `${path} ${width}`)),
    2,
  );

  test.each(READ)('%s can be read and used, on a phone and on a desk', async (path) => {
    const page = await open(path);
    if (path === '/search') await look(page, 'drop');
    await unfold(page);
    expect(await page.locator('.bar .leave').count()).toBe(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      if (byAxe.includes(`${path} ${width}`)) expect(await findings(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });
});
