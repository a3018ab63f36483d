/** Leaving at once, in a real browser: what is on screen, what Back and Forward bring, and what is kept. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { covered, unfold } from './checks.ts';
import { MUTUAL, NAME, open, toPapers, PERSON as WRITES, walkToPapers } from './paper-visit.ts';
import { arrive, asked, type Choices, press, taken, walk } from './visit.ts';

const address = inject('address');
const PAGES = [
  '/',
  '/questions',
  '/plan',
  '/papers',
  '/help',
  '/leaving',
  '/sources',
  '/how-we-know',
  '/about',
  '/nothing-here',
];
const PERSON: Choices = { role: 'restrained', where: 'WI', kind: 'civil', stage: 'final', goal: 'end' };
/** Another site, to which a person may follow a link. */
const ELSEWHERE = 'http://localhost:9/court';

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

/** Nothing outside can be reached: other sites are answered here. */
async function come(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext(options);
  const say = (text: string) => (route: { fulfill: (reply: object) => Promise<void> }) =>
    route.fulfill({ contentType: 'text/html', body: `<h1>${text}</h1>` });
  await context.route(`${LEAVE_TO}**`, say('Weather'));
  await context.route(`${ELSEWHERE}**`, say('Court'));
}

const away = (page: Page) => page.waitForURL(LEAVE_TO);
const shift = async (page: Page) => {
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
};

/** What Back would bring, nearest last: nothing of ours may be left there, whatever a page that comes again does. */
async function before(page: Page): Promise<string[]> {
  const cdp = await context.newCDPSession(page);
  const { entries, currentIndex } = await cdp.send('Page.getNavigationHistory');
  return entries.slice(0, currentIndex).map(({ url }) => url);
}

/** Goes all the way back, and then all the way forward: is anything of ours ever shown? */
async function neverShown(page: Page): Promise<void> {
  for (const way of ['goBack', 'goForward'] as const)
    for (let n = 0; n < 8; n += 1) {
      await page[way]({ waitUntil: 'commit' }).catch(() => null);
      if (page.url().startsWith(address)) await away(page);
      expect(page.url()).toMatch(new RegExp(`^(about:blank|${LEAVE_TO})$`));
      expect(await page.content()).not.toMatch(/Wisconsin|Until Signed|Zoë|name="a\./);
    }
}

describe.each([
  ['a click', (page: Page) => page.click('.leave')],
  ['Shift, three times', shift],
  ['the middle button', (page: Page) => page.click('.leave', { button: 'middle' })],
  ['a click for another tab', (page: Page) => page.click('.leave', { modifiers: ['Control'] })],
] as const)('by %s', (_, leave) => {
  test('no page and no answer comes back, neither by Back nor by Forward', async () => {
    await come();
    const page = await walk(context, address, PERSON, 'goal');
    await Promise.all([away(page), leave(page)]);
    expect(await page.locator('h1').innerText()).toBe('Weather');
    expect(context.pages().length).toBe(1);
    expect(await before(page)).toEqual(['about:blank']);
    await neverShown(page);
  });
});

describe('from', () => {
  test('a plan, after the page was loaded anew', async () => {
    await come();
    const page = await walk(context, address, PERSON);
    await page.reload();
    await page.click('.bar .talk');
    await page.waitForSelector('[data-person="911"]');
    await Promise.all([away(page), shift(page)]);
    await neverShown(page);
  });

  test('a paper on which somebody has written', async () => {
    await come();
    const page = await walkToPapers(context, address, WRITES);
    await open(page, 'withdraw-request');
    await page.fill('[name="d.name"]', NAME);
    await Promise.all([away(page), shift(page)]);
    await neverShown(page);
  });

  test('a page that is still loading', async () => {
    for (const leave of [(page: Page) => page.click('.leave'), shift]) {
      await come();
      await context.route('**/_app/**/*.js', () => {});
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForSelector('.foot');
      await Promise.all([away(page), leave(page)]);
      await neverShown(page);
      await context.close();
    }
  });
});

describe('while the app is on its way to another page of ours', () => {
  test.each([
    ['that asks before it loads another page', true],
    ['that only tells that it does', false],
  ] as const)('a browser %s comes to the other site all the same', async (_, isAsking) => {
    await come();
    if (!isAsking)
      await context.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
    // The other site is farther away than ours, which could have answered many times before it does.
    await context.route(`${LEAVE_TO}**`, async (route) => {
      for (let n = 0; n < 9; n += 1) await (await fetch(address)).text();
      // Nobody waits for it any more where it was not reached.
      await route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }).catch(() => {});
    });
    const page = await context.newPage();
    await page.goto(address);
    await taken(page);
    await context.route('**/_app/**/nodes/*.js', () => {});
    await Promise.all([
      page.waitForRequest('**/_app/**/nodes/*.js'),
      page.click('.foot a[href="/about"]', { noWaitAfter: true }),
    ]);
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loaded.push(request.url());
    });
    await shift(page);
    await expect.poll(() => page.url()).toBe(LEAVE_TO);
    // Where it asks, it never even begins.
    expect(loaded).toEqual(isAsking ? [LEAVE_TO] : expect.arrayContaining([LEAVE_TO]));
    await neverShown(page);
  });
});

