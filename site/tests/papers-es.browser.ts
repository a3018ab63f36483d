/** Papers in a Spanish visit: what is handed in is the English paper with Spanish below its lines. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { textOfDocx } from '../../papers/src/docx-testkit.ts';
import { readPdf, spoken } from '../../papers/src/pdf-testkit.ts';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { download, keys, NAME, open, PERSON, toList, toPapers } from './paper-visit.ts';
import { press, send, walk } from './visit.ts';

const address = inject('address');
const PAPER = 'withdraw-request';
let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(javaScriptEnabled: boolean): Promise<Page> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  return toPapers(context, `${address}/es`, PERSON);
}

/** What stands on the pages that are filed, line by line, without what is told in Spanish. */
const english = (page: Page): Promise<string[]> =>
  page.locator('.paper').evaluate((paper) => {
    const own = paper.cloneNode(true) as HTMLElement;
    for (const told of own.querySelectorAll('.sheet, [lang=es]')) told.remove();
    return [...own.querySelectorAll('h2, h3, p, li, dt, dd, th, td')].map((line) =>
      (line.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  });

const bare = (text: string): string => text.replace(/[\s_\u00a0]+/g, '');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, scripts) => {
  const writeName = async (page: Page) => {
    await page.fill('[name="d.name"]', NAME);
    if (!scripts) await send(page, '.writing button[value=show]');
  };

  test('a court paper is the English one with Spanish below each line, in every kind of file', async () => {
    let page = await come(scripts);
    expect(await page.locator('.cards .other-name[lang=en]').first().innerText()).toMatch(/^Request to end/);
    await open(page, PAPER);
    expect(await page.locator('h1').innerText()).toMatch(/^Solicitud/);
    expect(await page.locator('.paper-head').innerText()).toContain(
      'Los tribunales reciben los papeles en inglés',
    );
    await writeName(page);
    const paper = page.locator('.paper');
    expect(await paper.getAttribute('lang')).toBe('en');
    expect(await paper.locator('.gloss[lang=es]').count()).toBeGreaterThan(8);
    expect(await paper.locator('.sheet').getAttribute('lang')).toBe('es');
    const lines = await english(page);
    const pdf = bare(spoken(await readPdf((await download(page, 'file:pdf')).body)));
    const word = bare(textOfDocx((await download(page, 'file:docx')).body));
    const glosses = await paper.locator('.gloss').allInnerTexts();
    for (const text of ['Solicitud', NAME, ...glosses]) {
      expect(pdf).toContain(bare(text));
      expect(word).toContain(bare(text));
    }
    await context.close();

    context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });
    page = await toPapers(context, address, PERSON);
    await open(page, PAPER);
    await writeName(page);
    expect(lines).toEqual(await english(page));
  }, 60_000);

  test('the copy to understand is wholly Spanish, and says so on top', async () => {
    const page = await come(scripts);
    await open(page, PAPER);
    await page.check('[name="p.copy"]');
    if (!scripts) await send(page, '.writing button[value=show]');
    const paper = page.locator('.paper');
    expect(await paper.getAttribute('lang')).toBe('es');
    expect(await paper.locator('h2').first().innerText()).toMatch(/^Copia para entender, no para presentar/);
    expect(await paper.locator('.gloss').count()).toBe(0);
    expect(await page.isChecked('[name="p.copy"]')).toBe(true);
    const { name, body } = await download(page, 'file:html');
    expect(name).toMatch(/^copy-\d+\.html$/);
    expect(body.toString()).toContain('No la firme ni la entregue.');
  }, 60_000);

  test('a paper for the person is Spanish, and has no copy', async () => {
    const page = await come(scripts);
    const own = (await keys(page)).find((key) => key === 'checklist');
    await open(page, own ?? '');
    expect(await page.locator('.paper').getAttribute('lang')).toBe('es');
    expect(await page.locator('[name="p.copy"]').count()).toBe(0);
    await toList(page);
    await open(page, 'clerk-call');
    expect(await page.locator('.paper .gloss[lang=en]').count()).toBeGreaterThan(3);
  }, 60_000);
});

test('without a connection a court paper comes in both languages, also if none was opened before', async () => {
  context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  const page = await walk(context, `${address}/es`, PERSON);
  // The start of a language is kept after all that it needs.
  const isKept = () => page.evaluate(async () => (await caches.match('/es')) !== undefined);
  await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await press(page, 'button[formaction="/es/papers"] >> nth=0');
  await open(page, PAPER);
  expect(await page.locator('.paper .gloss[lang=es]').count()).toBeGreaterThan(8);
  expect(await page.locator('.paper').innerText()).toContain('Request to end the case');
});
