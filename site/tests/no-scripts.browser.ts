/** Every step without scripts, on the smallest screen, and as a text browser reads it. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { asText, readsBadly } from './as-text.ts';
import { overflow } from './checks.ts';
import { download, keys, MUTUAL, NAME, open, posted, SOON, toList } from './paper-visit.ts';
import { arrive, asked, type Choices, choose, items, press, send } from './visit.ts';

const address = inject('address');
const PERSON: Choices = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  stage: 'temporary',
  'order-type': 'domestic',
  hearing: { day: SOON },
  goal: 'end',
  safety: ['unsafe'],
};

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function come(): Promise<Page> {
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  return context.newPage();
}

/** Holds a page to what holds of all: nothing beside the screen, and a text that reads from top to end. */
async function reads(page: Page, ...inOrder: (string | RegExp)[]): Promise<string[]> {
  expect(await overflow(page)).toBe(0);
  const lines = await asText(page);
  // The page of sources quotes notes for those who check the law, as they wrote them.
  if (!page.url().endsWith('/sources')) expect(readsBadly(lines)).toEqual([]);
  expect(lines[0]).toMatch(/^Leave now\b/);
  let at = 0;
  for (const wanted of [...inOrder, 'In danger now: call 911.']) {
    const found = lines.findIndex(
      (line, index) =>
        index >= at && (typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)),
    );
    expect(
      found,
      `${wanted} in ${page.url()} after line ${at} of\n${lines.join('\n')}`,
    ).toBeGreaterThanOrEqual(at);
    at = found;
  }
  return lines;
}

test('the pages of text read from top to end', async () => {
  const page = await come();
  for (const path of [
    '/help',
    '/leaving',
    '/sources',
    '/how-we-know',
    '/about',
    '/papers',
    '/plan',
    '/nothing-here',
  ]) {
    await page.goto(`${address}${path}`);
    await reads(page, await page.locator('h1').innerText());
  }
});

