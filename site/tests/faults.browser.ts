/** What becomes of a person's visit when something fails: docs/faults.md tells each outcome. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { withoutFile } from '../../tests/files.ts';
import { type FrontServer, frontServer } from './two-versions.ts';
import { asked, choose, items, press, walk } from './visit.ts';

const GUAM = { role: 'restrained', where: 'GU', kind: 'civil', stage: 'final', goal: 'end' };
const SERVE = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
const CUT = 'Part of this page is missing';
const SAID = () => getComputedStyle(document.body, '::before').content;

let browser: Borrowed;
let context: BrowserContext;
let front: FrontServer;
beforeAll(async () => {
  ({ browser } = await borrow());
  front = await frontServer(inject('address'));
});
afterAll(async () => {
  await browser?.close();
  await front?.stop();
});
afterEach(async () => {
  front.other = [];
  front.missing = null;
  if (!front.isThere) await front.start();
  await context?.close();
});

/** Goes on from a question to the plan. */
async function goOn(page: Page): Promise<void> {
  for (let question = await asked(page); question !== null; question = await asked(page)) {
    await choose(page, question, GUAM[question as keyof typeof GUAM]);
    await press(page, 'button[value=next]');
  }
}

const anotherVersion = async (): Promise<FrontServer['other']> => {
  const home = await (await fetch(front.address)).text();
  return [
    [/name="version" content="(\w+)"/.exec(home)?.[1] ?? '', '999'],
    ['We read the law on November 21, 2026', 'We read the law on January 5, 2027'],
  ];
};

test.each(['', '/es'])('each page at %s/ knows what to say where its end is missing', async (language) => {
  const said = language === '' ? CUT : 'Falta una parte de esta página';
  for (const path of ['', '/questions', '/us/oregon', '/answers', '/nothing-here']) {
    const page = await (await fetch(inject('address') + (language + path || '/'))).text();
    expect(/data-cut="([^"]*)"/.exec(page)?.[1], path).toContain(said);
  }
});

describe('without scripts', () => {
  /** Passes on what the site says, and dies in the middle of one reply. */
  async function mortal(): Promise<{ address: string; server: Server; dies: (isDying: boolean) => void }> {
    let isDying = false;
    const server = createServer(async (request, response) => {
      const { method = 'GET', url, headers } = request;
      const body = method === 'POST' ? Buffer.concat(await Array.fromAsync(request)) : null;
      const type = headers['content-type'] ?? '';
      const answer = await fetch(inject('address') + url, {
        method,
        body,
        headers: { accept: 'text/html', ...(body && { 'content-type': type }) },
      });
      const page = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': 'text/html', 'content-length': page.length });
      if (!isDying) return response.end(page);
      // Enough for the styles and the beginning of the text.
      const at = page.indexOf('<main') + 3000;
      response.write(page.subarray(0, at), () => setTimeout(() => response.destroy(), 50));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    const dies = (now: boolean) => {
      isDying = now;
    };
    return { address, server, dies };
  }

  test('a server that dies in the middle of a reply: the page says so, and loaded again it is whole', async () => {
    const { address, server, dies } = await mortal();
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await walk(context, address, GUAM, 'stage');
    expect(await page.evaluate(SAID)).toBe('none');
    await choose(page, 'stage', 'final');
    dies(true);
    await page.click('button[value=next]', { noWaitAfter: true });
    await expect.poll(() => page.evaluate(SAID).catch(() => ''), { timeout: 8000 }).toContain(CUT);
    dies(false);
    await page.reload();
    expect(await page.evaluate(SAID)).toBe('none');
    expect(await asked(page)).not.toBe('stage');
    const kept = page.locator('input[name="a.where"], input[name="a.stage"]');
    expect(await kept.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
      'GU',
      'final',
    ]);
    server.closeAllConnections();
    server.close();
  });

  test('a server that is gone, and comes back as another version: loading again sends the same answers', async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await walk(context, front.address, GUAM, 'stage');
    await choose(page, 'stage', 'final');
    const other = await anotherVersion();
    await front.stop();
    await page.click('button[value=next]', { noWaitAfter: true });
    await expect.poll(() => page.url()).toContain('chrome-error');
    front.other = other;
    await front.start();
    await page.reload();
    await goOn(page);
    expect(await items(page)).toContain('force.holds');
    expect(await page.locator('main').innerText()).toContain('Guam');
    expect(await page.locator('.foot > p').innerText()).toContain('January 5, 2027');
  });
});

