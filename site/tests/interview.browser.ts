import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { arrive, asked, choose, press, walk } from './visit.ts';

const address = inject('address');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the interview %s', (_, javaScriptEnabled) => {
  // Whoever has no scripts has no history of steps either: each page is the answer to its own post.
  const come = javaScriptEnabled ? walk : arrive;
  let browser: Borrowed;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ browser } = await borrow());
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  });
  afterEach(() => context.close());

  test('goes back with the answer still chosen, and keeps the others', async () => {
    const page = await come(context, address, { role: 'restrained', where: 'TX' }, 'kind');
    await press(page, 'button[value=back]');
    expect(await asked(page)).toBe('where');
    expect(await page.inputValue('select[name=v]')).toBe('TX');
    await press(page, 'button[value=back]');
    expect(await page.isChecked('input[value=restrained]')).toBe(true);
    await press(page, 'button[value=next]');
    expect(await asked(page)).toBe('kind');
  });

  test('changes an answer from the list, and goes on from there', async () => {
    const page = await come(context, address, { role: 'protected', where: 'TX', kind: 'civil' }, 'stage');
    await page.click('.answers summary');
    await press(page, 'button[value="change:where"]');
    await page.selectOption('select[name=v]', 'OR');
    await press(page, 'button[value=next]');
    expect(await asked(page)).toBe('stage');
    expect(await page.locator('input[name="a.kind"]').getAttribute('value')).toBe('civil');
    expect(await page.locator('input[name="a.where"]').getAttribute('value')).toBe('OR');
  });

  test('shows the plan early, changes an answer from it, and comes back to it', async () => {
    const page = await come(context, address, { role: 'protected', where: 'CA' }, 'kind');
    await press(page, 'button[value=plan]');
    expect(await asked(page)).toBeNull();
    expect(await page.locator('.date').innerText()).toContain('California');
    await press(page, '.told button[value="change:where"]');
    await page.selectOption('select[name=v]', 'NC');
    await press(page, 'button[value=next]');
    expect(await page.locator('.date').innerText()).toContain('North Carolina');
    expect(await page.locator('input[name="a.role"]').getAttribute('value')).toBe('protected');
  });

  test('opens from an open line of the plan the question on which it hangs', async () => {
    const page = await come(context, address, { role: 'protected', where: 'CA' }, 'kind');
    await press(page, 'button[value=plan]');
    const line = page.locator('.steps .item.open', { has: page.locator('[value="change:kind"]') }).first();
    expect(await line.locator('.depends').isVisible()).toBe(false);
    await line.locator('summary').click();
    await line.locator('[value="change:kind"]').click();
    await page.waitForSelector('[data-question=kind]');
    await choose(page, 'kind', 'civil');
    await press(page, 'button[value=next]');
    expect(await page.locator('input[name="a.kind"]').getAttribute('value')).toBe('civil');
  });

  test('says what is wrong with a day beside it, and loses nothing of it', async () => {
    const page = await come(
      context,
      address,
      { role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary' },
      'hearing',
    );
    await choose(page, 'hearing', { day: '2026-02-31' });
    await page.click('button[value=next]');
    await page.waitForSelector('#problem');
    expect(await page.inputValue('input[name=day]')).toBe('31');
    expect(await page.inputValue('select[name=month]')).toBe('2');
    expect(await page.isChecked('input[value=day]')).toBe(true);
    await page.fill('input[name=day]', '28');
    await press(page, 'button[value=next]');
    expect(await page.locator('input[name="a.hearing"]').getAttribute('value')).toBe('2026-02-28');
  });

  test('asks again when nothing is chosen', async () => {
    const page = await come(context, address, { role: 'protected' }, 'where');
    await page.click('button[value=next]');
    await page.waitForSelector('#problem');
    expect(await asked(page)).toBe('where');
  });

  test('has "I am not sure" last, whatever is asked', async () => {
    const page = await context.newPage();
    await page.goto(address);
    await press(page, 'button[value=unsure]');
    for (let question = await asked(page); question; question = await asked(page)) {
      const last = page.locator('input[name=v], select[name=v] option').last();
      expect(await last.getAttribute('value')).toBe('unsure');
      await choose(page, question);
      await press(page, 'button[value=next]');
    }
  });
});

describe('the interview and the browser’s own buttons', () => {
  let browser: Borrowed;
  let page: Page;
  beforeAll(async () => {
    ({ browser } = await borrow());
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    const context = await browser.newContext();
    page = await walk(context, address, { role: 'protected', where: 'CA' }, 'kind');
  });
  afterEach(() => page.context().close());

  test('Back shows the question before, with its answer', async () => {
    await page.goBack();
    await page.waitForSelector('[data-question=where]');
    expect(await page.inputValue('select[name=v]')).toBe('CA');
    await page.goForward();
    await page.waitForSelector('[data-question=kind]');
  });

  test('Back from the plan shows the last question', async () => {
    await press(page, 'button[value=plan]');
    await page.goBack();
    await page.waitForSelector('[data-question=kind]');
  });

  test('a look at another page keeps the answers', async () => {
    await page.click('.talk');
    await page.waitForSelector('[data-person="911"]');
    await page.goBack();
    await page.waitForSelector('[data-question=kind]');
    expect(await page.locator('input[name="a.where"]').getAttribute('value')).toBe('CA');
  });

  test('what is chosen before the scripts have come stays chosen', async () => {
    const slow = await page.context().newPage();
    let letThem = () => {};
    const come = new Promise<void>((resolve) => {
      letThem = resolve;
    });
    await slow.route(/\.js$/, async (route) => {
      await come;
      await route.continue();
    });
    await slow.goto(`${address}/questions`, { waitUntil: 'commit' });
    await slow.check('input[value=restrained]');
    await slow.click('button[value=next]', { noWaitAfter: true });
    letThem();
    await slow.waitForSelector('[data-question=where]');
    expect(await slow.locator('input[name="a.role"]').getAttribute('value')).toBe('restrained');
  });

  test('a reload forgets the answers, and the page says so beforehand', async () => {
    expect(await page.locator('.kept').innerText()).toContain('reload');
    await page.reload();
    expect(await asked(page)).toBe('role');
    expect(await page.locator('input[name^="a."]').count()).toBe(0);
  });
});
