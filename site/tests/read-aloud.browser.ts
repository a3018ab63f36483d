/** Reading aloud, with voices that the test brings along: a browser of the tests has none. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { findings } from './checks.ts';
import { arrive, type Choices, press } from './visit.ts';

const address = inject('address');
const PERSON: Choices = { role: 'restrained', where: 'WI', kind: 'civil', stage: 'final', goal: 'end' };
interface Voices {
  said: { text: string; voice: string }[];
  cancelled: number;
  end: () => void;
}
declare const voices: Voices;

let browser: Borrowed;
let context: BrowserContext;
beforeAll(async () => {
  ({ browser } = await borrow());
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

/** A device with these voices. What is said, and every time that all is told to be silent, is noted. */
async function come(...has: { lang: string; localService: boolean }[]): Promise<void> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript((list) => {
    let speaking: SpeechSynthesisUtterance | undefined;
    const noted = {
      said: [] as object[],
      cancelled: 0,
      end: () => speaking?.onend?.({} as SpeechSynthesisEvent),
    };
    const speaker = Object.assign(new EventTarget(), {
      getVoices: () => list,
      speak: (one: SpeechSynthesisUtterance) => {
        speaking = one;
        noted.said.push({ text: one.text, voice: one.voice?.lang });
      },
      cancel: () => {
        noted.cancelled += 1;
        speaking = undefined;
      },
    });
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speaker });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { voices: noted });
  }, has);
  await context.route(`${LEAVE_TO}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  );
}
const NEAR = { lang: 'en-US', localService: true };
const FAR = { lang: 'en-GB', localService: false };
const last = (page: Page) => page.evaluate(() => voices.said.at(-1));
const isSilent = (page: Page) =>
  page.evaluate(() => {
    const before = voices.said.length;
    voices.end();
    return voices.said.length === before;
  });
const button = (page: Page, name: string) => page.locator('.aloud button', { hasText: name });

test.each([
  ['none', []],
  ['none but one that is sent the text', [FAR]],
  ['none of this language', [{ lang: 'fr-FR', localService: true }]],
])('is not offered where the device has %s', async (_, has) => {
  await come(...has);
  const page = await arrive(context, address, PERSON);
  await page.locator('.keep button', { hasText: /^\s*Print\s*$/ }).waitFor();
  expect(await page.locator('.aloud').count()).toBe(0);
});

describe('where the device has a voice', () => {
  test('a question is read in its order, up to its end', async () => {
    await come(FAR, NEAR);
    const page = await arrive(context, address, PERSON, 'stage');
    await button(page, 'Read aloud').click();
    const title = await page.locator('h1').innerText();
    for (let n = 0; n < 40 && !(await isSilent(page)); n += 1);
    const said = await page.evaluate(() => voices.said);
    expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['en-US']));
    const texts = said.map(({ text }) => text);
    expect(texts[0]).toMatch(/questions? left$/);
    expect(texts[1]).toBe(title);
    expect(texts).toContain('I am not sure');
    // Neither what is folded nor what is pressed.
    for (const text of ['Next', 'Why we ask', 'Read aloud', 'Your answers so far'])
      expect(texts).not.toContain(text);
    expect(texts.join(' ')).not.toContain('Change');
    await button(page, 'Read aloud').waitFor();
  });

  test('a plan can be paused, gone on with and stopped, by the keyboard too', async () => {
    await come(NEAR);
    const page = await arrive(context, address, PERSON);
    await button(page, 'Read aloud').focus();
    await page.keyboard.press('Enter');
    expect(await last(page)).toEqual({ text: 'Your plan', voice: 'en-US' });
    await page.evaluate(() => voices.end());
    expect((await last(page))?.text).toContain('Wisconsin. This plan is from');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await button(page, 'Go on reading').waitFor();
    expect(await isSilent(page)).toBe(true);
    await page.keyboard.press('Enter');
    expect((await last(page))?.text).toContain('Wisconsin. This plan is from');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button(page, 'Read aloud').waitFor();
    expect(await isSilent(page)).toBe(true);
  });

  test('it goes on while the sources of the plan come', async () => {
    await come(NEAR);
    let letCome = () => {};
    const isRead = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await context.route('**/sources.*.json', async (route) => {
      await isRead;
      await route.continue();
    });
    const page = await arrive(context, address, PERSON);
    await button(page, 'Read aloud').click();
    const [came] = await Promise.all([page.waitForResponse('**/sources.*.json'), letCome()]);
    await came.finished();
    // What rests on them stands on the page only once they are there.
    await page.waitForFunction(() => document.querySelector('.plan .cites a'));
    expect(await isSilent(page)).toBe(false);
    expect((await last(page))?.text).toContain('Wisconsin. This plan is from');
  });

  test('it ends with the next question, with another page, and with leaving', async () => {
    await come(NEAR);
    const page = await arrive(context, address, PERSON, 'stage');
    const silenced = async (leave: () => Promise<unknown>) => {
      await button(page, 'Read aloud').click();
      const before = await page.evaluate(() => voices.cancelled);
      await leave();
      return (await page.evaluate(() => voices.cancelled)) > before;
    };
    await page.check('input[value=final]');
    expect(await silenced(() => press(page, 'button[value=next]'))).toBe(true);
    expect(await isSilent(page)).toBe(true);
    expect(await silenced(() => press(page, '.bar .talk'))).toBe(true);
    await page.goBack();
    await context.unroute(`${LEAVE_TO}**`);
    await context.route(`${LEAVE_TO}**`, (route) => route.fulfill({ status: 204 }));
    expect(await silenced(() => page.click('.leave'))).toBe(true);
  });
});
