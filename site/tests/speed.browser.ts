import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { longTasks } from './tasks.ts';
import { type Choices, press, walk } from './visit.ts';

const address = inject('address');
const PHONE = { viewport: { width: 360, height: 740 } };

/** What a person waits for without noticing. A press on "Leave now" waits no longer than that. */
const UNNOTICED = 50;
/** A phone of some years ago beside the machine that tests. */
const SLOWER = 4;

/** The longest plan: orders in both directions, and in danger. */
const BOTH: Choices = {
  role: 'both',
  where: 'CA',
  kind: 'both',
  stage: 'final',
  goal: 'end',
  safety: ['unsafe'],
};
const PROTECTED: Choices = { role: 'protected', where: 'CA', kind: 'civil', stage: 'final', goal: 'end' };

/** A whole visit by somebody new, from the first page to the plan, into its parts, and to a paper. */
async function visit(context: BrowserContext, choices: Choices): Promise<void> {
  const page = await walk(context, address, choices);
  await unfoldEach(page);
  await page.click('.bar .talk');
  await page.waitForURL('**/help');
  await page.goBack();
  await page.waitForSelector('.plan:not([aria-busy]) [data-item]');
  await press(page, 'button[formaction="/papers"] >> nth=0');
  await press(page, '.cards button >> nth=0');
  await page.waitForSelector('#paper');
}

/**
 * Unfolds one after another, each seen before the next: the first and the last by a finger, those between by their own
 * click, for to find out where a finger can press takes longer than all that the page does.
 */
async function unfoldEach(page: Page): Promise<void> {
  const titles = page.locator('details > summary');
  await titles.first().click();
  await titles.evaluateAll(async (all) => {
    for (const title of (all as HTMLElement[]).slice(1, -1)) {
      title.scrollIntoView();
      title.click();
      // Up to the frame after the one that shows it.
      for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
    }
  });
  await titles.last().click();
}

test.each([
  ['a protected person', PROTECTED],
  ['somebody with orders in both directions', BOTH],
] as const)('nothing holds a slow phone for more than 50 ms: %s', { retry: 2 }, async (_, choices) => {
  const { browser, context } = await launch(PHONE);
  try {
    const most = UNNOTICED / SLOWER;
    expect(await longTasks(browser, most, () => visit(context, choices))).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('the first page needs nothing else to be seen: no style and no script of its own is fetched before', async () => {
  const { browser, context } = await launch(PHONE);
  try {
    // Nothing but the page itself ever comes.
    await context.route('**/_app/**', () => {});
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const { size, blocking } = await page.evaluate(() => ({
      size: getComputedStyle(document.querySelector('.way') as Element).minHeight,
      blocking: performance
        .getEntriesByType('resource')
        .filter(
          (one) => (one as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    }));
    expect(Number.parseFloat(size)).toBeGreaterThan(40);
    expect(blocking).toEqual([]);
  } finally {
    await browser.close();
  }
});
