import type { BrowserContext, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { asked, type Choices, press, walk } from './visit.ts';

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
];
const PERSON: Choices = {
  role: 'restrained',
  where: 'WI',
  kind: 'civil',
  stage: 'final',
  goal: 'end',
  safety: ['unsafe'],
};

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());

/** Every request of a visit. The page that we leave to is answered here, for nothing outside can be reached. */
async function begin(javaScriptEnabled = true): Promise<Request[]> {
  context = await browser.newContext({ javaScriptEnabled });
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await context.route(`${LEAVE_TO}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  );
  return requests;
}
afterEach(() => context?.close());

/** The router marks which parts of a page it has already; anything else in an address would be ours. */
const asksForMore = (request: Request) =>
  !/^(\?x-sveltekit-invalidated=[01]+)?$/.test(new URL(request.url()).search);

describe('a whole visit with scripts', () => {
  const visit = async (choices: Choices) => {
    const requests = await begin();
    const page = await walk(context, address, choices);
    for (const path of PAGES.slice(4)) {
      await page.click(`.foot a[href="${path}"]`);
      await page.waitForURL(`${address}${path}`);
      await page.goBack();
      await page.waitForSelector('.plan');
    }
    return { page, requests };
  };

  test('sends nothing, and asks for the same files whatever is answered', async () => {
    const { requests, page } = await visit(PERSON);
    expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual(
      [],
    );
    expect(requests.filter((request) => new URL(request.url()).origin !== address)).toEqual([]);
    expect(requests.filter(asksForMore)).toEqual([]);
    const kept = await page.evaluate(() => ({
      local: { ...localStorage },
      cookies: document.cookie,
      session: JSON.stringify({ ...sessionStorage }),
      state: JSON.stringify(history.state),
      url: location.href,
      title: document.title,
    }));
    expect([kept.local, kept.cookies, kept.url, kept.title]).toEqual([{}, '', `${address}/plan`, 'Plan']);
    expect(`${kept.session}${kept.state}`).not.toMatch(/restrained|WI\b|civil|final|unsafe/);
    await context.close();

    const { requests: others } = await visit({ ...PERSON, role: 'protected', where: 'GU', kind: 'criminal' });
    const files = (all: Request[]) => [...new Set(all.map((request) => request.url()))].sort();
    expect(files(others)).toEqual(files(requests));
  });

  test('breaks no rule of the security policy', async () => {
    await begin();
    const errors: string[] = [];
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await walk(context, address, PERSON);
    await page.click('.bar .talk');
    await page.waitForSelector('[data-person="911"]');
    expect(errors).toEqual([]);
  });

  test('what is sent before the scripts are ready waits for them', async () => {
    const requests = await begin();
    let open: (() => void) | undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await context.route('**/_app/immutable/entry/**', async (route) => {
      await opened;
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.click('button[value=protected]');
    await page.waitForSelector('form[aria-busy]');
    open?.();
    expect(await asked(page)).toBe('where');
    expect(requests.filter((request) => request.method() === 'POST')).toEqual([]);
  });

  test('without law and words a question is still answered, by the server', async () => {
    await begin();
    await context.route('**/law.*.json', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${address}/questions`);
    await page.check('input[value=protected]');
    await press(page, 'button[value=next]');
    expect(await asked(page)).toBe('where');
  });
});

describe('without scripts', () => {
  test('answers travel in posts to this site alone, and never in an address', async () => {
    const requests = await begin(false);
    const page = await walk(context, address, PERSON);
    expect(requests.filter((request) => new URL(request.url()).origin !== address)).toEqual([]);
    expect(requests.filter((request) => new URL(request.url()).search !== '')).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.title()).toBe('Plan');
  });
});

describe('every reply', () => {
  beforeEach(() => begin());
  test.each([...PAGES, '/nothing-here', '/icon.svg', '/_app/version.json'])(
    'of %s is sealed',
    async (path) => {
      const reply = await context.request.get(`${address}${path}`);
      const headers = reply.headers();
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cache-control']).toContain('no-store');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
      if (!headers['content-type']?.startsWith('text/html')) return;
      const policy = `${headers['content-security-policy']} ${await reply.text()}`;
      expect(policy).toMatch(/default-src (?:'|&#39;)none(?:'|&#39;)/);
      expect(policy).not.toContain('unsafe-inline');
    },
  );
});