test('the page is blank at once, however slow the next one is', async () => {
  await come();
  const page = await arrive(context, address, PERSON);
  await context.unroute(`${LEAVE_TO}**`);
  // The next site answers that there is nothing to show: the browser then stays where it is.
  await context.route(`${LEAVE_TO}**`, (route) => route.fulfill({ status: 204 }));
  // Whatever may lie in the storage of this site goes with it.
  await page.evaluate(() => {
    for (const store of [localStorage, sessionStorage]) store.setItem('x', '1');
  });
  const left = page.waitForRequest(LEAVE_TO);
  await page.click('.leave');
  await left;
  const seen = () =>
    page.evaluate(() => [
      document.documentElement.innerHTML,
      getComputedStyle(document.documentElement).display,
      document.title,
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    ]);
  expect(await seen()).toEqual(['<head></head><body></body>', 'none', '', '[{},{"left":"1"}]']);
});

describe('Shift, three times', () => {
  test.each([
    [2400, true],
    [2600, false],
  ])('with %i milliseconds between them: %s', async (pause, leaves) => {
    await come();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(address);
    // From here on no time passes but what is said below: a slow machine takes some for each press.
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (let n = 0; n < 3; n += 1) {
      await page.keyboard.press('Shift');
      await page.clock.fastForward(pause);
    }
    if (leaves) await away(page);
    else expect([page.url(), await page.locator('h1').count()]).toEqual([`${address}/`, 1]);
  });

  test('capital letters do not leave, nor does any other key between', async () => {
    await come();
    const page = await walk(context, address, { role: 'protected' }, 'where');
    for (const letter of 'ABCD') await page.keyboard.press(`Shift+${letter}`);
    for (const key of ['Shift', 'Shift', 'Tab', 'Shift', 'Shift', 'a']) await page.keyboard.press(key);
    expect(await asked(page)).toBe('where');
    // A key that is held down says so many times that it is.
    for (let n = 0; n < 5; n += 1) await page.keyboard.down('Shift');
    expect(await asked(page)).toBe('where');
  });
});

test('whoever comes anew after leaving finds the site as it is for everyone', async () => {
  await come();
  const page = await walk(context, address, PERSON);
  await Promise.all([away(page), page.click('.leave')]);
  await page.goto(`${address}/plan`);
  expect(await page.locator('.plan-head').innerText()).toContain('not answered anything');
  expect(await page.evaluate(() => sessionStorage.getItem('left'))).toBeNull();
});

