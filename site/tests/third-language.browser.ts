/**
 * A third language needs folders only, also one that is written from right to left: a copy of the house with one more
 * language, made by a program, shows it on every page. The copy is not built, but made page by page as it is asked for.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { copyWithThird, THIRD } from '../../tests/third-language.ts';
import { clipped, reaching } from './checks.ts';
import { PERSON } from './paper-visit.ts';
import { arrive, items, press } from './visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'until-signed-third-'));
let server: ChildProcess;
let address: string;
let browser: Borrowed;
let context: BrowserContext;

beforeAll(async () => {
  copyWithThird(folder);
  [address, { browser }] = await Promise.all([serve(), borrow()]);
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function serve(): Promise<string> {
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  server = spawn(process.execPath, [vite, 'dev', '--host', '127.0.0.1'], {
    cwd: join(folder, 'site'),
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.once('close', () => reject(new Error(`The copy did not start. ${said}`)));
  });
}

/** What is wrong with a page of that language at the width of a small phone. */
async function faults(page: Page): Promise<string[]> {
  const root = await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
  const heading = await page.locator('h1').innerText();
  return [
    ...(root === `${THIRD} rtl` ? [] : [`is in ${root}`]),
    ...(/[a-z]/i.test(heading) ? [`has a heading that was not translated: ${heading}`] : []),
    ...(await reaching(page)),
    ...(await clipped(page)),
  ];
}

test('a whole visit is in the third language, and nothing reaches over the side', async () => {
  const page = await arrive(context, `${address}/${THIRD}`, PERSON, 'hearing');
  expect(await faults(page)).toEqual([]);
  await press(page, 'button[value=plan]');
  expect(await items(page)).toContain('force.holds');
  expect(await faults(page)).toEqual([]);
  await press(page, `button[formaction="/${THIRD}/papers"] >> nth=0`);
  expect(await faults(page)).toEqual([]);
  for (const path of ['', '/help', '/leaving', '/about', '/nothing-here']) {
    await page.goto(`${address}/${THIRD}${path}`);
    expect(await faults(page), path).toEqual([]);
  }
}, 120_000);

test('the bar is mirrored: who to talk to stands on the right, the way out on the left', async () => {
  const page = await context.newPage();
  const middles = async (language: string): Promise<number[]> => {
    await page.goto(`${address}/${language}`);
    const boxes = await Promise.all(['.talk', '.leave'].map((one) => page.locator(one).boundingBox()));
    return boxes.map((box) => (box ? box.x + box.width / 2 : Number.NaN));
  };
  const [talk = 0, leave = 0] = await middles('');
  expect(talk).toBeLessThan(160);
  expect(leave).toBeGreaterThan(160);
  const [mirroredTalk = 0, mirroredLeave = 0] = await middles(THIRD);
  expect(mirroredTalk).toBeGreaterThan(160);
  expect(mirroredLeave).toBeLessThan(160);
}, 60_000);

test('every other language leads to it', async () => {
  const page = await context.newPage();
  for (const path of ['/', '/es'])
    expect(
      await page
        .goto(address + path)
        .then(() => page.locator(`.bar .switch[lang=${THIRD}]`).getAttribute('href')),
    ).toBe(`/${THIRD}`);
}, 60_000);
