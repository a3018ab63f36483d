import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { newLock, ROOMS, seal } from '../src/lib/sealed/sealed.ts';
import { findings, findingsIn, overflow, tooSmall } from './checks.ts';
import { NAME, PERSON as WITH_PAPERS } from './paper-visit.ts';
import { arrive, asked, type Choices, choose, items, press, walk } from './visit.ts';

const address = inject('address');
const PHRASE = 'seven quiet boats at noon';
const PERSON: Choices = { role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary', goal: 'end' };
/** What somebody could read in it. */
const READABLE = /protected|CA\b|civil|temporary|answers|order/;

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await come();
});
afterEach(() => context?.close());

async function come(): Promise<BrowserContext> {
  const visitor = await browser.newContext({ viewport: { width: 360, height: 740 } });
  // Nothing outside can be reached, so the page that we leave to is answered here.
  await visitor.route(`${LEAVE_TO}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  );
  return visitor;
}

const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
const unfold = (page: Page, text: string) => page.click(`summary:has-text("${text}")`);
const KEEP = 'Keep my answers on this device';
const BEFORE = 'Go on with answers from before';
const status = (page: Page, text: string) =>
  page.waitForSelector(`.keeping [role=status]:has-text("${text}")`);
const wrong = (page: Page, text: string) => page.waitForSelector(`.keeping [role=alert]:has-text("${text}")`);

/** On the plan: turns it on. */
async function keep(page: Page, withTyped = false): Promise<void> {
  await unfold(page, KEEP);
  await page.fill('#keep-phrase', PHRASE);
  if (withTyped) await page.check('text=Also what I typed for papers');
  await page.click('button:has-text("Keep my answers")');
  await status(page, 'are kept on this device');
}

/** Opens what is kept. */
async function reopen(page: Page, phrase = PHRASE): Promise<void> {
  await unfold(page, BEFORE);
  await page.fill('#kept-phrase', phrase);
  await page.click('form[aria-labelledby=open-kept] button[type=submit]');
}

describe('kept answers', () => {
  test('are kept for nobody who did not ask, wherever they look', async () => {
    const page = await walk(context, address, PERSON);
    await unfold(page, KEEP);
    await page.waitForSelector('#keep-phrase');
    await unfold(page, 'Carry my answers to another device');
    await page.waitForSelector('#carry-phrase');
    expect(await kept(page)).toEqual({});
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.reload();
    await page.waitForSelector('.plan');
    await unfold(page, BEFORE);
    await page.waitForSelector('#file');
    expect(await page.locator('#kept-phrase').count()).toBe(0);
  });

  test('come back with the passphrase alone, and make the plan as it was', async () => {
    const page = await walk(context, address, PERSON);
    const before = await items(page);
    await keep(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('are kept');

    await page.reload();
    await page.waitForSelector('.plan');
    expect(await page.locator('.told').count()).toBe(0);
    expect(await items(page)).not.toEqual(before);
    await reopen(page, 'seven quiet goats at noon');
    await wrong(page, 'It does not open');
    expect(await page.locator('.told').count()).toBe(0);
    await page.fill('#kept-phrase', ` ${PHRASE}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.told');
    expect(await items(page)).toEqual(before);
  });

  test('tell nothing of themselves in what is stored', async () => {
    const page = await arrive(context, address, PERSON);
    await keep(page);
    const [[name, text] = ['', ''], ...others] = Object.entries(await kept(page));
    expect([name, others]).toEqual(['notes', []]);
    const bytes = Buffer.from(text, 'base64');
    expect(bytes.length).toBe((ROOMS[0] ?? 0) + 45);
    expect(`${text} ${bytes.toString('latin1')}`).not.toMatch(/protected|civil|temporary|answers/);
    const state = await page.evaluate(
      () => `${JSON.stringify({ ...sessionStorage })}${JSON.stringify(history.state)}`,
    );
    expect(state).not.toMatch(READABLE);
    expect(page.url()).toBe(`${address}/plan`);
  });

  test('follow each new answer, also after they were opened again', async () => {
    const page = await arrive(context, address, { ...PERSON }, 'goal');
    await press(page, 'button[value=plan]');
    await keep(page);
    const change = async (value: string) => {
      const before = (await kept(page)).notes;
      await press(page, '.yours button[value="change:stage"]');
      expect(await asked(page)).toBe('stage');
      expect(await page.innerText('.kept')).toContain('kept on this device');
      await choose(page, 'stage', value);
      await press(page, 'button[value=next]');
      await page.waitForFunction((text) => localStorage.getItem('notes') !== text, before);
    };
    await change('final');
    await page.goto(address);
    await reopen(page);
    await page.waitForSelector('.told');
    expect(await page.innerText('.told')).toContain('A final order');
    await change('emergency');
    const plan = await items(page);
    await page.goto(`${address}/questions`);
    await reopen(page);
    await page.waitForSelector('.told');
    expect(await items(page)).toEqual(plan);
  });

  test('are forgotten without a passphrase: on the plan, on the first page, and with "start again"', async () => {
    const page = await arrive(context, address, PERSON);
    await keep(page);
    await page.click('button:has-text("Forget what is kept")');
    await status(page, 'It is forgotten');
    expect(await kept(page)).toEqual({});

    await page.fill('#keep-phrase', PHRASE);
    await page.click('button:has-text("Keep my answers")');
    await status(page, 'are kept on this device');
    await page.goto(address);
    await unfold(page, BEFORE);
    await page.click('button:has-text("Forget what is kept")');
    await status(page, 'It is forgotten');
    expect(await kept(page)).toEqual({});
    expect(await page.locator('#kept-phrase').count()).toBe(0);
    await page.close();

    const again = await arrive(context, address, PERSON);
    await keep(again);
    await again.click('.yours a[href="/"]');
    await again.waitForSelector('.home');
    expect(await kept(again)).toEqual({});
  });

  test('are forgotten by leaving, also while the page still loads and while they are being opened', async () => {
    const leave = async (page: Page) => {
      await Promise.all([
        page.waitForURL(LEAVE_TO, { waitUntil: 'commit' }),
        page.click('.leave', { noWaitAfter: true }),
      ]);
      const other = await context.newPage();
      await other.goto(`${address}/icon.svg`);
      expect(await kept(other)).toEqual({});
      await other.close();
      await page.close();
    };
    const page = await arrive(context, address, PERSON);
    await keep(page);
    const sealed = (await kept(page)).notes ?? '';
    await leave(page);

    const put = async () => {
      const other = await context.newPage();
      await other.goto(`${address}/icon.svg`);
      await other.evaluate((text) => localStorage.setItem('notes', text), sealed);
      await other.close();
    };
    await put();
    const opening = await context.newPage();
    await opening.goto(address);
    await reopen(opening);
    await leave(opening);

    await put();
    await context.route('**/_app/**/*.js', () => {});
    const loading = await context.newPage();
    await loading.goto(address, { waitUntil: 'commit' });
    await leave(loading);
  });

  test('forgotten in one window are not written again by another', async () => {
    const page = await arrive(context, address, PERSON);
    await keep(page);
    const other = await context.newPage();
    await other.goto(address);
    await unfold(other, BEFORE);
    await other.click('button:has-text("Forget what is kept")');
    await status(other, 'It is forgotten');
    await page.waitForSelector('#keep-phrase');
    await press(page, '.yours button[value="change:stage"]');
    await choose(page, 'stage', 'final');
    await press(page, 'button[value=next]');
    expect(await kept(page)).toEqual({});
  });

  test('stay as they are when somebody begins anew, until new ones take their place', async () => {
    const page = await arrive(context, address, PERSON);
    await keep(page);
    const { notes } = await kept(page);
    await page.click('.foot a[href="/"]');
    await press(page, 'button[value=restrained]');
    await choose(page, 'where', 'WI');
    await press(page, 'button[value=next]');
    expect((await kept(page)).notes).toBe(notes);
    await press(page, 'button[value=plan]');
    await unfold(page, KEEP);
    await page.waitForSelector('text=answers from another time');
  });

  test('need a passphrase that is long enough, which no form can send and no browser offers to save', async () => {
    const page = await arrive(context, address, PERSON);
    await unfold(page, KEEP);
    await page.fill('#keep-phrase', 'too short');
    await page.keyboard.press('Enter');
    await wrong(page, 'too short');
    expect(await kept(page)).toEqual({});
    const field = page.locator('#keep-phrase');
    expect(await field.getAttribute('name')).toBeNull();
    expect(await field.getAttribute('type')).toBe('text');
    expect(
      await field.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security')),
    ).toBe('disc');
    expect(await field.getAttribute('autocomplete')).toBe('off');
    await page.locator('.keeping').getByLabel('Show what I type').check();
    expect(
      await field.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security')),
    ).toBe('none');
  });

  test('hold what was typed for papers only if that was wanted', async () => {
    for (const wanted of [true, false]) {
      await context.close();
      context = await come();
      const page = await arrive(context, address, WITH_PAPERS);
      await keep(page, wanted);
      await press(page, 'button[formaction="/papers"] >> nth=0');
      await press(page, '.cards button >> nth=0');
      const before = (await kept(page)).notes;
      await page.fill('[name="d.name"]', NAME);
      if (wanted) await page.waitForFunction((text) => localStorage.getItem('notes') !== text, before);
      await page.goto(address);
      await reopen(page);
      await page.waitForSelector('.told');
      await press(page, 'button[formaction="/papers"] >> nth=0');
      await press(page, '.cards button >> nth=0');
      expect(await page.inputValue('[name="d.name"]')).toBe(wanted ? NAME : '');
    }
  });
});

