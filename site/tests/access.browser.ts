import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { clipped, findings, moving, overflow, tooSmall, unclear } from './checks.ts';
import { states } from './states.ts';
import { asked, type Choices, walk } from './visit.ts';

const address = inject('address');
const PERSON: Choices = { role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary' };

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launch());
});
afterAll(() => browser?.close());

describe.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['on a dark phone', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['on a desk', { viewport: { width: 1280, height: 740 } }],
  ['in colours of their own', { viewport: { width: 360, height: 740 }, forcedColors: 'active' }],
] as const)('for everyone %s', (_, options) => {
  test('axe-core finds nothing on any page in any state of it, and all can be pressed with a finger', async () => {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const found: string[] = [];
    for await (const [name, page] of states(context, address)) {
      // What lies under the bar on top would count as too small.
      await page.evaluate(() => scrollTo(0, 0));
      for (const check of [findings, tooSmall, moving, unclear])
        found.push(...(await check(page)).map((one) => `${name}: ${one}`));
      if ((await overflow(page)) > 0) found.push(`${name}: reaches over the side`);
    }
    expect(found).toEqual([]);
    await context.close();
  }, 180_000);
});

/** The distances that a person may set for themselves: WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;
describe.each([
  ['at four times the size', 320, ''],
  ['with text twice as large', 360, 'html { font-size: 36px !important; }'],
  ['with text twice as large, at four times the size', 320, 'html { font-size: 36px !important; }'],
  ['with more room between letters, words and lines', 360, SPACED],
])('%s', (_, width, style) => {
  test('nothing is cut off or covered, and nothing reaches over the side', async () => {
    const context = await browser.newContext({ viewport: { width, height: 600 } });
    const found: string[] = [];
    for await (const [name, page] of states(context, address)) {
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
        scrollTo(0, 0);
      }, style);
      found.push(...(await clipped(page)).map((one) => `${name}: ${one}`));
      if ((await overflow(page)) > 0) found.push(`${name}: reaches over the side by ${await overflow(page)}`);
    }
    expect(found).toEqual([]);
    await context.close();
  }, 180_000);
});

test('on paper stands what is on screen, all of it unfolded, and nothing to press', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await walk(context, address, PERSON);
  await page.emulateMedia({ media: 'print' });
  expect(await findings(page)).toEqual([]);
  for (const gone of ['.bar', '.foot', '.keep', '.told .small >> nth=0', 'summary >> nth=0'])
    expect(await page.locator(gone).isVisible()).toBe(false);
  expect(await page.locator('.folded').first().isVisible()).toBe(true);
  await context.close();
});

test('help and the way out stand in the same place on every page', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const places = new Map<string, string>();
  for await (const [name, page] of states(context, address)) {
    await page.evaluate(() => scrollTo(0, 0));
    const at = await page.evaluate(() =>
      JSON.stringify(
        [...document.querySelectorAll('.bar a, .foot a')].map((one) => {
          const { x, y } = one.getBoundingClientRect();
          return [one.textContent?.trim(), one.getAttribute('href'), one.closest('.bar') ? [x, y] : x];
        }),
      ),
    );
    places.set(at, name);
  }
  expect([...places.values()].length).toBe(1);
  await context.close();
}, 60_000);

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
