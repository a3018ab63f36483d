import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { type Choices, walk } from './visit.ts';

const address = inject('address');

/** A phone of some years ago beside the machine that tests. */
const SLOWER = 4;

/** With orders in both directions and everything ticked: the longest plan. */
const BOTH: Choices = {
  role: 'both',
  where: 'CA',
  kind: 'both',
  stage: 'final',
  goal: 'end',
  safety: ['unsafe', 'pressure'],
};

/** What kept the page from answering for more than 50 ms, by when it began; a press on "Leave now" would have waited. */
type Held = readonly { readonly at: number; readonly ms: number; readonly page: string }[];

declare global {
  interface Window {
    held?: Held;
  }
}

/** A whole visit by somebody new on a slow device, from the first page to the plan and into its parts. */
async function visit(choices: Choices): Promise<Held> {
  const { browser, context } = await launch({ viewport: { width: 360, height: 740 } });
  try {
    await context.addInitScript(() => {
      window.held = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          window.held = [
            ...(window.held ?? []),
            { at: Math.round(startTime), ms: Math.round(duration), page: document.title },
          ];
      }).observe({ type: 'longtask', buffered: true });
    });
    context.on('page', (page) => void slow(page));
    const page = await walk(context, address, choices);
    for (const title of await page.locator('details > summary').all()) await title.click();
    await page.click('.bar .talk');
    await page.waitForSelector('[data-person="911"]');
    await page.goBack();
    await page.waitForSelector('[data-item]');
    // What is reported comes a moment after what it is about.
    return await page.evaluate(
      () => new Promise<Held>((done) => requestIdleCallback(() => setTimeout(() => done(window.held ?? [])))),
    );
  } finally {
    await browser.close();
  }
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

// Other work on the same machine makes a task look long; what is long of itself is so every time.
test.each([
  ['a protected person', { role: 'protected', where: 'CA', kind: 'civil', stage: 'final', goal: 'end' }],
  ['somebody with orders in both directions', BOTH],
] as const)(
  'nothing holds a slow phone for more than 50 ms: %s',
  { retry: 2, timeout: 90_000 },
  async (_, choices) => {
    expect(await visit(choices as Choices)).toEqual([]);
  },
);

test('the first page needs nothing else to be seen: no style and no script of its own is fetched before', async () => {
  const { browser, context } = await launch({ viewport: { width: 360, height: 740 } });
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
