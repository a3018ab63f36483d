/** A visit in Spanish, and over to the other language and back with all that was told. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { findings, reaching, unfold } from './checks.ts';
import { NAME, PERSON, SOON } from './paper-visit.ts';
import { arrive, type Choices, items, press, send, walk } from './visit.ts';

const address = inject('address');
const TEXAS: Choices = { role: 'restrained', where: 'TX', kind: 'both', stage: 'final', goal: 'change' };

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(options: Parameters<Borrowed['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  context.setDefaultTimeout(15_000);
  await context.route(`${LEAVE_TO}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  );
}

/** Texts with a frequent English word, but for what is marked as English, stands in brackets, or is a name. */
const english = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    const names = '[lang=en], .cites .by, .contacts .who, .contacts .hidden, .label, #paper, script';
    for (const one of body.querySelectorAll(names)) one.remove();
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const text = (texts.currentNode.textContent ?? '').replace(/\([^)]*\)/g, '');
      if (
        /\b(the|and|of|is|are|you|your|with|for|this|that|from|have|can|will|what|when|order)\b/i.test(text)
      )
        found.push(text.trim());
    }
    return found;
  });

/** Over to the other language: with scripts at once, without them by the button at the foot. */
async function over(page: Page, language: string): Promise<void> {
  await page.click('.bar .switch');
  if (page.url().endsWith('#foot')) await send(page, '.foot .switch');
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
  expect(new URL(page.url()).search).toBe('');
}

const path = (page: Page): string => new URL(page.url()).pathname;
/** Axe itself is a script. */
const clean = async (page: Page, withAxe: boolean): Promise<string[]> => [
  ...(await english(page)),
  ...(await reaching(page)),
  ...(withAxe ? await findings(page) : []),
];

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
  test('a whole visit is in Spanish, from the first page to a paper', async () => {
    await come({ javaScriptEnabled });
    const page = await (javaScriptEnabled ? walk : arrive)(context, `${address}/es`, PERSON);
    expect(path(page)).toBe('/es/plan');
    expect(await items(page)).toContain('force.holds');
    expect(await page.locator('h1').innerText()).toBe('Su plan');
    expect(await clean(page, javaScriptEnabled)).toEqual([]);
    await press(page, 'button[formaction="/es/papers"] >> nth=0');
    expect(path(page)).toBe('/es/papers');
    expect(await clean(page, javaScriptEnabled)).toEqual([]);
    await press(page, 'button[value="open:withdraw-request"]');
    expect(await clean(page, javaScriptEnabled)).toEqual([]);
    for (const one of [
      '/es',
      '/es/help',
      '/es/leaving',
      '/es/how-we-know',
      '/es/about',
      '/es/nothing-here',
    ]) {
      await page.goto(address + one);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
      expect(await clean(page, javaScriptEnabled), one).toEqual([]);
    }
  }, 60_000);

  test('another language keeps what was told, at a question, on the plan and on a paper', async () => {
    await come({ javaScriptEnabled });
    const page = await arrive(context, address, PERSON, 'hearing');
    await page.check('input[value=day]');
    await page.selectOption('select[name=month]', '12');
    await page.fill('input[name=day]', '24');
    await over(page, 'es');
    expect(path(page)).toBe('/es/questions');
    expect(await page.isChecked('input[value=day]')).toBe(true);
    expect(await page.inputValue('select[name=month]')).toBe('12');
    expect(await page.inputValue('input[name=day]')).toBe('24');
    const [year = '', month = '', day = ''] = SOON.split('-');
    await page.selectOption('select[name=month]', String(Number(month)));
    await page.fill('input[name=day]', day);
    await page.fill('input[name=year]', year);
    await press(page, 'button[value=next]');
    await press(page, 'button[value=plan]');

    const plan = await items(page);
    expect(await page.locator('.told').innerText()).toContain('California');
    await over(page, 'en');
    expect(path(page)).toBe('/plan');
    expect(await items(page)).toEqual(plan);

    await press(page, 'button[formaction="/papers"] >> nth=0');
    await press(page, '.cards button >> nth=0');
    await unfold(page);
    const field = 'input[name^="d."] >> nth=0';
    await page.fill(field, NAME);
    await over(page, 'es');
    expect(path(page)).toBe('/es/papers');
    expect(await page.inputValue(field)).toBe(NAME);
    await press(page, 'button[value=list]');
    await press(page, 'button[value=plan]');
    expect(await items(page)).toEqual(plan);
  });
});

test('what a visit in Spanish fetches tells nothing of the state or the answers', async () => {
  const fetched = async (choices: Choices): Promise<string[]> => {
    await come();
    const all = new Set<string>();
    context.on('request', (request) => all.add(`${request.method()} ${request.url()}`));
    await walk(context, `${address}/es`, choices);
    await context.close();
    return [...all].sort();
  };
  const california = await fetched(PERSON);
  expect(await fetched(TEXAS)).toEqual(california);
  expect(california.filter((one) => /\.en\.[\w-]+\.json/.test(one))).toEqual([]);
});

test('a language chosen on the way works without a connection, from then on', async () => {
  await come({ serviceWorkers: 'allow' });
  const page = await walk(context, address, PERSON);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await over(page, 'es');
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/es'))), { timeout: 10_000 })
    .toBe(true);
  await context.setOffline(true);
  const next = await walk(context, `${address}/es`, TEXAS);
  expect(await next.locator('main').innerText()).toContain('Texas');
  await over(next, 'en');
  expect(path(next)).toBe('/plan');
});

test('a language that cannot be fetched is said to be away, and nothing is lost', async () => {
  await come();
  const page = await walk(context, address, PERSON, 'kind');
  await context.setOffline(true);
  await page.click('.bar .switch');
  await page.waitForSelector('.away p[lang=es]');
  expect(path(page)).toBe('/questions');
  await context.setOffline(false);
  await over(page, 'es');
  expect(await page.locator('.away p[lang]').count()).toBe(0);
  await press(page, 'button[value=plan]');
  expect(await page.locator('.told').innerText()).toContain('California');
});

test('the way out works in Spanish too, and Back shows nothing', async () => {
  await come();
  const page = await walk(context, `${address}/es`, PERSON, 'kind');
  await over(page, 'en');
  await over(page, 'es');
  await Promise.all([page.waitForURL(LEAVE_TO), page.click('.leave')]);
  const { entries, currentIndex } = await (await context.newCDPSession(page)).send(
    'Page.getNavigationHistory',
  );
  expect(entries.slice(0, currentIndex).map(({ url }) => url)).toEqual(['about:blank']);
});

test('a file of answers that was saved in one language opens in the other', async () => {
  await come();
  const page = await arrive(context, address, PERSON);
  const plan = await items(page);
  await page.click('summary:has-text("Carry my answers")');
  await page.fill('#carry-phrase', 'seven quiet boats at noon');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click('button:has-text("Save the file")'),
  ]);
  const other = await context.newPage();
  await other.goto(`${address}/es`);
  await other.click('summary:has-text("respuestas de antes")');
  await other.setInputFiles('#file', await file.path());
  await other.fill('#file-phrase', 'seven quiet boats at noon');
  await other.click('form[aria-labelledby=open-file] button');
  await other.waitForSelector('.told');
  expect(path(other)).toBe('/es/plan');
  expect(await items(other)).toEqual(plan);
});
