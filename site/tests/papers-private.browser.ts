import type { BrowserContext, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { download, keys, MUTUAL, NAME, open, PERSON, toList, toPapers, walkToPapers } from './paper-visit.ts';
import { arrive, type Choices, items, press } from './visit.ts';

const address = inject('address');
const MARK = 'zqxj';
let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(): Promise<Request[]> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return requests;
}

describe('with scripts', () => {
  test('nothing that is typed is sent, stored, or written into an address', async () => {
    const requests = await come();
    const page = await walkToPapers(context, address, MUTUAL);
    await open(page, 'timeline.restrained');
    await page.fill('[name="d.name"]', `${MARK} name`);
    await page.fill('[name="d.timeline.0.what"]', `${MARK} what`);
    for (const format of ['pdf', 'docx', 'html']) await download(page, `file:${format}`);
    await toList(page);
    await page.goBack();
    expect(await page.inputValue('[name="d.name"]')).toBe(`${MARK} name`);
    expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual(
      [],
    );
    const kept = await page.evaluate(() => ({
      local: { ...localStorage },
      cookies: document.cookie,
      rest: JSON.stringify([{ ...sessionStorage }, history.state, location.href, document.title]),
    }));
    expect([kept.local, kept.cookies]).toEqual([{}, '']);
    for (const text of [kept.rest, ...requests.map((request) => request.url())])
      expect(text).not.toMatch(new RegExp(`${MARK}|timeline|restrained`));
  });

  test('whatever a person has told, the same files are fetched', async () => {
    const files = async (choices: Choices) => {
      const requests = await come();
      await open(await walkToPapers(context, address, choices), 'wallet-card');
      await context.close();
      return [...new Set(requests.map((request) => request.url()))].sort();
    };
    const { role: _, ...other } = PERSON;
    expect(await files({ ...other, role: 'restrained', where: 'GU', goal: 'contest' })).toEqual(
      await files(PERSON),
    );
  });

  test('leaving wipes what was typed, and Back does not bring it', async () => {
    await come();
    await context.route(`${LEAVE_TO}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
    );
    const page = await walkToPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', MARK);
    await Promise.all([page.waitForURL(LEAVE_TO), page.click('.leave')]);
    await page.goBack();
    for (let n = 0; n < 4; n += 1) {
      expect(await page.content()).not.toContain(MARK);
      for (const field of await page.locator('input').all()) expect(await field.inputValue()).not.toBe(MARK);
      await page.goForward();
    }
  });

  test('a reload forgets all of it', async () => {
    await come();
    const page = await walkToPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', MARK);
    await page.reload();
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/questions');
    expect(await page.content()).not.toContain(MARK);
  });

  test('breaks no rule of the security policy, and says when a file cannot be made', async () => {
    await come();
    const errors: string[] = [];
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await toPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', NAME);
    await download(page, 'file:pdf');
    expect(errors).toEqual([]);
    await context.setOffline(true);
    await page.click('button[value="file:docx"]');
    await page.getByText('could not be made').waitFor();
    expect(await page.inputValue('[name="d.name"]')).toBe(NAME);
    // What has been fetched works on.
    expect((await download(page, 'file:pdf')).body.subarray(0, 5).toString()).toBe('%PDF-');
    await context.setOffline(false);
    expect((await download(page, 'file:docx')).name).toBe('paper-1.docx');
  });

  test('the plan stays where the papers cannot be fetched', async () => {
    await come();
    const page = await arrive(context, address, PERSON);
    await context.setOffline(true);
    await page.locator('button[formaction="/papers"]').first().click();
    await page.getByText('could not be fetched').first().waitFor();
    expect((await items(page)).length).toBeGreaterThan(3);
    await context.setOffline(false);
    await press(page, 'button[formaction="/papers"] >> nth=0');
    expect((await keys(page)).length).toBeGreaterThan(5);
  });

  test('an entry that was removed can be put back', async () => {
    await come();
    const page = await toPapers(context, address, MUTUAL);
    await open(page, 'timeline.restrained');
    await page.fill('[name="d.timeline.0.what"]', 'The first thing.');
    await page.click('button[value="remove:timeline:0"]');
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('The first thing.');
  });

  test('the Enter key in a field sends nobody anywhere', async () => {
    await come();
    const page = await toPapers(context, address, PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', NAME);
    await page.press('[name="d.name"]', 'Enter');
    expect(await page.inputValue('[name="d.name"]')).toBe(NAME);
  });
});
