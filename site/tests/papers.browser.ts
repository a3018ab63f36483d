import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../tests/browser.ts';
import { todayIn } from '../src/lib/server/today.ts';
import { findings, overflow, tooSmall, unfold } from './checks.ts';
import { type Choices, items, press, walk } from './visit.ts';

const address = inject('address');
const LEAVE_TO = 'https://www.weather.gov/';
const soon = new Date(Date.parse(todayIn('CA')) + 14 * 86_400_000).toISOString().slice(0, 10);
const PERSON: Choices = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  stage: 'temporary',
  'order-type': 'domestic',
  hearing: { day: soon },
  goal: 'end',
  safety: [],
  'so-far': [],
  life: [],
};
const MUTUAL: Choices = { role: 'both', where: 'MI', kind: 'civil', stage: 'final', goal: 'end' };
/** Whom the papers name. No other text of the site has these letters. */
const NAME = 'Zoë Nguyễn Đặng-Ñandú';
const MARK = 'zqxj';
const BEGINS = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html>' } as const;

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await launch());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(javaScriptEnabled: boolean, more: object = {}): Promise<Request[]> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 }, ...more });
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return requests;
}

/** From the first page to the list of papers. */
async function toPapers(choices: Choices): Promise<Page> {
  const page = await walk(context, address, choices);
  await press(page, 'button[formaction="/papers"] >> nth=0');
  await page.waitForSelector('form.papers');
  return page;
}

const keys = (page: Page): Promise<string[]> =>
  page
    .locator('.cards button')
    .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value.slice('open:'.length)));

const open = (page: Page, key: string) => press(page, `button[value="open:${key}"]`);
const toList = (page: Page) => press(page, 'button[value=list]');

async function download(page: Page, value: string): Promise<{ name: string; body: Buffer }> {
  const [file]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`button[value="${value}"]`),
  ]);
  return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
}

