/** The ways in which people look at a page: on which screen, in which colours, with how large a text. */
import type { Page } from 'playwright-core';
import { share } from '../../tests/share.ts';
import { clipped, colours, findings, moving, places, reaching, tooSmall, unclear } from './checks.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
interface Look {
  readonly name: string;
  readonly screen: { readonly width: number; readonly height: number };
  readonly media?: Media;
  readonly style?: string;
  readonly checks: readonly ((page: Page) => Promise<string[]>)[];
}

const PHONE = { width: 360, height: 740 };
/** A window of 1280 pixels at four times the size. */
const ENLARGED = { width: 320, height: 256 };
const LARGE_TEXT = 'html { font-size: 36px !important; }';
/** The distances that a person may set for themselves: WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;
const WHOLE = [clipped, reaching];

const DESK: Look = { name: 'on a desk', screen: { width: 1280, height: 740 }, checks: [tooSmall, ...WHOLE] };
/** What axe looks at beside the usual look takes the longest by far: in `npm test` each state has one of these by turns. */
const BY_TURNS: readonly Look[] = [
  { name: 'dark', screen: PHONE, media: { colorScheme: 'dark' }, checks: [colours] },
  { name: 'in colours of their own', screen: PHONE, media: { forcedColors: 'active' }, checks: [colours] },
  { ...DESK, checks: [findings] },
];
/** The usual look comes last: the page goes on from it. */
const LOOKS: readonly Look[] = [
  { name: 'in colours of their own', screen: PHONE, media: { forcedColors: 'active' }, checks: [tooSmall] },
  DESK,
  { name: 'at four times the size', screen: ENLARGED, checks: WHOLE },
  { name: 'with text twice as large', screen: PHONE, style: LARGE_TEXT, checks: WHOLE },
  { name: 'with both', screen: ENLARGED, style: LARGE_TEXT, checks: WHOLE },
  { name: 'with more room between letters, words and lines', screen: PHONE, style: SPACED, checks: WHOLE },
  { name: 'on a phone', screen: PHONE, checks: [findings, tooSmall, moving, unclear, ...WHOLE] },
];
const USUAL: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' };

async function lookAt(page: Page, { screen, media, style = '' }: Look): Promise<void> {
  await page.setViewportSize(screen);
  await page.emulateMedia({ ...USUAL, ...media });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    // What lies under the bar on top would count as too small.
    scrollTo(0, 0);
  }, style);
}

/**
 * Looks at each state of a page in every way, in `npm test` at some with axe by turns.
 *
 * @returns what is wrong, and in how many places help and the way out stand
 */
export async function lookAtAll(
  states: AsyncIterable<[string, Page]>,
): Promise<{ faults: string[]; places: number }> {
  const faults: string[] = [];
  const found = new Set<string>();
  let at = 0;
  for await (const [name, page] of states) {
    // Beginning with another one for each state, so that a share of them is another share.
    const turn = at++ % BY_TURNS.length;
    const byTurns = [...BY_TURNS.slice(turn), ...BY_TURNS.slice(0, turn)];
    for (const look of [...share(byTurns, BY_TURNS.length), ...LOOKS]) {
      await lookAt(page, look);
      for (const check of look.checks)
        faults.push(...(await check(page)).map((one) => `${name}, ${look.name}: ${one}`));
    }
    found.add(await places(page));
  }
  return { faults, places: found.size };
}
