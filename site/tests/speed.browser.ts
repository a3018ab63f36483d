import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { type Longest, longestTasks, STEP_MARK, step } from './steps.ts';
import { type Choices, press, walk } from './visit.ts';

const address = inject('address');
const PHONE = { viewport: { width: 360, height: 740 } };

/** What a person waits for without noticing. A press on "Leave now" waits no longer than that. */
const UNNOTICED = 50;
/**
 * A phone of some years ago, on the scale of Lighthouse's BenchmarkIndex: one of the middle has 125 to 800, a fast
 * desktop 1500 to 2000, which Lighthouse slows four times to stand for such a phone.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const PHONE_INDEX = 450;
/** Some tasks of a visit hold what the machine did for others. None does so in the same step of every visit. */
const VISITS = 5;

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
  const page = await walk(context, address, choices, undefined, (shown, question) =>
    step(shown, `answer ${question}`),
  );
  await unfoldEach(page);
  await step(page, 'who can help');
  await page.click('.bar .talk');
  await page.waitForURL('**/help');
  await step(page, 'back to the plan');
  await page.goBack();
  await page.waitForSelector('.plan:not([aria-busy]) [data-item]');
  await step(page, 'choose papers');
  await press(page, 'button[formaction="/papers"] >> nth=0');
  await step(page, 'a paper');
  await press(page, '.cards button >> nth=0');
  await page.waitForSelector('#paper');
}

/**
 * Unfolds one after another, each seen before the next: the first and the last by a finger, those between by their own
 * click, for to find out where a finger can press takes longer than all that the page does.
 */
async function unfoldEach(page: Page): Promise<void> {
  const titles = page.locator('details > summary');
  await step(page, 'unfold the first');
  await titles.first().click();
  await titles.evaluateAll(async (all, mark) => {
    for (const title of (all as HTMLElement[]).slice(1, -1)) {
      console.timeStamp(`${mark}unfold ${title.textContent}`);
      title.scrollIntoView();
      title.click();
      // Up to the frame after the one that shows it.
      for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
    }
  }, STEP_MARK);
  await step(page, 'unfold the last');
  await titles.last().click();
}

test.each([
  ['a protected person', PROTECTED],
  ['somebody with orders in both directions', BOTH],
] as const)(
  'nothing holds a slow phone for more than 50 ms: %s',
  { timeout: 180_000 },
  async (_, choices) => {
    let long: readonly Longest[] | undefined;
    for (let n = 0; n < VISITS && long?.length !== 0; n += 1) {
      const { browser, context } = await launch(PHONE);
      try {
        const longest = await longestTasks(browser, PHONE_INDEX, () => visit(context, choices));
        const now = longest.filter(({ ms }) => ms > UNNOTICED);
        long = now.filter(({ step }) => !long || long.some((one) => one.step === step));
      } finally {
        await browser.close();
      }
    }
    expect(long).toEqual([]);
  },
);

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
