/** Files made in a browser by what the site sends there, with the parts left out that no file of ours needs. */
import { readdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { renderDocx } from '@until-signed/papers/docx';
import { loadFonts } from '@until-signed/papers/fonts';
import { renderHtml } from '@until-signed/papers/html';
import { renderPdf } from '@until-signed/papers/pdf';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { swift } from '../../guidance/src/testkit.ts';
import { calendarFile, calendarTitles } from '../../papers/src/calendar.ts';

import { EVERYTHING, LONG, SAMPLES, SHORT, WORDS } from '../../papers/src/samples.ts';
import { borrow } from '../../tests/browser.ts';
import { fontFiles } from '../build-steps/fonts.ts';
import { lightPdf } from '../build-steps/light-pdf.ts';
import type * as Make from '../src/lib/make-file.ts';

const address = inject('address');
const options = { words: WORDS, today: '2026-11-21' };
/** Where the page of the tests finds what is built here. */
const FOLDER = `${address}/_app/made-for-tests/`;

let page: Page;
let close: () => Promise<void>;
const requests: string[] = [];
let isOffline = false;

beforeAll(async () => {
  const files = await bundle();
  const { browser, context } = await borrow();
  close = () => browser.close();
  // Old phones, and any phone on a page without https.
  await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
  await context.route(`${FOLDER}**`, (route, request) => {
    if (isOffline) return route.abort();
    requests.push(`${request.method()} ${request.url().slice(FOLDER.length)} ${request.postData() ?? ''}`);
    const file = files.get(request.url().slice(FOLDER.length));
    const headers = request.url().endsWith('.js')
      ? { 'content-type': 'text/javascript', 'content-security-policy': "default-src 'none'" }
      : { 'content-type': 'font/ttf' };
    return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ headers, body: file });
  });
  page = await context.newPage();
  await open();
});

afterAll(() => close());

/** What a person's page would load: the file maker as the site builds it, where the tests can call it. */
async function bundle(): Promise<Map<string, Buffer>> {
  const entry = new URL('../src/lib/make-file.ts', import.meta.url).pathname;
  const built = (await build({
    root: new URL('..', import.meta.url).pathname,
    base: new URL(FOLDER).pathname,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      fontFiles(),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : undefined),
        load: (id) => (id === 'entry' ? `import * as make from '${entry}'; window.make = make;` : undefined),
      },
    ],
    worker: { plugins: () => [lightPdf()] },
    build: { write: false, rolldownOptions: { input: 'entry', output: { entryFileNames: 'make.js' } } },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  );
}

/** A page of ours, with its policy, and on it what makes files. */
async function open(): Promise<void> {
  await page.goto(`${address}/about`);
  await page.addScriptTag({ url: `${FOLDER}make.js`, type: 'module' });
}

type Call = Parameters<typeof Make.makeFile> | Parameters<typeof Make.makeCalendar>;

/** Makes a file in the browser. */
async function made(call: Call): Promise<{ type: string; bytes: Buffer }> {
  const { type, base64 } = await page.evaluate(async (call) => {
    const { makeFile, makeCalendar } = (window as unknown as { make: typeof Make }).make;
    const blob = await (typeof call[1] === 'string'
      ? makeFile(...(call as Parameters<typeof makeFile>))
      : makeCalendar(...(call as Parameters<typeof makeCalendar>)));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { type: blob.type, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }, call);
  return { type, bytes: Buffer.from(base64, 'base64') };
}

/** A PDF with its streams unpacked and without their lengths: a browser packs them with another library. */
const unpacked = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/\nxref\n.*$/s, '')
    .replace(/\/Length \d+\n/g, '')
    .replace(/(?<=\/FlateDecode\n>>\nstream\n)(.*?)(?=\nendstream\n)/gs, (packed) =>
      inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
    );

test.each(SAMPLES)('a browser makes the very PDF that the server makes: $id', async (sample) => {
  const { type, bytes } = await made([sample, 'pdf', options]);
  const served = await renderPdf(sample, await loadFonts(), options);
  expect(type).toBe('application/pdf');
  expect(unpacked(bytes)).toBe(unpacked(served));
  expect(unpacked(bytes)).toContain('BT\n');
});

test('letters that the fonts lack are marked in a browser too', async () => {
  const paper = { ...SHORT, title: 'Paper of 王 🙂' };
  const { bytes } = await made([paper, 'pdf', options]);
  expect(unpacked(bytes)).toBe(unpacked(await renderPdf(paper, await loadFonts(), options)));
});

test.each(SAMPLES)('… the very Word file, and the very page: $id', async (sample) => {
  const docx = await made([sample, 'docx', options]);
  expect(docx.type).toContain('wordprocessingml');
  expect(docx.bytes.equals(await renderDocx(sample, options))).toBe(true);
  const html = await made([sample, 'html', options]);
  expect(html.bytes.toString()).toBe(renderHtml(sample, options));
});

test('… and the very calendar, also where a browser makes no ids', async () => {
  const plan = swift.plan(
    { where: 'CA', role: 'protected', kind: 'civil', stage: 'temporary', hearing: '2026-12-04' },
    '2026-11-21',
  );
  const titles = calendarTitles({ 'calendar.hearing': 'Appointment' });
  expect(await page.evaluate(() => 'randomUUID' in crypto)).toBe(false);
  const { type, bytes } = await made([plan, {}, { titles, withPlace: false }]);
  expect(type).toBe('text/calendar;charset=utf-8');
  expect(bytes.toString()).toBe(calendarFile(plan, {}, { titles, withPlace: false }));
  expect(await page.evaluate(() => 'randomUUID' in crypto)).toBe(false);
});

test('fonts are fetched once, and what is fetched is the same whatever is on the paper', async () => {
  const fetchedFor = async (paper: typeof SHORT) => {
    await open();
    requests.length = 0;
    await made([paper, 'pdf', options]);
    await made([paper, 'pdf', { ...options, notes: false }]);
    // The tests keep nothing in a store, so the script comes again. The fonts must not.
    return requests.toSorted();
  };
  const first = await fetchedFor(SHORT);
  expect(first.filter((request) => request.includes('.ttf'))).toHaveLength(3);
  expect(await fetchedFor(LONG)).toEqual(first);
  expect(await fetchedFor(EVERYTHING)).toEqual(first);
});

test('on the site, what makes files can call nobody', async () => {
  const folder = new URL('../build/client/_app/immutable/workers/', import.meta.url);
  const makers = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(makers.map((name) => name.replace(/-.*/, '')).sort()).toEqual(['calendar', 'docx', 'html', 'pdf']);
  for (const name of makers) {
    const { ok, headers } = await fetch(`${address}/_app/immutable/workers/${name}`);
    expect([ok, headers.get('content-security-policy')]).toEqual([true, "default-src 'none'"]);
    expect(headers.get('cache-control')).toContain('immutable');
  }
});

test.each([
  ['pdf', '%PDF'],
  ['docx', 'PK'],
] as const)(
  'without a network a %s is refused, and made once the network is back',
  async (format, begins) => {
    await open();
    isOffline = true;
    await expect(made([SHORT, format, options])).rejects.toThrow();
    isOffline = false;
    expect((await made([SHORT, format, options])).bytes.toString('latin1').startsWith(begins)).toBe(true);
  },
);
