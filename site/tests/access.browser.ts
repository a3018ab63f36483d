import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { findings, overflow, tooSmall, unfold } from './checks.ts';
import { asked, type Choices, choose, press, walk } from './visit.ts';

const address = inject('address');
const STATIC = ['/', '/papers', '/help', '/leaving', '/sources', '/how-we-know', '/about', '/nothing-here'];
const PERSON: Choices = { role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary' };

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launch());
});
afterAll(() => browser?.close());

describe.each([
  ['light', 360],
  ['dark', 360],
  ['light', 1280],
] as const)('for everyone: %s, %i pixels wide', (colorScheme, width) => {
  const come = () => browser.newContext({ colorScheme, viewport: { width, height: 740 } });

  test('axe-core finds nothing on the pages of text', async () => {
    const context = await come();
    for (const path of STATIC) {
      const page = await context.newPage();
      await page.goto(`${address}${path}`);
      if (path !== '/sources') await unfold(page);
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
      await page.close();
    }
    await context.close();
  });

  test('axe-core finds nothing on any question, nor on the plan', async () => {
    const context = await come();
    const page = await walk(context, address, PERSON, 'where');
    const kinds = new Set<string>();
    for (let question = await asked(page); question; question = await asked(page)) {
      const kind =
        question === 'where' ? 'place' : (await page.locator('.parts').count()) > 0 ? 'day' : 'choice';
      const several = (await page.locator('input[type=checkbox]').count()) > 0 ? 'several' : kind;
      if (!kinds.has(several)) {
        kinds.add(several);
        await page.click('button[value=next]');
        if (several !== 'several') await page.waitForSelector('#problem');
        if (several !== 'several') {
          await unfold(page);
          expect(await findings(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
          expect(await tooSmall(page)).toEqual([]);
        } else continue;
      }
      await choose(page, question, PERSON[question]);
      await press(page, 'button[value=next]');
    }
    expect(await findings(page)).toEqual([]);
    await unfold(page);
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    await context.close();
  });
});

test('nothing reaches over the side of a screen of 320 pixels, with text twice as large', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 600 } });
  const page = await walk(context, address, PERSON, 'hearing');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflow(page)).toBe(0);
  await press(page, 'button[value=plan]');
  await unfold(page);
  expect(await overflow(page)).toBe(0);
  await context.close();
});

describe('with the keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '');

  test('leaving comes first, then the way to the main part', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('leave');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('skip');
    await context.close();
  });

  test('a person answers, and hears each new question from its heading', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/questions`);
    await page.waitForFunction(() => history.state !== null);
    await page.focus('input[name=v]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-question=where]');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ohio');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('select[name=v]')).toBe('OH');
    await context.close();
  });

  test('the focus is never under the bar', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${address}/plan`);
    await page.waitForSelector('text=Print');
    const covered = () =>
      page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body || one.closest('.bar')) return '';
        const box = one.getBoundingClientRect();
        const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        return box.top < bar - 1 || box.bottom > innerHeight + 1
          ? `${one.outerHTML.slice(0, 80)} at ${box.top}`
          : '';
      });
    for (const key of ['Tab', 'Shift+Tab'])
      for (let n = 0; n < 40; n += 1) {
        await page.keyboard.press(key);
        expect(await covered()).toBe('');
      }
    await context.close();
  });
});