describe('a file', () => {
  /** Makes a file on the plan. */
  async function carry(page: Page): Promise<{ name: string; path: string }> {
    await unfold(page, 'Carry my answers to another device');
    await page.fill('#carry-phrase', PHRASE);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("Save the file")'),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }
  async function openFile(page: Page, file: Parameters<Page['setInputFiles']>[1], phrase = PHRASE) {
    await page.setInputFiles('#file', file);
    await page.fill('#file-phrase', phrase);
    await page.click('form[aria-labelledby=open-file] button');
  }

  test('carries answers to another device, and nothing else knows of it', async () => {
    const requests: string[] = [];
    context.on('request', (request) =>
      requests.push(`${request.method()} ${request.url()} ${request.postData()}`),
    );
    const page = await walk(context, address, PERSON);
    const { name, path } = await carry(page);
    expect(name).toBe('notes.bin');
    expect(readFileSync(path).toString('latin1')).not.toMatch(/protected|civil|temporary|answers/);
    expect(await kept(page)).toEqual({});

    const elsewhere = await come();
    elsewhere.on('request', (request) =>
      requests.push(`${request.method()} ${request.url()} ${request.postData()}`),
    );
    const other = await elsewhere.newPage();
    await other.goto(address);
    await unfold(other, BEFORE);
    await other.fill('#file-phrase', PHRASE);
    await other.keyboard.press('Enter');
    await wrong(other, 'Choose the file first');
    await openFile(other, path, 'another passphrase');
    await wrong(other, 'It does not open');
    await openFile(other, { name: 'x', mimeType: '', buffer: Buffer.alloc(3_000_000) });
    await wrong(other, 'It does not open');
    await openFile(other, path);
    await other.waitForSelector('.told');
    expect(await items(other)).toEqual(await items(page));
    expect(await kept(other)).toEqual({});
    expect(requests.filter((one) => !one.startsWith(`GET ${address}/`) && !one.includes(' blob:'))).toEqual(
      [],
    );
    await elsewhere.close();
  });

  test('of an older version of the site opens as far as it is known, and that is said', async () => {
    const lock = await newLock(PHRASE, crypto);
    const old = '{"answers":{"role":"protected","where":"CA","mood":"blue"},"order":["role","where","mood"]}';
    const sealed = lock && (await seal(old, lock, crypto));
    const page = await context.newPage();
    await page.goto(`${address}/questions`);
    await unfold(page, BEFORE);
    await openFile(page, { name: 'notes.bin', mimeType: '', buffer: Buffer.from(sealed ?? []) });
    await page.waitForSelector('.plan-head:has-text("This site has changed")');
    expect(await findings(page)).toEqual([]);
    expect(await page.locator('.told > div').count()).toBe(2);
    await press(page, '.yours button[value="change:where"]');
    await press(page, 'button[value=next]');
    expect(await page.innerText('.plan-head')).not.toContain('This site has changed');
  });
});

describe('for everyone', () => {
  test('axe-core finds nothing, in any state of it', async () => {
    const check = async (page: Page) => {
      // The page around it is held to the same elsewhere.
      expect(await findingsIn(page, 'details:has(.keeping)')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
    };
    const page = await arrive(context, address, PERSON);
    await unfold(page, KEEP);
    await unfold(page, 'Carry my answers to another device');
    await page.waitForSelector('#carry-phrase');
    await check(page);
    await page.fill('#keep-phrase', 'short');
    await page.click('button:has-text("Keep my answers")');
    await wrong(page, 'too short');
    await check(page);
    await page.fill('#keep-phrase', PHRASE);
    await page.click('button:has-text("Keep my answers")');
    await status(page, 'are kept on this device');
    await check(page);
    for (const path of ['/', '/questions', '/plan']) {
      await page.goto(`${address}${path}`);
      await unfold(page, BEFORE);
      await page.waitForSelector('#kept-phrase');
      await check(page);
      await page.fill('#kept-phrase', 'another passphrase');
      await page.keyboard.press('Enter');
      await wrong(page, 'It does not open');
      await check(page);
    }
  });

  test('works with the keyboard alone', async () => {
    const page = await arrive(context, address, PERSON);
    const tabTo = async (what: string) => {
      for (let n = 0; n < 400; n += 1) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(() => {
          const one = document.activeElement as HTMLInputElement | null;
          return one?.labels?.[0]?.textContent ?? one?.textContent ?? '';
        });
        if (text.trim() === what) return;
      }
      throw new Error(`Not reached: ${what}`);
    };
    await tabTo(KEEP);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#keep-phrase');
    await tabTo('Passphrase');
    await page.keyboard.type(PHRASE);
    await page.keyboard.press('Enter');
    await status(page, 'are kept on this device');
    await page.goto(address);
    await tabTo(BEFORE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#kept-phrase');
    await tabTo('Passphrase');
    await page.keyboard.type(PHRASE);
    await tabTo('Open');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.told');
  });

  test('without scripts it is not offered, and says why', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(address);
    await unfold(page, BEFORE);
    expect(await page.innerText('details')).toContain('needs scripts');
    expect(await page.locator('details :is(input, button)').count()).toBe(0);
    await plain.close();
  });

  test('without locks in the browser it is not offered, and says so', async () => {
    await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    const page = await context.newPage();
    await page.goto(address);
    await unfold(page, BEFORE);
    await page.waitForSelector('text=cannot lock');
    expect(await page.locator('details :is(input, button)').count()).toBe(0);
  });

  test('where the browser keeps nothing, that is said, and the plan stays', async () => {
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    const page = await arrive(context, address, PERSON);
    await unfold(page, KEEP);
    await page.fill('#keep-phrase', PHRASE);
    await page.click('button:has-text("Keep my answers")');
    await wrong(page, 'does not let us keep');
    expect(await page.locator('.told').count()).toBe(1);
  });
});
