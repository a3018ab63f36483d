/** What holds of every page, whoever opens it: asked in the tests at each state of a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

/** What axe-core finds, in short. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    OPTIONS,
  );
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

/** Does anything reach over the side of the screen? */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Things to press that are lower than a finger. Links within a sentence are not meant. */
export const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, summary, select, label.choice, .leave, .bar a, .foot a, .reach a, .button',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.hidden, .choice .choice'))
      .map((one) => ({ text: one.innerText, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5),
  );

/** What has the focus, if something lies over it or it is not on screen; or nothing. The bar itself is not meant. */
export const covered = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body || one.closest('.bar')) return null;
    // What is drawn for it: a whole choice stands for its box to tick.
    const shown = one.closest('.choice:not(.day)') ?? one;
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const boxes = [...shown.getClientRects()];
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const room = innerHeight - bar;
    const where = `${one.outerHTML.slice(0, 120)}: ${top} to ${bottom}, below ${bar} of ${innerHeight}`;
    // Taller than the room there is: then its beginning shows.
    if (bottom - top > room) return top < bar - 1 && bottom < innerHeight ? where : null;
    // Where somebody writes, it is the line with the cursor that must be seen.
    const isText = one.matches('textarea, input') && Math.min(bottom, innerHeight) - top > 44;
    if (top < bar - 1 || (bottom > innerHeight + 1 && !isText)) return where;
    const free = boxes.some((box) =>
      [0.2, 0.5, 0.8].some((part) => {
        const at = document.elementFromPoint(
          box.left + box.width * part,
          (box.top + Math.min(box.bottom, innerHeight)) / 2,
        );
        return at !== null && (shown.contains(at) || at.contains(shown));
      }),
    );
    return free ? null : `${where}, under something`;
  });