/** Presses a button that leads to the same page, in a browser without scripts by a post. */
async function pressHere(page: Page, selector: string, javaScriptEnabled: boolean): Promise<void> {
  if (javaScriptEnabled) await page.click(selector);
  else await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, scripts) => {
  test('every paper that fits comes in every form, with a name that tells nothing, and the calendar too', async () => {
    await come(scripts);
    const page = await toPapers(PERSON);
    const found = await keys(page);
    expect(found.length).toBeGreaterThan(5);
    let isNamed = false;
    for (const [index, key] of found.entries()) {
      await open(page, key);
      const field = page.locator('[name="d.name"]:not([type=hidden])');
      const asksName = (await field.count()) > 0;
      if (asksName && !isNamed) await field.fill(NAME);
      isNamed ||= asksName;
      for (const format of ['pdf', 'docx', 'html'] as const) {
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
    expect(body.toString()).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll('-', '')}`);
    expect(body.toString()).not.toContain(NAME);
  }, 120_000);

  test('what is typed stands on the paper as it will look', async () => {
    await come(scripts);
    const page = await toPapers(PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', `${NAME} <b>&`);
    await page.fill('[name="d.reason"]', 'One.\n\nTwo.');
    if (!scripts) await pressHere(page, '.writing button[value=show]', scripts);
    const paper = page.locator('.paper');
    expect(await paper.innerText()).toContain(`${NAME} <b>&`);
    expect(await paper.locator('b').count()).toBe(0);
    expect(await page.inputValue('[name="d.reason"]')).toBe('One.\n\nTwo.');
    const { body } = await download(page, 'file:html');
    expect(body.toString()).toContain('<section class="sheet">');
    await page.check('[name="p.bare"]');
    const bare = await download(page, 'file:html');
    expect(bare.body.toString()).not.toContain('<section class="sheet">');
  });

  test('what is wrong is kept, said beside its field and on top, and holds back the file', async () => {
    await come(scripts);
    const page = await toPapers(MUTUAL);
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
    const page = await toPapers(MUTUAL);
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

  test('what was typed is still there after a look at the plan and a change of an answer', async () => {
    await come(scripts);
    const page = await toPapers(PERSON);
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

  test.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
  ] as const)('axe-core finds nothing at any state: %s, %i pixels wide', async (colorScheme, width) => {
    // Axe itself is a script, so the pages of the server are looked at with scripts on, as they first came.
    await come(true, { colorScheme, viewport: { width, height: 740 } });
    if (!scripts) await context.route('**/_app/**/*.js', (route) => route.abort());
    const page = scripts ? await toPapers(MUTUAL) : await posted('/papers', { go: 'list' });
    const clean = async () => {
      await unfold(page);
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
    };
    await clean();
    if (scripts) {
      await open(page, 'timeline.restrained');
      await clean();
      await page.fill('[name="d.timeline.0.day"]', 'x');
      await page.fill('[name="d.name"]', 'x'.repeat(300));
      await page.click('button[value="file:pdf"]');
      await page.waitForSelector('#problem');
    } else {
      await page.close();
      const next = await posted('/papers', {
        go: 'show',
        'p.paper': 'timeline.restrained',
        'd.timeline.0.day': 'x',
        'd.name': 'x'.repeat(300),
      });
      expect(await next.locator('#problem').count()).toBe(1);
      expect(await findings(next)).toEqual([]);
      expect(await overflow(next)).toBe(0);
      return;
    }
    await clean();
  });
});

/** The page that the server makes of a form. */
async function posted(path: string, fields: Record<string, string>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/icon.svg`);
  const all = {
    'a.role': 'both',
    'a.where': 'MI',
    'a.kind': 'civil',
    'a.stage': 'final',
    'a.goal': 'end',
    order: 'role,where,kind,stage,goal',
    ...fields,
  };
  const body = new URLSearchParams(all).toString();
  await context.route(`${address}${path}`, (route) =>
    route.continue({
      method: 'POST',
      postData: body,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  await page.goto(`${address}${path}`);
  await context.unroute(`${address}${path}`);
  return page;
}

describe('with scripts, private', () => {
  test('nothing that is typed is sent, stored, or written into an address', async () => {
    const requests = await come(true);
    const page = await toPapers(MUTUAL);
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
      const requests = await come(true);
      await open(await toPapers(choices), 'wallet-card');
      await context.close();
      return [...new Set(requests.map((request) => request.url()))].sort();
    };
    const { role: _, ...other } = PERSON;
    expect(await files({ ...other, role: 'restrained', where: 'GU', goal: 'contest' })).toEqual(
      await files(PERSON),
    );
  });

  test('leaving wipes what was typed, and Back does not bring it', async () => {
    await come(true);
    await context.route(`${LEAVE_TO}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
    );
    const page = await toPapers(PERSON);
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
    await come(true);
    const page = await toPapers(PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', MARK);
    await page.reload();
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/questions');
    expect(await page.content()).not.toContain(MARK);
  });

  test('breaks no rule of the security policy, and says when a file cannot be made', async () => {
    await come(true);
    const errors: string[] = [];
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await toPapers(PERSON);
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
    await come(true);
    const page = await walk(context, address, PERSON);
    await context.setOffline(true);
    await page.locator('button[formaction="/papers"]').first().click();
    await page.getByText('could not be fetched').first().waitFor();
    expect((await items(page)).length).toBeGreaterThan(3);
    await context.setOffline(false);
    await press(page, 'button[formaction="/papers"] >> nth=0');
    expect((await keys(page)).length).toBeGreaterThan(5);
  });

  test('an entry that was removed can be put back', async () => {
    await come(true);
    const page = await toPapers(MUTUAL);
    await open(page, 'timeline.restrained');
    await page.fill('[name="d.timeline.0.what"]', 'The first thing.');
    await page.click('button[value="remove:timeline:0"]');
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name="d.timeline.0.what"]')).toBe('The first thing.');
  });

  test('the Enter key in a field sends nobody anywhere', async () => {
    await come(true);
    const page = await toPapers(PERSON);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', NAME);
    await page.press('[name="d.name"]', 'Enter');
    expect(await page.inputValue('[name="d.name"]')).toBe(NAME);
  });
});

test('only the paper is printed, the sheet for the person on pages of its own', async () => {
  await come(true);
  const page = await toPapers(PERSON);
  await open(page, 'withdraw-request');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => document.body.innerText);
  expect(seen).toContain('For you: read this first');
  expect(seen).not.toContain('What you can write on it');
  expect(seen).not.toContain('Leave now');
  const pdf = (await page.pdf()).toString('latin1');
  expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(1);
});

test('nothing reaches over the side of a screen of 320 pixels, with text twice as large', async () => {
  await come(true, { viewport: { width: 320, height: 600 } });
  const page = await toPapers(MUTUAL);
  const large = () =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
  await large();
  expect(await overflow(page)).toBe(0);
  for (const key of ['timeline.restrained', 'clerk-call.protected', 'summary.restrained']) {
    await open(page, key);
    expect(await overflow(page)).toBe(0);
    await toList(page);
  }
});
