import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { findings, overflow, tooSmall, unfold } from './checks.ts';
import { MUTUAL, open, PERSON, posted, toList, toPapers } from './paper-visit.ts';

const address = inject('address');
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await launch());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(javaScriptEnabled: boolean, more: object = {}): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 }, ...more });
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, scripts) => {
  test.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
  ] as const)('axe-core finds nothing at any state: %s, %i pixels wide', async (colorScheme, width) => {
    // Axe itself is a script, so the pages of the server are looked at with scripts on, as they first came.
    await come(true, { colorScheme, viewport: { width, height: 740 } });
    if (!scripts) await context.route('**/_app/**/*.js', (route) => route.abort());
    const page = scripts
      ? await toPapers(context, address, MUTUAL)
      : await posted(context, address, { go: 'list' });
    const clean = async () => {
      await unfold(page);
      // What lies under the bar on top would count as too small.
      await page.evaluate(() => scrollTo(0, 0));
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
    };
    await clean();
    if (scripts) {
      await open(page, 'timeline.restrained');
      await clean();
      await page.fill('[name="d.timeline.0.day"]', 'x');
      await page.fill('[name="d.name"]', 'x'.repeat(300));
      await page.click('button[value="file:pdf"]');
      await page.waitForSelector('#problem');
    } else {
      await page.close();
      const next = await posted(context, address, {
        go: 'show',
        'p.paper': 'timeline.restrained',
        'd.timeline.0.day': 'x',
        'd.name': 'x'.repeat(300),
      });
      expect(await next.locator('#problem').count()).toBe(1);
      expect(await findings(next)).toEqual([]);
      expect(await overflow(next)).toBe(0);
      return;
    }
    await clean();
  });
});

test('only the paper is printed, the sheet for the person on pages of its own', async () => {
  await come(true);
  const page = await toPapers(context, address, PERSON);
  await open(page, 'withdraw-request');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => document.body.innerText);
  expect(seen).toContain('For you: read this first');
  expect(seen).not.toContain('What you can write on it');
  expect(seen).not.toContain('Leave now');
  const pdf = (await page.pdf()).toString('latin1');
  expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(1);
});

test('nothing reaches over the side of a screen of 320 pixels, with text twice as large', async () => {
  await come(true, { viewport: { width: 320, height: 600 } });
  const page = await toPapers(context, address, MUTUAL);
  const large = () =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
  await large();
  expect(await overflow(page)).toBe(0);
  for (const key of ['timeline.restrained', 'clerk-call.protected', 'summary.restrained']) {
    await open(page, key);
    expect(await overflow(page)).toBe(0);
    await toList(page);
  }
});
