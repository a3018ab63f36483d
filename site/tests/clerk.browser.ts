import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { arrive, type Choices, items, press, walk } from './visit.ts';

const address = inject('address');
const FACT = 'law-withdraw-ends-on-filing';
/** California leaves open whether a filed paper ends a case. */
const PERSON: Choices = {
  role: 'protected',
  where: 'CA',
  kind: 'domestic',
  stage: 'temporary',
  hearing: 'none',
  goal: 'end',
  safety: [],
  life: [],
};
const NOTE = 'This rests on what the clerk told you.';

const answer = (page: Page, id: string) => page.locator(`#visit input[name="a.${id}"]`);
const told = (page: Page) => page.locator('.yours .told');
const notice = (page: Page) => page.locator('[data-item="withdraw.notice"]');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('what the clerk said, %s', (_, javaScriptEnabled) => {
  let browser: Borrowed;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ browser } = await borrow());
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    page = await arrive(context, address, PERSON);
  });
  afterEach(() => context.close());

  const open = () => press(page, `[data-item="clerk.${FACT}"] button[value="change:${FACT}"]`);
  const say = async (value: string) => {
    await open();
    await page.check(`input[value="${value}"]`);
    await press(page, 'button[value=next]');
  };

  test('is entered beside the question, changes the plan, and is told as the clerk’s', async () => {
    expect(await items(page)).not.toContain('withdraw.notice');
    await open();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    expect(await page.title()).toBe('Questions');
    expect(await page.locator('.help').innerText()).toContain('the clerk told you');
    await page.check('input[value=yes]');
    await press(page, 'button[value=next]');

    expect(new URL(page.url()).pathname).toBe('/plan');
    expect(await items(page)).toContain('withdraw.notice');
    expect(await items(page)).not.toContain(`clerk.${FACT}`);
    expect(await notice(page).innerText()).toContain(NOTE);
    await notice(page).locator('summary').click();
    expect(await notice(page).locator('.reasons').innerText()).toContain('(the clerk told you)');
    expect(await told(page).innerText()).toContain('The filed paper ends it (the clerk told you)');
  });

  test('can be changed from the answers, with what was chosen still chosen', async () => {
    await say('yes');
    await press(page, `.yours button[value="change:${FACT}"]`);
    expect(await page.isChecked('input[value=yes]')).toBe(true);
    await page.check('input[value=unsure]');
    await press(page, 'button[value=next]');
    expect(await items(page)).not.toContain('withdraw.notice');
    expect(await items(page)).toContain(`clerk.${FACT}`);
  });

  test('is left by Back with nothing told', async () => {
    await open();
    await press(page, 'button[value=back]');
    expect(new URL(page.url()).pathname).toBe('/plan');
    expect(await answer(page, FACT).count()).toBe(0);
  });

  test('goes when the place is another one', async () => {
    await say('yes');
    await press(page, '.yours button[value="change:where"]');
    await page.selectOption('select[name=v]', 'OR');
    await press(page, 'button[value=next]');
    expect(await answer(page, 'where').getAttribute('value')).toBe('OR');
    expect(await answer(page, FACT).count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toContain('the clerk told you');
  });
});

test('with scripts, Back and Forward of the browser go between the plan and the question', async () => {
  const { browser } = await borrow();
  const page = await walk(await browser.newContext(), address, PERSON);
  await press(page, `[data-item="clerk.${FACT}"] button[value="change:${FACT}"]`);
  await page.check('input[value=no]');
  await press(page, 'button[value=next]');
  await page.goBack();
  await page.waitForSelector(`[data-question=${FACT}]`);
  expect(await page.isChecked('input[value=no]')).toBe(true);
  await page.goBack();
  await page.waitForSelector('.plan');
  expect(await told(page).innerText()).toContain('(the clerk told you)');
  await page.goForward();
  await page.waitForSelector(`[data-question=${FACT}]`);
  await browser.close();
});
