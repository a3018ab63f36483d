import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { download, keys, MUTUAL, NAME, open, PERSON, posted, SOON, toList, toPapers } from './paper-visit.ts';
import { items, press, send } from './visit.ts';

const address = inject('address');
const BEGINS = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html>' } as const;
let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(javaScriptEnabled: boolean, more: object = {}): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 }, ...more });
}

/** Presses a button that leads to the same page, in a browser without scripts by a post. */
async function pressHere(page: Page, selector: string, javaScriptEnabled: boolean): Promise<void> {
  if (javaScriptEnabled) await page.click(selector);
  else await send(page, selector);
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, scripts) => {
  test('every paper that fits comes as a file whose name tells nothing, in every form, and the calendar too', async () => {
    await come(scripts);
    const page = await toPapers(context, address, PERSON);
    const found = await keys(page);
    expect(found.length).toBeGreaterThan(5);
    let isNamed = false;
    // Without scripts each is opened and read elsewhere, so that some are enough here.
    for (const [index, key] of found.slice(0, scripts ? undefined : 4).entries()) {
      await open(page, key);
      const field = page.locator('[name="d.name"]:not([type=hidden])');
      const asksName = (await field.count()) > 0;
      if (asksName && !isNamed) await field.fill(NAME);
      isNamed ||= asksName;
      // The tests of the papers make each of them in each form; here two by turns do.
      for (const format of [index % 2 ? 'pdf' : 'docx', 'html'] as const) {
        const { name, body } = await download(page, `file:${format}`);
        expect(name).toBe(`paper-${index + 1}.${format}`);
        expect(body.subarray(0, 20).toString('latin1')).toContain(BEGINS[format]);
        const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
        if (format !== 'html') continue;
        expect(body.toString().includes(title)).toBe(true);
        // It was typed on one paper, and stands on all that ask for it.
        if (asksName) expect(body.toString().includes(NAME)).toBe(true);
      }
      expect(page.url()).toBe(`${address}/papers`);
      expect(await page.title()).toBe('Papers');
      await toList(page);
    }
    expect(isNamed).toBe(true);
    const { name, body } = await download(page, 'calendar');
    expect(name).toBe('calendar.ics');
    expect(body.toString()).toContain(`DTSTART;VALUE=DATE:${SOON.replaceAll('-', '')}`);
    expect(body.toString()).not.toContain(NAME);
  }, 120_000);

  test('what is typed stands on the paper as it will look', async () => {
    await come(scripts);
    const page = await toPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', `${NAME} <b>&`);
    await page.fill('[name="d.reason"]', 'One.\n\nTwo.');
    if (!scripts) await pressHere(page, '.writing button[value=show]', scripts);
    const paper = page.locator('.paper');
    expect(await paper.innerText()).toContain(`${NAME} <b>&`);
    expect(await paper.locator('b').count()).toBe(0);
    expect(await page.inputValue('[name="d.reason"]')).toBe('One.\n\nTwo.');
    const { body } = await download(page, 'file:html');
    expect(body.toString()).toContain('<section class="sheet" ');
    await page.check('[name="p.bare"]');
    const bare = await download(page, 'file:html');
    expect(bare.body.toString()).not.toContain('<section class="sheet" ');
  });

  test('what is wrong is kept, said beside its field and on top, and holds back the file', async () => {
    await come(scripts);
    const page = await toPapers(context, address, MUTUAL);
    await open(page, 'timeline.restrained');
    await page.fill('[name="d.timeline.0.what"]', 'The first thing.');
    await pressHere(page, 'button[value="add:timeline"]', scripts);
    await page.fill('[name="d.timeline.1.day"]', '13/45/2026');
    await page.fill('[name="d.timeline.1.what"]', 'The second thing.');
    await pressHere(page, 'button[value="file:pdf"]', scripts);
    await page.waitForSelector('#problem');
    expect(page.url()).toMatch(/\/papers(#f\d+-last)?$/);
    const day = page.locator('[name="d.timeline.1.day"]');
    expect(await day.inputValue()).toBe('13/45/2026');
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    const said = await day.getAttribute('aria-describedby');
    expect(await page.locator(`#${said?.split(' ')[0]}`).innerText()).toContain('This is not a day');
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('The first thing.');
    expect(await page.locator('.paper').innerText()).toContain('The second thing.');
    expect(await page.locator('.paper').innerText()).not.toContain('13/45');
    await page.click('#problem a');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? location.hash)).toMatch(
      /^(d\.timeline\.1\.day|#f\d+-1-0)$/,
    );

    await day.fill('Dec 4, 2025');
    expect((await download(page, 'file:pdf')).body.length).toBeGreaterThan(1000);

    await pressHere(page, 'button[value="remove:timeline:0"]', scripts);
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('The second thing.');
    expect(await page.locator('.entry').count()).toBe(1);
  });

  test('with orders in both directions each order has its own papers and its own case number', async () => {
    await come(scripts);
    const page = await toPapers(context, address, MUTUAL);
    expect(await page.locator('.side > h2').allInnerTexts()).toEqual([
      'The order that protects you',
      'The order against you',
    ]);
    await open(page, 'checklist.protected');
    await toList(page);
    await open(page, 'clerk-call.protected');
    expect(await page.locator('.about-side').innerText()).toBe('The order that protects you');
    await page.fill('[name="d.case-number"]', 'CASE-ONE');
    await toList(page);
    await open(page, 'clerk-call.restrained');
    expect(await page.locator('.about-side').innerText()).toBe('The order against you');
    expect(await page.locator('[name="d.case-number"]:not([type=hidden])').count()).toBe(0);
    expect(await page.inputValue('[name="d.against.case-number"]')).toBe('');
    expect(await page.locator('.paper').innerText()).not.toContain('CASE-ONE');
    await toList(page);
    await open(page, 'clerk-call.protected');
    expect(await page.locator('.paper').innerText()).toContain('CASE-ONE');
  });

  test('the place and the hour of the hearing go into the calendar as the person says', async () => {
    await come(scripts);
    const page = await toPapers(context, address, PERSON);
    expect(await page.locator('[name="p.place"]').count()).toBe(0);
    await open(page, (await keys(page)).find((key) => key.startsWith('hearing')) ?? '');
    await page.fill('[name="d.hearing-place"]', 'Room Ñ 5');
    await page.fill('[name="d.hearing-hour"]', '9:30 a.m.');
    await toList(page);
    const without = await download(page, 'calendar');
    expect(without.body.toString()).toContain(`DTSTART:${SOON.replaceAll('-', '')}T093000`);
    expect(without.body.toString()).not.toContain('LOCATION');
    await page.check('[name="p.place"]');
    expect((await download(page, 'calendar')).body.toString()).toContain('LOCATION:Room Ñ 5');
  });

  test('what was typed is still there after a look at the plan and a change of an answer', async () => {
    await come(scripts);
    const page = await toPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', NAME);
    await press(page, 'button[value=plan] >> nth=0');
    expect((await items(page)).length).toBeGreaterThan(3);
    await press(page, 'button[value="change:goal"] >> nth=0');
    await page.check('input[value=keep]');
    await press(page, 'button[value=next]');
    await press(page, 'button[formaction="/papers"] >> nth=0');
    await open(page, (await keys(page)).find((key) => key.startsWith('hearing')) ?? '');
    expect(await page.locator(`input[name="d.name"]`).count()).toBeLessThan(2);
    await toList(page);
    for (const key of await keys(page)) {
      await open(page, key);
      const field = page.locator('input[name="d.name"]:not([type=hidden])');
      if ((await field.count()) > 0) {
        expect(await field.inputValue()).toBe(NAME);
        return;
      }
      await toList(page);
    }
    throw new Error('no paper asks for a name');
  });

  test('with nothing answered it says so, and leads to the questions', async () => {
    await come(scripts);
    const page = await context.newPage();
    await page.goto(`${address}/papers`);
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/questions');
    expect(await page.locator('.cards').count()).toBe(0);
  });
});

