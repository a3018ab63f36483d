/** How fast a browser works while it is looked at, on the scale by which Lighthouse tells devices apart. */
import type { Browser, Page } from 'playwright-core';

/** What the page that measures says in the browser's own record, in each task in which it does. */
export const PACE_MARK = 'pace';

/** How often each of the two works is done in one such task: some milliseconds' worth. */
const ROUNDS = 25;
const EVERY_MS = 150;
/** Tasks' worth of work before the first that counts, for a browser first learns how to do it fast. */
const WARM = 20;

/**
 * Opens a page that does a small known amount of work again and again, beside those that are looked at.
 *
 * The work is that of Lighthouse's BenchmarkIndex: half of it makes strings, half copies numbers.
 */
export async function keepPace(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.evaluate(
    ({ mark, rounds, every, warm }) => {
      const from = Array.from({ length: 100_000 }, (_, n) => n);
      const to = [...from];
      const work = () => {
        for (let n = 0; n < rounds; n += 1) {
          let text = '';
          for (let j = 0; j < 10_000; j += 1) text += 'a';
          if (text.length === 1) throw new Error('Never: it is only so that the work is not left out.');
          const [source, target] = n % 2 === 0 ? [from, to] : [to, from];
          for (let j = 0; j < source.length; j += 1) target[j] = source[j] as number;
        }
      };
      for (let n = 0; n < warm; n += 1) work();
      setInterval(() => {
        console.timeStamp(mark);
        work();
      }, every);
    },
    { mark: PACE_MARK, rounds: ROUNDS, every: EVERY_MS, warm: WARM },
  );
  return page;
}

/**
 * The BenchmarkIndex of a machine from how many milliseconds such tasks took: of the one in the middle, for single ones
 * hold what the machine did for others. Lighthouse counts how often each work is done in a second, and takes a tenth
 * of the mean of both.
 */
export function indexOf(times: readonly number[]): number {
  const middle = [...times].sort((one, other) => one - other)[times.length >> 1];
  if (middle === undefined) throw new Error('The browser recorded nothing of the page that keeps the pace.');
  return (2 * ROUNDS * 1000) / middle / 10;
}
