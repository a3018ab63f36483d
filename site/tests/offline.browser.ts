import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { open as openPaper, PERSON } from './paper-visit.ts';
import { type FrontServer, frontServer } from './two-versions.ts';
import { asked, choose, items, press, walk } from './visit.ts';

const PAGES = ['/', '/questions', '/plan', '/papers', '/help', '/leaving', '/how-we-know', '/about'];
const GUAM = { role: 'restrained', where: 'GU', kind: 'civil', stage: 'final', goal: 'end' };
const [app, version] = await names();

let browser: Borrowed;
let context: BrowserContext;
let front: FrontServer;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
beforeEach(async () => {
  front = await frontServer(inject('address'));
  context = await browser.newContext({ serviceWorkers: 'allow' });
});
afterEach(async () => {
  await context.close();
  await front.stop();
});

/** What another version bears in its names. */
async function names(): Promise<[string, string]> {
  const home = await (await fetch(inject('address'))).text();
  return [
    /entry\/app\.([\w-]+)\.js/.exec(home)?.[1] ?? '',
    /name="version" content="(\w+)"/.exec(home)?.[1] ?? '',
  ];
}

const NEXT_YEAR: FrontServer['other'] = [
  [version, '999'],
  [app, 'another'],
  ['We read the law on November 21, 2026', 'We read the law on January 5, 2027'],
];

/** What the browser keeps: the addresses by the name of their store, the book of open pages left out. */
const stores = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys())
      if (name !== 'pages') all[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return all;
  });

/** Until the page answers to a worker that knows it. */
const untilKept = (page: Page): Promise<void> =>
  until(page, async () => {
    const stores = await caches.keys();
    return (
      navigator.serviceWorker.controller?.state === 'activated' &&
      stores.length === 2 &&
      (await (await caches.open('pages')).keys()).length > 0
    );
  });

/** Until something holds on the page. */
const until = (page: Page, holds: () => boolean | Promise<boolean>): Promise<void> =>
  expect.poll(() => page.evaluate(holds), { timeout: 10_000 }).toBe(true);

/** The first visit, until everything is on the device. */
async function visited(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(front.address);
  await untilKept(page);
  return page;
}

/** Asks for a newer version, as the browser does by itself with each visit. */
const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    try {
      await registration?.update();
    } catch {
      return 'refused';
    }
    const coming = registration?.installing ?? registration?.waiting;
    if (!coming) return registration?.active?.state ?? 'none';
    return new Promise((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') resolve(coming.state);
      });
    });
  });

const lawDay = (page: Page): Promise<string> => page.locator('.foot > p').innerText();

