/** Everything with the keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { asked, type Choices } from './visit.ts';

const address = inject('address');
const PERSON: Choices = { role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary' };

let browser: Borrowed;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());

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

  /** Goes on until something that fits has the focus, and that can be seen. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let n = 0; n < 400; n += 1) {
      await page.keyboard.press('Tab');
      const [fits, isSeen, what] = await page.evaluate((wanted) => {
        const one = document.activeElement;
        const around = [one, one?.closest('.choice'), one?.closest('.cards > li')];
        const isRinged = around.some((each) => {
          const { outlineStyle, outlineWidth } = each
            ? getComputedStyle(each)
            : { outlineStyle: 'none', outlineWidth: '' };
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return [
          one?.matches(wanted) ?? false,
          isRinged || one === document.body,
          one?.outerHTML.slice(0, 90),
        ];
      }, selector);
      expect(isSeen, `the focus shows on ${what}`).toBe(true);
      if (fits) return;
    }
    throw new Error(`The keyboard does not reach ${selector}`);
  }

  test('a person goes from the first page to a saved paper, and sees where they are', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => history.state !== null);
    const enter = async (selector: string) => {
      const before = await page.locator('h1').innerText();
      await tabTo(page, selector);
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
      // A new page is heard from its heading.
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    };
    await enter('button[value=protected]');
    for (let question = await asked(page); question; question = await asked(page)) {
      if (question === 'where') {
        await tabTo(page, 'select[name=v]');
        await page.keyboard.type('California');
      } else {
        await tabTo(page, 'input[name=v]');
        const choice = PERSON[question];
        const isOne = (await page.locator('input[type=radio]').count()) > 0;
        const value = typeof choice === 'string' ? choice : 'unsure';
        // Within one choice of several the arrows lead on.
        for (let n = 0; isOne && n < 20 && !(await page.isChecked(`input[value="${value}"]`)); n += 1)
          await page.keyboard.press(n === 0 ? 'Space' : 'ArrowDown');
      }
      await enter('button[value=next]');
    }
    await enter('button[formaction="/papers"]');
    await enter('button[value^="open:"]');
    const saved = page.waitForEvent('download');
    await tabTo(page, 'button[value="file:pdf"]');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/[.]pdf$/);
    // And it is said.
    await page.locator('.take [role=status]', { hasText: 'The file is ready' }).waitFor();
    await context.close();
  }, 60_000);

  test('what is wrong with an answer is said, and has the focus', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/questions`);
    await page.waitForFunction(() => history.state !== null);
    await tabTo(page, 'button[value=next]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'problem');
    expect(await page.locator('#problem').getAttribute('role')).toBe('alert');
    expect(await page.locator('fieldset').first().getAttribute('aria-describedby')).toContain('problem');
    await context.close();
  });
});