test('a person goes through the whole interview to the plan, by every kind of question', async () => {
  const page = await come();
  await page.goto(address);
  await reads(
    page,
    'Whom does the order protect?',
    /^\[It protects me$/,
    /^\[It is against me$/,
    /^\[I am not sure\]$/,
  );
  await press(page, 'button[value=protected]');
  const kinds = new Set<string>();
  for (let question = await asked(page); question; question = await asked(page)) {
    const title = await page.locator('h1').innerText();
    const kind = question === 'where' ? 'where' : (await page.locator('.parts').count()) > 0 ? 'date' : '';
    const several = (await page.locator('input[type=checkbox]').count()) > 0;
    if (kind === 'where') await reads(page, title, 'State or court', 'Why we ask', /\[Next\]/);
    else if (kind === 'date')
      await reads(
        page,
        title,
        /^\( \) On this day$/,
        /Month .*Day .*Year/,
        /^\( \) I am not sure$/,
        /\[Next\]/,
      );
    else await reads(page, title, several ? /^\[ \] / : /^\( \) /, /I am not sure/, /\[Next\]/);
    if (!kinds.has(`${kind}${several}`) && !several) {
      // Going on without an answer says so, above the question.
      await send(page, 'button[value=next]');
      await reads(page, 'Please look at this again', title);
    }
    kinds.add(`${kind}${several}`);
    await choose(page, question, PERSON[question] ?? (several ? [] : 'unsure'));
    await press(page, 'button[value=next]');
  }
  expect([...kinds].sort()).toEqual(['datefalse', 'false', 'true', 'wherefalse']);
  const lines = await reads(
    page,
    'Your plan',
    'California. This plan is from',
    'First',
    'Steps',
    'What not to do',
    'Dates',
    'Court papers',
    'Afterwards',
    'Your answers',
    'Keep this plan',
    'not legal advice',
  );
  expect((await items(page)).length).toBeGreaterThan(10);
  expect(lines.join('\n')).toContain('1-800-799-7233');
  expect((await download(page, 'save')).name).toBe('notes.txt');
});

describe('a text browser that knows only the form a button stands in, and only the address of that', () => {
  const strip = (page: Page) =>
    page.evaluate(() => {
      for (const name of ['form', 'formaction'])
        for (const one of document.querySelectorAll(`[${name}]`)) one.removeAttribute(name);
    });
  const pressPlainly = async (page: Page, value: string) => {
    await strip(page);
    await send(page, `button[value="${value}"] >> nth=0`);
  };

  test('comes from a question to the plan, to another answer, to a paper and its files', async () => {
    await (await come()).close();
    const page = await arrive(context, address, PERSON, 'stage');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await pressPlainly(page, 'change:where');
    expect(await asked(page)).toBe('where');
    await pressPlainly(page, 'next');
    await pressPlainly(page, 'plan');
    expect((await items(page)).length).toBeGreaterThan(10);
    expect(await page.locator('button:not(form *)').count()).toBe(0);
    await strip(page);
    expect((await download(page, 'save')).name).toBe('notes.txt');
    await pressPlainly(page, 'change:kind');
    expect(await asked(page)).toBe('kind');
    await pressPlainly(page, 'next');
    await pressPlainly(page, 'list');
    const [first = ''] = await keys(page);
    await pressPlainly(page, `open:${first}`);
    await strip(page);
    for (const format of ['pdf', 'docx', 'html'])
      expect((await download(page, `file:${format}`)).name).toBe(`paper-1.${format}`);
    await pressPlainly(page, 'list');
    await pressPlainly(page, 'plan');
    expect(await page.locator('h1').innerText()).toBe('Your plan');
  });

  test('hears what is wrong on a paper instead of getting a file', async () => {
    await come();
    const page = await posted(context, address, {
      go: 'show',
      'p.paper': 'timeline.restrained',
      'd.timeline.0.day': 'some day',
    });
    await pressPlainly(page, 'file:pdf');
    expect(await page.locator('#problem').count()).toBe(1);
  });
});

describe('papers', () => {
  async function papers(person: Choices): Promise<Page> {
    await (await come()).close();
    const page = await arrive(context, address, person);
    await press(page, 'button[formaction="/papers"] >> nth=0');
    return page;
  }

  test('each can be opened and read from top to end', async () => {
    const page = await papers(PERSON);
    await reads(page, 'Your plan', 'Papers to print', 'To hand in or to send', 'For yourself', 'calendar');
    for (const key of await keys(page)) {
      await open(page, key);
      await reads(page, 'All papers', await page.locator('h1').innerText(), 'Take it with you', 'PDF');
      await toList(page);
    }
  }, 60_000);

  test('one can be written on, with a list, and taken along in every format', async () => {
    const page = await papers({ ...MUTUAL, hearing: { day: SOON } });
    await open(page, 'timeline.restrained');
    await page.fill('[name="d.name"]', NAME);
    await page.fill('[name="d.timeline.0.day"]', '12/4/2026');
    await page.fill('[name="d.timeline.0.what"]', 'The first thing.');
    await send(page, 'button[value="add:timeline"]');
    await page.fill('[name="d.timeline.1.day"]', 'some day');
    await page.fill('[name="d.timeline.1.what"]', 'The second thing.');
    await send(page, 'button.second[value=show]');
    await reads(
      page,
      'Please look at this again.',
      'Entry 2: Day',
      'Entry 1',
      '<12/4/2026>',
      'Entry 2',
      '<some day>',
    );
    await send(page, 'button[value="remove:timeline:1"]');
    await send(page, 'button.second[value=show]');
    const lines = await reads(page, NAME, 'The first thing.', /_{10} Signature/);
    expect(lines.join('\n')).not.toContain('The second thing.');
    for (const format of ['pdf', 'docx', 'html'])
      expect((await download(page, `file:${format}`)).name).toMatch(/^paper-[0-9]+[.](pdf|docx|html)$/);
    await toList(page);
    expect((await download(page, 'calendar')).name).toMatch(/\.ics$/);
  }, 60_000);
});
