/** For everyone: the papers, in every way that people look at them, and printed. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { lookAtAll } from './looks.ts';
import { open, PERSON, toPapers } from './paper-visit.ts';
import { papers, papersOfServer } from './states.ts';

const address = inject('address');
let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

test.each([
  ['with scripts', papers],
  ['without scripts', papersOfServer],
] as const)(
  '%s every state of the papers is clean to axe-core, whole, and fit for a finger',
  async (_, states) => {
    context = await browser.newContext();
    expect(await lookAtAll(states(context, address))).toEqual({ faults: [], places: 1 });
  },
  120_000,
);

test('only the paper is printed, the sheet for the person on pages of its own', async () => {
  context = await browser.newContext();
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