test('a page that the server made is taken over where scripts come late, with all that was typed', async () => {
  await come(true);
  let go: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  await context.route('**/_app/immutable/entry/**', async (route) => {
    await gone;
    await route.continue();
  });
  const page = await posted(context, address, {
    go: 'show',
    'p.paper': 'clerk-call.protected',
    'd.case-number': 'CASE-ONE',
    'd.name': NAME,
  });
  await page.fill('[name="d.court"]', 'Typed before the scripts');
  go?.();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  expect(await page.inputValue('[name="d.case-number"]')).toBe('CASE-ONE');
  expect(await page.inputValue('[name="d.court"]')).toBe('Typed before the scripts');
  expect(await page.locator('.paper').innerText()).toContain('Typed before the scripts');
  await toList(page);
  await open(page, 'own-choice.protected');
  expect(await page.locator('.paper').innerText()).toContain(NAME);
});

test('a file that the server made stays in no cache', async () => {
  await come(false);
  const reply = await context.request.post(`${address}/papers/file`, {
    form: { 'a.role': 'protected', order: 'role', 'p.paper': 'wallet-card', go: 'file:pdf' },
  });
  expect(reply.status()).toBe(200);
  const headers = reply.headers();
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="paper-\d+\.pdf"$/);
  expect(headers['set-cookie']).toBeUndefined();
});
