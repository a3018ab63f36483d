/** The sources of the law come after the law: at the same moment for everybody, and the plan stands without them. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { findings, overflow, tooSmall, unfold } from './checks.ts';
import { asked, type Choices, items, walk } from './visit.ts';

const address = inject('address');
const SOURCES = /\/sources\.[^/]*\.json$/;
const PERSON: Choices = { role: 'protected', where: 'MI', kind: 'civil', stage: 'final', goal: 'end' };
let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

/** A visit whose request for the sources is answered by `answer`. */
async function come(answer: (route: Route) => unknown): Promise<void> {
  context = await browser.newContext();
  await context.route(SOURCES, answer);
}

const gotSources = (page: Page) =>
  page.waitForEvent('requestfinished', { predicate: (one) => SOURCES.test(one.url()) });

const unfoldFirst = async (page: Page) => {
  const details = page.locator('[data-item] details').first();
  await details.locator('summary').click();
  return details;
};

test('they are asked for once, as soon as the law is there, before a question is answered', async () => {
  context = await browser.newContext();
  const asks: string[] = [];
  context.on('request', (request) => asks.push(new URL(request.url()).pathname));
  const page = await context.newPage();
  await Promise.all([gotSources(page), page.goto(`${address}/questions`)]);
  expect(await asked(page)).toBe('role');
  const at = (test: RegExp) => asks.findIndex((path) => test.test(path));
  expect(at(SOURCES)).toBeGreaterThan(Math.max(at(/\/law\.[^/]*\.json$/), 0));
  expect(asks.filter((path) => SOURCES.test(path))).toHaveLength(1);
});

describe('a plan whose sources', () => {
  test('are still on their way says so, and gets them when they come', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await come(async (route) => {
      await held;
      await route.continue();
    });
    const page = await walk(context, address, PERSON);
    const before = await items(page);
    const details = await unfoldFirst(page);
    expect(await details.innerText()).toContain('The sources are still loading.');
    expect(await page.locator('.cites').count()).toBe(0);
    release();
    await details.locator('.cites li').first().waitFor();
    expect(await page.getByText('The sources are still loading.').count()).toBe(0);
    expect(await items(page)).toEqual(before);
    // What was open stays open.
    expect(await details.getAttribute('open')).not.toBeNull();
  });

  test('cannot be had stands without them, and asks again when it is told to', async () => {
    let isAway = true;
    await come((route) => (isAway ? route.abort() : route.continue()));
    const page = await walk(context, address, PERSON);
    expect((await items(page)).length).toBeGreaterThan(10);
    const details = await unfoldFirst(page);
    expect(await details.innerText()).toContain('The sources could not be loaded.');
    const again = details.getByRole('button', { name: 'Load the sources again' });
    await again.focus();
    await Promise.all([page.waitForEvent('requestfailed'), page.keyboard.press('Enter')]);
    await details.getByText('The sources could not be loaded.').waitFor();
    // The focus is where it was, ready for another try.
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);
    isAway = false;
    await page.keyboard.press('Enter');
    await details.locator('.cites li').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  test('cannot be had can be read and used by everybody', async () => {
    await come((route) => route.abort());
    const page = await walk(context, address, PERSON);
    await page.setViewportSize({ width: 320, height: 640 });
    await unfold(page);
    expect(await findings(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('have not come says so in the file that is saved', async () => {
    await come((route) => route.abort());
    const page = await walk(context, address, PERSON);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.keep button[value=save]'),
    ]);
    const file = await new Response((await download.createReadStream()) as unknown as ReadableStream).text();
    expect(file).toContain('The sources had not loaded, so they are not in this file.');
  });

  test('came with the page from the server has them again once scripts are there', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await Promise.all([gotSources(page), page.goto(`${address}/plan`)]);
    const details = await unfoldFirst(page);
    await details.locator('.cites li').first().waitFor();
    expect(await details.locator('.cites').count()).toBe(1);
    expect(errors).toEqual([]);
  });
});