describe('without a connection', () => {
  test('interview, plan and papers work in two states, right after the first visit', async () => {
    await (await visited()).close();
    await front.stop();
    const page = await walk(context, front.address, PERSON);
    expect(await items(page)).toContain('force.holds');
    await press(page, 'button[formaction="/papers"] >> nth=0');
    const key = await page.locator('.cards button').first().getAttribute('value');
    await openPaper(page, key?.slice('open:'.length) ?? '');
    expect(await page.locator('#paper').innerText()).not.toBe('');

    const other = await walk(context, front.address, GUAM);
    expect(await other.locator('main').innerText()).toContain('Guam');
    await front.start();
  });

  test('the page of the first visit goes on, to the end', async () => {
    const page = await visited();
    await front.stop();
    await context.setOffline(true);
    await page.waitForSelector('.away p');
    await press(page, 'button[value=protected]');
    for (let one = await asked(page); one !== null; one = await asked(page)) {
      await choose(page, one, PERSON[one]);
      await press(page, 'button[value=next]');
    }
    for (const path of ['/help', '/about', '/leaving', '/how-we-know']) {
      await page.click(`.foot a[href="${path}"]`);
      await page.waitForURL(`${front.address}${path}`);
      await page.goBack();
      await page.waitForSelector('.plan');
    }
    await front.start();
  });

  test('each page opens; reloaded, the plan asks again; back and forward lead where they led', async () => {
    const page = await visited();
    await front.stop();
    for (const path of PAGES) {
      await page.goto(front.address + path);
      expect(await page.locator('h1').count()).toBe(1);
    }
    const plan = await walk(context, front.address, GUAM);
    await plan.goBack();
    await plan.waitForSelector('[data-question]');
    await plan.goForward();
    await plan.waitForSelector('.plan');
    await plan.reload();
    await plan.waitForSelector('.plan');
    expect(await plan.locator('main').innerText()).not.toContain('Guam');
    await plan.click('main a[href="/questions"]');
    await plan.waitForSelector('[data-question]');
    expect(await asked(plan)).toBe('role');
    await front.start();
  });

  test('files are made if the papers were opened before; if not, the page says so', async () => {
    const page = await visited();
    await context.setOffline(true);
    const first = await walk(context, front.address, PERSON);
    await press(first, 'button[formaction="/papers"] >> nth=0');
    await press(first, '.cards button >> nth=0');
    await first.waitForSelector('.take p[role=status]:not(:empty)');
    expect(await first.locator('.take').innerText()).toContain('You have no connection');
    await first.close();

    await context.setOffline(false);
    const second = await walk(context, front.address, PERSON);
    await press(second, 'button[formaction="/papers"] >> nth=0');
    await until(second, () => {
      const { port1, port2 } = new MessageChannel();
      navigator.serviceWorker.controller?.postMessage({ files: true }, [port2]);
      return new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data === true);
      });
    });
    await front.stop();
    await press(second, '.cards button >> nth=0');
    await Promise.all([second.waitForEvent('download'), second.click('button[value="file:pdf"]')]);
    await front.start();
    await page.close();
  });

  test('leaving leaves nothing on the screen', async () => {
    await (await visited()).close();
    await front.stop();
    await context.setOffline(true);
    const page = await walk(context, front.address, GUAM);
    await page.click('.leave');
    await page.waitForFunction(() => !document.body?.innerText.includes('Guam'));
    await expect.poll(() => page.url()).not.toContain(front.address);
    expect(await page.content()).not.toContain('Guam');
    await context.setOffline(false);
    await front.start();
  });

  test('a year later the plan says that its law is old', async () => {
    const page = await visited();
    await front.stop();
    const now = await page.evaluate(() => Date.now());
    await context.clock.setFixedTime(now + 370 * 86_400_000);
    const plan = await walk(context, front.address, GUAM);
    expect(await plan.locator('main').innerText()).toContain('more than a year old');
    // A page that was made long ago gets the day of today.
    await plan.reload();
    const read = () => plan.locator('main').innerText();
    await expect.poll(read).toContain('more than a year old');
    expect(await read()).toContain(String(new Date(now + 370 * 86_400_000).getFullYear()));
    await front.start();
  });
});

