import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';

const address = inject('address');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the first page, %s', (_, javaScriptEnabled) => {
  let browser: Borrowed;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ browser, context } = await borrow({ javaScriptEnabled, viewport: { width: 360, height: 740 } }));
  });
  afterAll(() => browser?.close());

  test('has one heading', async () => {
    const page = await context.newPage();
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });

  test('asks nothing of any other machine', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect([...new Set(asked)]).toEqual([address]);
    await page.close();
  });
});
