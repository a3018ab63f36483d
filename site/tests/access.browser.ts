/** For everyone: each page and each question, in every way that people look at them. */

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { lookAtAll } from './looks.ts';
import { pages, questions } from './states.ts';

const address = inject('address');
let browser: Borrowed;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());

test.each([
  ['page', pages],
  ['kind of question', questions],
] as const)(
  'every %s is clean to axe-core, whole, fit for a finger, and has help in one place',
  async (_, states) => {
    const context = await browser.newContext();
    expect(await lookAtAll(states(context, address))).toEqual({ faults: [], places: 1 });
    await context.close();
  },
  120_000,
);
