import { loadWords } from '@until-signed/guidance/load-words';
import record from '@until-signed/guidance/proven' with { type: 'json' };
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';

// What axe-core says of this page is asked in access.browser.ts, with the other pages of text.
const address = inject('address');
const { strings } = loadWords('en');
/** In this order, as `npm run prove` shows them. */
const PROMISES = [
  ...[...Array(12).keys()].map((at) => String(at + 1)),
  ...['audience', 'contradictions', 'values', 'clerk', 'ends'],
];
const said = (value: number | bigint) => value.toLocaleString('en');

describe.each([
  ['with scripts', 360, true],
  ['with scripts', 1280, true],
  ['without scripts', 360, false],
  ['without scripts', 1280, false],
])('how we know, %s, %i pixels wide', (_, width, javaScriptEnabled) => {
  let browser: Borrowed;
  let page: Page;
  beforeAll(async () => {
    let context: Awaited<ReturnType<typeof borrow>>['context'];
    ({ browser, context } = await borrow({ javaScriptEnabled, viewport: { width, height: 740 } }));
    page = await context.newPage();
    await page.goto(address);
    await Promise.all([
      page.waitForURL(`${address}/how-we-know`),
      page.click('.foot a[href="/how-we-know"]'),
    ]);
    await page.waitForSelector('[data-promise]');
  });
  afterAll(() => browser?.close());

  test('every promise stands there in its own words, with its checks', async () => {
    const shown = await page.locator('[data-promise]').evaluateAll((all) =>
      all.map((one) => ({
        id: one.getAttribute('data-promise') ?? '',
        lines: [...one.children].map((line) => line.textContent?.trim()),
      })),
    );
    const checks: Readonly<Record<string, number>> = record.promises;
    const counted = (n = 0) => (n === 1 ? 'One check' : `${said(n)} checks`);
    expect(shown).toEqual(
      PROMISES.map((id) => ({
        id,
        lines: [strings[`promise.${id}`], strings[`promise.${id}.how`], counted(checks[id])],
      })),
    );
  });

  test('every figure is the one of the record', async () => {
    const figures = await page
      .locator('[data-figure]')
      .evaluateAll((all) =>
        Object.fromEntries(all.map((one) => [one.getAttribute('data-figure'), one.getAttribute('value')])),
      );
    const { persons, checks, rules, faults, interview, questions } = record;
    expect(figures).toEqual({
      persons,
      checks: String(checks),
      faults: String(faults.made),
      longest: String(interview.longest),
      rules: String(rules),
    });
    const numbers = await page
      .locator('.figures > div')
      .evaluateAll((all) => all.map((one) => one.textContent?.match(/\d[\d,]*\d|\d/g)));
    expect(numbers).toEqual([
      [String(persons.length), persons.slice(0, 2), String(persons.length - 2), said(BigInt(persons))],
      [said(checks)],
      [faults.made, faults.noticed, faults.made - faults.noticed].filter((n) => n > 0).map(said),
      [said(interview.longest), said(interview.median), said(questions)],
      [said(rules)],
    ]);
    const day = new Date(`${record.provenOn}T00:00:00Z`);
    const long = day.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });
    expect(await page.locator('h2', { hasText: long }).count()).toBe(1);
  });

  test('what is not shown, and how to run it, is said', async () => {
    const text = await page.locator('main').innerText();
    expect(text).toContain('No lawyer or court has checked the texts yet.');
    expect(text).toContain('npm run prove');
    expect(text).not.toMatch(/[{}]|undefined|NaN|\bnull\b/);
  });

  test('it stands in the frame, its headings in order', async () => {
    expect(await page.title()).toBe('How we know');
    expect(await page.locator('.bar .leave').count()).toBe(1);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('nothing reaches over the side', async () => {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  test('on paper all of it is there, without the frame', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('[data-promise]').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });
});