describe('with scripts, and nothing kept on the device', () => {
  test.each(['gone', 'another version'])(
    'the server is %s: the interview goes on to the plan',
    async (how) => {
      context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await walk(context, front.address, GUAM, 'stage');
      if (how === 'gone') await front.stop();
      else {
        front.other = await anotherVersion();
        front.missing = /^\/_app\/immutable\//;
      }
      await goOn(page);
      expect(await items(page)).toContain('force.holds');
      // What was not fetched yet is said to be missing, and nothing of the plan goes.
      await page.click('button[formaction="/papers"] >> nth=0');
      await page.locator('main').getByText('could not be fetched').first().waitFor();
      expect(await page.locator('main').innerText()).toContain('Guam');
      if (how === 'gone') await front.start();
    },
  );
});

/** A link at the foot, made to lead to a page. */
async function linkTo(page: Page, path: string): Promise<string> {
  await page.evaluate((to) => document.querySelector('.foot a')?.setAttribute('href', to), path);
  return `.foot a[href="${path}"]`;
}

/** A first visit, until the site is kept on the device. */
async function visited(language: string): Promise<Page> {
  context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(front.address + language);
  await expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            navigator.serviceWorker.controller?.state === 'activated' && (await caches.keys()).length === 2,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  return page;
}

const LANGUAGES = [
  ['', 'That page cannot be opened just now', 'No se pudo traer el español'],
  ['/es', 'Esa página no se puede abrir ahora', 'English could not be fetched'],
] as const;