describe('a newer version', () => {
  test('is there at the next start, and an open page goes on with its own', async () => {
    const page = await visited();
    const day = await lawDay(page);
    await press(page, 'button[value=protected]');
    front.other = NEXT_YEAR;
    expect(await update(page)).toBe('activated');
    expect(Object.keys(await stores(page))).toHaveLength(2);
    await front.stop();

    await page.click('.foot a[href="/about"]');
    await page.waitForURL('**/about');
    expect(await lawDay(page)).toBe(day);
    await page.goBack();
    expect(await asked(page)).toBe('where');

    const next = await context.newPage();
    await next.goto(front.address);
    expect(await lawDay(next)).toContain('January 5, 2027');
    await press(next, 'button[value=protected]');
    expect(await asked(next)).toBe('where');
    await next.click('.foot a[href="/about"]');
    await next.waitForURL('**/about');
    expect(await lawDay(next)).toContain('January 5, 2027');

    await page.close();
    await next.reload();
    await untilKept(next);
    await front.start();
  });

  test('of which a file is missing is not used at all, and the one before stays whole', async () => {
    const page = await visited();
    const before = await stores(page);
    // A file with the same hash in its name does not travel again, so let this one have another.
    const words = /words\.en\.[\w-]+\.json/.exec(JSON.stringify(before))?.[0] ?? '';
    front.other = [...NEXT_YEAR, [words, 'words.en.other.json']];
    front.missing = /\/words\./;
    expect(await update(page)).toBe('redundant');
    expect(await stores(page)).toEqual(before);
    await front.stop();
    const next = await walk(context, front.address, GUAM);
    expect(await lawDay(next)).not.toContain('2027');
    await front.start();
  });

  test('of which a page is not what was built is not used either', async () => {
    const page = await visited();
    const before = await stores(page);
    front.other = NEXT_YEAR;
    const worker = await (await fetch(`${front.address}/service-worker.js`)).text();
    front.instead = { [/"bundle":"([^"]+)"/.exec(worker)?.[1] ?? '']: '{}' };
    expect(await update(page)).toBe('redundant');
    expect(await stores(page)).toEqual(before);
  });

  test('after a week the network is asked first, and what is kept stands in for it', async () => {
    await (await visited()).close();
    const page = await context.newPage();
    const [worker] = context.serviceWorkers();
    await worker?.evaluate((days) => {
      const { now } = Date;
      Date.now = () => now() + days * 86_400_000;
    }, 8);
    front.requests.length = 0;
    await page.goto(`${front.address}/help`);
    expect(front.requests).toContain('GET /help');
    await front.stop();
    await page.goto(`${front.address}/plan`);
    expect(await page.locator('h1').count()).toBe(1);
    await front.start();
  });

  test('can be one that takes everything away', async () => {
    const page = await visited();
    front.instead = {
      '/service-worker.js': readFileSync(new URL('../server/goodbye.js', import.meta.url), 'utf8'),
    };
    await update(page);
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

describe('what is kept', () => {
  test('is the same for everybody, is of this site alone, and is nothing that a person told', async () => {
    await visited();
    const all: string[][] = [];
    for (const choices of [PERSON, GUAM]) {
      const page = await walk(context, front.address, choices);
      all.push(
        Object.values(await stores(page))
          .flat()
          .sort(),
      );
      expect(Object.keys(await stores(page))).toHaveLength(1);
      await page.close();
    }
    expect(all[0]).toEqual(all[1]);
    for (const url of all[0] ?? []) {
      expect(new URL(url).origin).toBe(front.address);
      expect(new URL(url).search).toBe('');
    }
    expect(front.requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(front.requests.filter((one) => /\?(?!x-sveltekit-invalidated=)/.test(one))).toEqual([]);
  });

  test('once kept, a visit asks the network for nothing but a newer version', async () => {
    await (await visited()).close();
    front.requests.length = 0;
    await walk(context, front.address, GUAM);
    expect(front.requests.filter((one) => !/\/service-worker\.js$|\/_app\/version\.json/.test(one))).toEqual(
      [],
    );
  });

  test('is taken from the device by a button', async () => {
    const page = await visited();
    await page.goto(`${front.address}/leaving`);
    await page.click('main section button');
    await page.waitForSelector('main section p[role=status]:not(:empty)');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await page.click('.foot a[href="/about"]');
    await page.waitForURL('**/about');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('a post goes to the server as ever', async () => {
    const page = await visited();
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'POST';
      form.action = '/questions';
      form.innerHTML =
        '<input name="q" value="role"><input name="go" value="next"><input name="v" value="protected">';
      document.body.append(form);
      form.submit();
    });
    expect(await asked(page)).toBe('where');
    expect(front.requests).toContain('POST /questions');
  });
});

/** A file as it travels. */
const packed = (path: string): Buffer => readFileSync(existsSync(`${path}.br`) ? `${path}.br` : path);

/** As networks count kB: a little less than kilobytes. Other languages say the same in more letters. */
const mostForPlan = (language: string): number => (language === 'en' ? 240_000 : 256_000) / 1024;

const [line = ''] = readFileSync(new URL('../build/client/service-worker.js', import.meta.url), 'utf8').split(
  '\n',
);
interface Lists {
  readonly files: Record<string, string>;
  readonly later: Record<string, string>;
}
interface InOne extends Lists {
  readonly bundle: string;
}
const kept: Lists & { readonly languages: Record<string, InOne> } = JSON.parse(
  line.slice(line.indexOf('{'), -1),
);

test.each(Object.keys(kept.languages))(
  'what is kept in %s weighs little, and what makes files comes apart from it',
  (language) => {
    const built = new URL('../build/client', import.meta.url).pathname;
    const said = (path: string) => readFileSync(built + path, 'utf8');
    const weightOf = (paths: string[]) =>
      paths.reduce((sum, path) => sum + packed(built + path).length, 0) / 1024;
    const own = kept.languages[language] as InOne;
    const all = Object.keys({ ...kept.files, ...own.files });
    // Courts file in English, so a paper needs its law, words and papers too.
    const isOfCourts = (path: string) => language !== 'en' && /\/(?:law|words|papers)\.en\./.test(path);
    /** The page of the papers, whichever number it has, with its styles. */
    const [, node = ''] =
      all.find((path) => /nodes\//.test(path) && said(path).includes('papers/file'))?.split(/nodes\/(\d+)/) ??
      [];
    const isOfPapers = (path: string) =>
      /papers\.|workers\//.test(path) ||
      new RegExp(`/(?:nodes|assets)/${node}\\.`).test(path) ||
      isOfCourts(path);
    const isToRead = (path: string) => path === own.bundle || /\/search\./.test(path);
    const pages: Record<string, unknown> = JSON.parse(said(own.bundle));
    const some = (is: (path: string) => boolean) =>
      brotliCompressSync(
        JSON.stringify(Object.fromEntries(Object.entries(pages).filter(([path]) => is(path)))),
      ).length / 1024;
    const isAnswer = (path: string) => /\/(?:answers|terms|search)(?:\/|$)/.test(path);
    // Law 68 to 79, its sources 40, words 22 to 25, scripts 66, all pages with their styles 23: the interview, a plan and
    // its sources, without a connection from then on.
    const ofPlan = all.filter((path) => !isOfPapers(path) && !isToRead(path));
    expect(weightOf(ofPlan) + some((path) => !isAnswer(path))).toBeLessThan(mostForPlan(language));
    // The answers to what people ask, court terms, and what the search looks in. They come along, for whoever reads on.
    expect(weightOf(all.filter((path) => /\/search\./.test(path))) + some(isAnswer)).toBeLessThan(80);
    // Texts of papers 13 to 15, the page that fills them in 17 and its styles 2, what makes a web page of them 3. They come along with the
    // rest, since who was here once may open them on the way to court.
    expect(weightOf(all.filter((path) => isOfPapers(path) && !isOfCourts(path)))).toBeLessThan(38);
    expect(weightOf(all.filter(isOfCourts))).toBeLessThan(116);
    // Fonts 177, the maker of PDF 119, of Word files 60, of calendars 14, open points of the sources 25.
    expect(weightOf(Object.keys({ ...kept.later, ...own.later }))).toBeLessThan(400);
  },
);

test('the first page waits for nothing of it', async () => {
  const page = await context.newPage();
  const atLoad = new Promise<string[]>((resolve) => page.once('load', () => resolve([...front.requests])));
  await page.goto(front.address);
  expect((await atLoad).filter((one) => one.endsWith('/service-worker.js'))).toEqual([]);
  await untilKept(page);
});

test('who spares data and only looks in gets nothing more', async () => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const page = await context.newPage();
  await page.goto(front.address);
  await page.click('.foot a[href="/help"]');
  await page.waitForURL('**/help');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.click('.bar .name');
  await press(page, 'button[value=protected]');
  await untilKept(page);
});

test('where a browser has no service workers, all is as ever', async () => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  const page = await walk(context, front.address, GUAM);
  await page.click('.foot a[href="/leaving"]');
  await page.waitForURL('**/leaving');
  expect(await page.locator('main section button').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the name on a home screen betrays nothing, and the address bar stays', async () => {
  const answer = await fetch(`${front.address}/notes.webmanifest`);
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: 'Notes', short_name: 'Notes', start_url: '/', display: 'browser' });
  for (const { src } of manifest.icons) expect((await fetch(front.address + src)).status).toBe(200);
  expect(LEAVE_TO).toMatch(/^https:/);
});
