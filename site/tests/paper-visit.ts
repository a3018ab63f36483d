/** How a person goes through the papers, in the tests. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { todayIn } from '../src/lib/server/today.ts';
import { type Choices, post, press, taken, toldBy, walk } from './visit.ts';

export const SOON = new Date(Date.parse(todayIn('CA')) + 14 * 86_400_000).toISOString().slice(0, 10);
export const PERSON: Choices = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  stage: 'temporary',
  'order-type': 'domestic',
  hearing: { day: SOON },
  goal: 'end',
  safety: [],
  'so-far': [],
  life: [],
};
export const MUTUAL: Choices = { role: 'both', where: 'MI', kind: 'civil', stage: 'final', goal: 'end' };
/** Whom the papers name. No text of the site has these letters. */
export const NAME = 'Zoë Nguyễn Đặng-Ñandú';

/** The list of papers of somebody at once: see `arrive`. */
export async function toPapers(context: BrowserContext, address: string, choices: Choices): Promise<Page> {
  const told = await toldBy(address, choices);
  const page = await post(context, `${address}/papers`, [...told, ['go', 'list']]);
  await taken(page);
  return page;
}

/** From the first page to the list of papers, step by step. */
export async function walkToPapers(
  context: BrowserContext,
  address: string,
  choices: Choices,
): Promise<Page> {
  const page = await walk(context, address, choices);
  await press(page, 'button[formaction="/papers"] >> nth=0');
  await page.waitForSelector('form.paper-list');
  return page;
}

/** The papers that are listed. */
export const keys = (page: Page): Promise<string[]> =>
  page
    .locator('.cards button')
    .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value.slice('open:'.length)));

export const open = (page: Page, key: string): Promise<void> => press(page, `button[value="open:${key}"]`);
export const toList = (page: Page): Promise<void> => press(page, 'button[value=list]');

/** Presses a button that hands out a file. */
export async function download(page: Page, value: string): Promise<{ name: string; body: Buffer }> {
  const [file]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`button[value="${value}"]`),
  ]);
  return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
}

/** The page that the server makes of a form. */
export async function posted(
  context: BrowserContext,
  address: string,
  fields: Record<string, string>,
): Promise<Page> {
  const all = {
    'a.role': 'both',
    'a.where': 'MI',
    'a.kind': 'civil',
    'a.stage': 'final',
    'a.goal': 'end',
    order: 'role,where,kind,stage,goal',
    ...fields,
  };
  return post(context, `${address}/papers`, Object.entries(all));
}