test.each(LANGUAGES)(
  'at %s/ the server is gone: the plan stays, and says so',
  async (language, stays, away) => {
    context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await walk(context, front.address + language, GUAM);
    const isPlan = async () => {
      expect(new URL(page.url()).pathname).toBe(`${language}/plan`);
      expect(await page.locator('main').innerText()).toContain('Guam');
    };
    const told = async () => (await page.locator('[role=status]').allInnerTexts()).join(' ');
    await front.stop();
    for (const path of ['/about', '/answers', '/us', '/us/oregon#more']) {
      const link = await linkTo(page, language + path);
      await Promise.all([page.waitForEvent('requestfailed'), page.click(link)]);
      await expect.poll(told).toContain(stays);
      await isPlan();
    }
    await page.click('.bar .switch');
    await expect.poll(told).toContain(away);
    await isPlan();
    await front.start();
    // Chromium asks no second time for a script that it could not have: a page that it did not try.
    await page.click(await linkTo(page, `${language}/us/known#more`));
    await page.waitForURL(/\/us\/known#more$/);
    expect(await told()).not.toContain(stays);
    await page.goBack();
    await page.waitForSelector('.plan');
    await isPlan();
  },
);

test.each(LANGUAGES)(
  'at %s/ the server is gone: answers open from the device, places do not',
  async (language, stays) => {
    await (await visited(language)).close();
    const page = await walk(context, front.address + language, GUAM);
    await front.stop();
    await page.click(await linkTo(page, `${language}/us/oregon`));
    await expect
      .poll(() => page.locator('.away p').allInnerTexts())
      .toContainEqual(expect.stringContaining(stays));
    expect(await items(page)).toContain('force.holds');
    await page.click(await linkTo(page, `${language}/answers`));
    await page.waitForSelector(`[data-made="${language}/answers"] h1`);
    await page.goBack();
    expect(await items(page)).toContain('force.holds');
    await front.start();
  },
);

test.each(['', '/es'])(
  'at %s/ a damaged store on the device is not used: what is missing, spoiled or cut comes anew',
  async (language) => {
    const first = await visited(language);
    const damaged = await first.evaluate(async () => {
      let count = 0;
      for (const name of (await caches.keys()).filter((one) => one !== 'pages')) {
        const store = await caches.open(name);
        for (const request of await store.keys()) {
          const found = await store.match(request);
          const body = (await found?.arrayBuffer()) ?? new ArrayBuffer(0);
          const way = count++ % 3;
          const bytes = way === 0 ? new Uint8Array(body.byteLength) : body.slice(0, body.byteLength / 2);
          if (way === 2) await store.delete(request);
          else await store.put(request, new Response(bytes, { headers: found?.headers ?? {} }));
        }
      }
      return count;
    });
    expect(damaged).toBeGreaterThan(20);
    await first.close();
    const page = await walk(context, front.address + language, GUAM);
    expect(await items(page)).toContain('force.holds');
    expect(await page.evaluate(SAID)).toBe('none');
    for (const path of ['/about', '/search', '/answers']) {
      await page.click(await linkTo(page, language + path));
      await page.waitForURL(front.address + language + path);
      expect(await page.locator('main h1').innerText()).not.toBe('');
    }
  },
);

describe('a plan that stays open', () => {
  const line = (page: Page) => page.locator('.plan .date').innerText();

  test.each([
    ['the end of daylight saving', '', '2026-10-31T23:58:00-07:00', 'October 31', 'November 1'],
    ["the year's end", '', '2026-12-31T23:58:00-08:00', 'December 31, 2026', 'January 1, 2027'],
    ['midnight, in Spanish', '/es', '2028-02-28T23:58:00-08:00', '28 de febrero', '29 de febrero'],
  ])('over %s counts from the new day, and stays open', async (_, language, now, before, after) => {
    context = await browser.newContext({ timezoneId: 'America/Los_Angeles', serviceWorkers: 'block' });
    const time = new Date(now);
    await context.clock.install({ time });
    const hearing = new Date(time.getTime() + 86_400_000 * 0.5).toISOString().slice(0, 10);
    const page = await walk(context, front.address + language, {
      ...{ role: 'protected', where: 'CA', kind: 'civil', stage: 'temporary' },
      hearing: { day: hearing },
    });
    const [today, tomorrow] = language === '' ? [/today/, /tomorrow/] : [/hoy/, /mañana(?! de la audiencia)/];
    expect(await line(page)).toContain(before);
    const told = () => page.locator('main').innerText();
    expect(await told()).toMatch(tomorrow);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await page.clock.runFor(300_000);
    await expect.poll(() => line(page)).toContain(after);
    const text = await told();
    expect(text).not.toMatch(tomorrow);
    expect(text).toMatch(today);
    expect(await page.locator('details[open]').count()).toBeGreaterThan(0);
  });
});

describe('a file of law, words or papers that is taken away', () => {
  const start = (path: string, when: 'always' | 'later') =>
    spawn(process.execPath, [...withoutFile(path, when), SERVE], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test.each([
    ['law/data/GU.yaml', '1 problem in the law files:\nGU.yaml'],
    ['law/data/es/GU.yaml', '1 problem in the law files:\nes/GU.yaml'],
    ['guidance/words/es/never.md', '1 problem in the words:\nes/never.md'],
    ['papers/words/es/summary.md', '1 problem in the papers:\nes/summary.md'],
  ])('%s, before the start: the server does not start, and names it', async (path, says) => {
    const server = start(path, 'always');
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const [code] = await once(server, 'close');
    expect({ code, said }).toEqual({ code: 1, said: `${says}:1: this file is missing\n` });
  });

  test('afterwards: the server goes on with what it has read', async () => {
    const server = start('GU.yaml', 'later');
    try {
      const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
      server.kill('SIGUSR2');
      for (const language of ['', '/es']) {
        const reply = await fetch(`${/http:\S+/.exec(line)?.[0]}${language}/plan`, {
          method: 'POST',
          headers: { accept: 'text/html' },
          body: new URLSearchParams({
            'a.where': 'GU',
            'a.role': 'restrained',
            order: 'role,where',
            go: 'plan',
          }),
        });
        expect(reply.status).toBe(200);
        expect(await reply.text()).toContain('Guam');
      }
    } finally {
      server.kill();
      await once(server, 'close');
    }
  });
});

test.runIf(process.platform === 'linux')('a log for which there is no room: the server goes on', async () => {
  const server = spawn(process.execPath, [SERVE], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
  });
  const ended = once(server, 'close');
  if (!server.stdout) throw new Error('The server has no output.');
  const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  const reply = await fetch(`${/http:\S+/.exec(line)?.[0]}/healthz`);
  expect(await reply.json()).toMatchObject({ ok: true });
  server.kill();
  expect(await ended).toEqual([0, null]);
});
