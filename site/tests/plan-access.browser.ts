/** For everyone: each plan, in every way that people look at it, and on paper. */

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { findings } from './checks.ts';
import { lookAtAll } from './looks.ts';
import { plans } from './states.ts';
import { arrive } from './visit.ts';

const address = inject('address');
let browser: Borrowed;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());

test('every plan is clean to axe-core, whole, fit for a finger, and has help in one place', async () => {
  const context = await browser.newContext();
  expect(await lookAtAll(plans(context, address))).toEqual({ faults: [], places: 1 });
  await context.close();
}, 120_000);

test('on paper stands what is on screen, all of it unfolded, and nothing to press', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await arrive(context, address, {
    role: 'protected',
    where: 'CA',
    kind: 'civil',
    stage: 'temporary',
  });
  await page.emulateMedia({ media: 'print' });
  expect(await findings(page)).toEqual([]);
  for (const gone of [
    '.bar',
    '.foot',
    '.keep >> nth=0',
    '.keep >> nth=1',
    '.told .small >> nth=0',
    'summary >> nth=0',
  ])
    expect(await page.locator(gone).isVisible()).toBe(false);
  expect(await page.locator('.folded').first().isVisible()).toBe(true);
  await context.close();
});
