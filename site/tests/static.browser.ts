/** The copy of the site as plain files, on file hosts that know nothing of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { keys, open, PERSON, walkToPapers } from './paper-visit.ts';
import { build } from './static-build.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let out: string;
let browser: Borrowed;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'until-signed-'));
  await build(out);
  ({ browser } = await borrow());
});
afterAll(async () => {
  await browser?.close();
  rmSync(out, { recursive: true, force: true });
});

/** Hosts that show the file of a name, and hosts that send on to the folder of that name. */
const HOSTS = {
  'that finds plan.html for /plan': (path: string) => [path, `${path}.html`],
  'that goes to /plan/ for /plan': (path: string) => [path, `${path}/`],
};

interface Host {
  readonly server: Server;
  readonly address: string;
  readonly asked: string[];
}

/** A file host. Whatever is not a GET is refused, as file hosts do. */
async function host(tries: (path: string) => readonly string[]): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').replace(/\?.*/, ''));
    asked.push(`${request.method} ${request.url}`);
    if (request.method !== 'GET') return response.writeHead(405).end();
    for (const one of tries(path.replace(/^\/$/, '/index.html'))) {
      const file = join(out, one.endsWith('/') ? `${one}index.html` : one);
      if (!existsSync(file) || !statSync(file).isFile()) continue;
      if (one.endsWith('/') && one !== path) return response.writeHead(301, { location: one }).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      return response.end(readFileSync(file));
    }
    response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(out, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.each(Object.entries(HOSTS))('on a host %s', (_, tries) => {
  let at: Host;
  beforeAll(async () => {
    at = await host(tries);
  });
  afterAll(() => at.server.close());

  test('somebody gets from the start to a plan, and to a paper, and sends nothing', async () => {
    const context = await browser.newContext();
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().message));
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const page = await walkToPapers(context, at.address, PERSON);
    const [first = ''] = await keys(page);
    await open(page, first);
    await page.waitForSelector('.paper-head');
    await page.reload();
    await page.waitForSelector('h1');
    expect(errors).toEqual([]);
    expect(at.asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(at.asked.join(' ')).not.toMatch(/protected|CA\b|civil|temporary/);
    await context.close();
  });

  test('every page opens by its address', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const path of [
      '/',
      '/questions',
      '/plan',
      '/papers',
      '/help',
      '/about',
      '/sources',
      '/how-we-know',
    ]) {
      const reply = await page.goto(at.address + path);
      expect(reply?.status()).toBe(200);
      await page.waitForSelector('h1');
      const forms = await page.locator('form').count();
      expect(await page.locator('body > noscript').count()).toBe(forms > 0 ? 1 : 0);
    }
    const reply = await page.goto(`${at.address}/nothing-here`);
    expect(reply?.status()).toBe(404);
    // A host has one page for what it has not: it speaks every language.
    expect(await page.locator('[lang=es] a[href="tel:911"]').count()).toBe(1);
    expect(await page.locator('a[href="tel:911"]').count()).toBe(2);
    await context.close();
  });

  test('without scripts a page says why nothing works and whom to call, and no answer leaves', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at.address);
    expect(await page.locator('body').innerText()).toContain('JavaScript');
    expect(await page.locator('a[href="tel:911"]').count()).toBeGreaterThan(0);
    await page.click('button[value=protected]', { noWaitAfter: true });
    // Whatever the press would have sent is there before what is asked for after it.
    await (await context.newPage()).goto(`${at.address}/help`);
    expect(at.asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    await context.close();
  });
});

test('hosts that read them are told what to send', () => {
  const headers = readFileSync(join(out, '_headers'), 'utf8');
  for (const text of [headers, readFileSync(join(out, '.htaccess'), 'utf8')]) {
    expect(text).toContain('no-referrer');
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).toContain('immutable');
  }
  expect(headers).toContain('/questions\n  cache-control: no-store');
});