describe('a page is shown again without answers', () => {
  const isEmpty = async (page: Page) => {
    await page.waitForSelector('.plan-head');
    expect(await page.locator('.plan-head').innerText()).toContain('not answered anything');
    expect(await page.content()).not.toMatch(/Wisconsin|name="a\./);
  };

  test('after a visit to another site, by Back', async () => {
    await come();
    const page = await walk(context, address, PERSON);
    await page.evaluate((url) => location.assign(url), ELSEWHERE);
    await page.waitForURL(ELSEWHERE);
    await page.goBack();
    await isEmpty(page);
  });

  test('where the browser has kept it whole for Back', async () => {
    await come();
    const page = await walk(context, address, PERSON);
    const kept = await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      return document.documentElement.outerHTML;
    });
    expect(kept).not.toMatch(/Wisconsin|name="a\./);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await isEmpty(page);
  });

  test('after a crash: nothing is left from which a browser could restore it', async () => {
    await come();
    const page = await walk(context, address, PERSON);
    const cdp = await context.newCDPSession(page);
    const { entries } = await cdp.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url).slice(-1)).toEqual([`${address}/plan`]);
    expect(JSON.stringify(entries)).not.toMatch(/restrained|WI\b|Wisconsin|\?/);
    const [session, state] = await page.evaluate(() => [{ ...sessionStorage }, history.state]);
    expect(JSON.stringify([session, state])).not.toMatch(/restrained|WI\b|Wisconsin/);
    const crashed = page.waitForEvent('crash');
    void cdp.send('Page.crash').catch(() => null);
    await crashed;
    // What a browser brings back of a page that crashed: its address, its state and the storage of its tab.
    const again = await context.newPage();
    await again.addInitScript(
      ([kept, at]) => {
        for (const [key, value] of Object.entries(kept as Record<string, string>))
          sessionStorage.setItem(key, value);
        history.replaceState(at, '');
      },
      [session, state],
    );
    await again.goto(`${address}/plan`);
    await isEmpty(again);
  }, 60_000);

  test('no field is filled by the browser with what stood in it', async () => {
    await come();
    const page = await walk(context, address, PERSON, 'hearing');
    expect(await page.getAttribute('form.question', 'autocomplete')).toBe('off');
    await page.check('input[value=day]');
    await page.fill('input[name=year]', '2031');
    await page.evaluate((url) => location.assign(url), ELSEWHERE);
    await page.waitForURL(ELSEWHERE);
    await page.goBack();
    expect(await asked(page)).toBe('role');
    await page.check('input[value=restrained]');
    await page.reload();
    expect(await page.locator('input:checked').count()).toBe(0);
    await context.close();

    await come();
    const paper = await toPapers(context, address, WRITES);
    await open(paper, 'withdraw-request');
    const open_ = await paper
      .locator('form :is(input:not([type=hidden]), textarea, select)')
      .evaluateAll((all) =>
        (all as HTMLInputElement[])
          .filter((one) => (one.autocomplete || one.form?.autocomplete) !== 'off')
          .map((one) => one.name),
      );
    expect(open_).toEqual([]);
  });
});

describe('the way out', () => {
  test('is the first thing that the keyboard reaches, on every page', async () => {
    await come();
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(`${address}${path}`, { waitUntil: 'domcontentloaded' });
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className), path).toBe('leave');
    }
  });

  test('stays on screen, however small that is, wherever the page is', async () => {
    await come();
    const page = await arrive(context, address, MUTUAL);
    await unfold(page);
    for (const [width, height] of [
      [1280, 720],
      [360, 640],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const part of [0, 0.3, 0.6, 1]) {
        await page.evaluate((at) => scrollTo(0, at * document.documentElement.scrollHeight), part);
        const box = await page.locator('.leave').boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height / 3);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(
          await page.evaluate(
            ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.className,
            [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2],
          ),
        ).toBe('leave');
      }
    }
  });

  test('never hides what has the focus, at four times the size, all through the longest plan', async () => {
    await come({ viewport: { width: 320, height: 256 } });
    const page = await arrive(context, address, MUTUAL);
    await unfold(page);
    const seen = await tabThrough(page);
    expect(seen).toBeGreaterThan(120);
  }, 120_000);

  test('never hides what has the focus on a paper', async () => {
    await come({ viewport: { width: 320, height: 256 } });
    const page = await toPapers(context, address, WRITES);
    await open(page, 'withdraw-request');
    await unfold(page);
    expect(await tabThrough(page)).toBeGreaterThan(20);
  }, 60_000);

  test('is a plain link without scripts, on every page, and tells the next site nothing', async () => {
    await come({ javaScriptEnabled: false });
    const referers: (string | undefined)[] = [];
    context.on('request', (request) => {
      if (request.url() === LEAVE_TO) referers.push(request.headers().referer);
    });
    const plain = await context.newPage();
    for (const path of PAGES) {
      await plain.goto(`${address}${path}`, { waitUntil: 'domcontentloaded' });
      await Promise.all([away(plain), plain.click('.leave')]);
    }
    await plain.close();
    const page = await walk(context, address, PERSON, 'kind');
    await press(page, 'button[value=plan]');
    await press(page, 'button[formaction="/papers"] >> nth=0');
    await Promise.all([away(page), page.click('.leave')]);
    expect(referers).toEqual(Array.from({ length: PAGES.length + 1 }, () => undefined));
  });
});

/** From the first thing to the last, and back. How many there were. */
async function tabThrough(page: Page): Promise<number> {
  let count = 0;
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    });
    for (let isOver = false; !isOver; count += 1) {
      await page.keyboard.press(key);
      const [over, isLast] = await Promise.all([
        covered(page),
        page.evaluate(
          (back) =>
            document.activeElement === document.body || (back && document.activeElement?.matches('.leave')),
          key === 'Shift+Tab',
        ),
      ]);
      expect(over).toBeNull();
      isOver = isLast === true;
    }
  }
  return count / 2;
}
