/** What holds of every page, whoever opens it: asked in the tests at each state of a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What one run of axe looks at. Nobody reads what it found to be right, so it need not be written down. */
const only = (options: RunOptions): RunOptions => ({ ...options, resultTypes: ['violations'] });
/** All that axe looks at by itself, which is WCAG 2.2 A and AA with its best practice; and what of AAA it can tell. */
const ALL = only({
  rules: Object.fromEntries(
    [
      'color-contrast-enhanced',
      'target-size',
      'identical-links-same-purpose',
      'css-orientation-lock',
      'focus-order-semantics',
      'label-content-name-mismatch',
      'p-as-heading',
    ].map((rule) => [rule, { enabled: true }]),
  ),
});
/** What other colours can change. The enhanced rule leaves to the other one what even that one does not allow. */
const OF_COLOUR = only({
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
  preload: false,
});

/** What axe-core finds, in short: on a whole page, or in one part of it. */
async function axe(page: Page, options: RunOptions, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, [string, RunOptions]>(
    ([part, asked]) =>
      (window as unknown as { axe: { run: (part: string, o: RunOptions) => Promise<AxeResults> } }).axe.run(
        part,
        asked,
      ),
    [within, options],
  );
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
export const findings = (page: Page): Promise<string[]> => axe(page, ALL);
export const findingsIn = (page: Page, part: string): Promise<string[]> => axe(page, ALL, part);
export const colours = (page: Page): Promise<string[]> => axe(page, OF_COLOUR);

export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

/** Does anything reach over the side of the screen? */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const reaching = async (page: Page): Promise<string[]> => {
  const by = await overflow(page);
  return by > 0 ? [`reaches over the side by ${by}`] : [];
};

/** Things to press that are smaller than a finger. Links within a sentence are not meant, nor what nobody sees. */
export const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const isInSentence = (one: Element): boolean => {
      if (!one.matches('a') || getComputedStyle(one).display !== 'inline') return false;
      const block = one.closest('p, li, dd, dt, h1, h2, h3');
      const links = [...(block?.querySelectorAll('a') ?? [])].map((link) => link.textContent?.trim() ?? '');
      return (block?.textContent?.trim().length ?? 0) > links.join('').length + 2;
    };
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, textarea')]
        .filter((one) => one.checkVisibility() && !one.closest('.hidden, .skip') && !isInSentence(one))
        .map((one) => (one.matches('[type=radio], [type=checkbox]') && one.closest('label')) || one)
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        // What is drawn around a link or a button can be larger than itself.
        .filter(({ one, box }) => !one.closest('.cards') && (box.height < 43.5 || box.width < 43.5))
        .map(({ one, box }) => `${one.outerHTML.slice(0, 90)}: ${box.width} by ${box.height}`)
    );
  });

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

/** Text that is cut off, or that lies over a thing to press. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => one.checkVisibility() && !one.closest('.hidden, .skip, .on-paper, option, svg, [aria-live]'),
    );
    const cut = shown.filter(
      (one) =>
        !one.matches('select, input, textarea') &&
        /hidden|clip/.test(getComputedStyle(one).overflow) &&
        (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2),
    );
    const pressed = shown.filter((one) =>
      one.matches('button, summary, select, .button, .leave, .talk, .choice'),
    );
    const boxes = pressed.map((one) => ({ one, box: one.getBoundingClientRect() }));
    const over = boxes.filter(({ one, box }, index) =>
      boxes
        .slice(index + 1)
        .some(
          (other) =>
            !one.contains(other.one) &&
            !other.one.contains(one) &&
            !one.closest('.bar') === !other.one.closest('.bar') &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        ),
    );
    return [...cut, ...over.map(({ one }) => one)].map((one) => one.outerHTML.slice(0, 120));
  });

/** Where help and the way out stand: on screen in the bar, in which order at the foot. */
export const places = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(
      [...document.querySelectorAll('.bar a, .foot a, .foot button')].map((one) => {
        const { x, y } = one.getBoundingClientRect();
        // The same page in another language is another place on each page.
        const href = one.matches('.switch') ? '' : one.getAttribute('href');
        return [one.textContent?.trim(), href, one.closest('.bar') ? [x, y] : x];
      }),
    ),
  );

/** What moves or fades. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );

/** Links of one text that lead to different places, and parts of a page without a heading. */
export const unclear = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (one: Element) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
    const places = new Map<string, Set<string>>();
    for (const one of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      places.set(name(one), (places.get(name(one)) ?? new Set()).add(one.href));
    const double = [...places].filter(([, all]) => all.size > 1);
    const bare = [...document.querySelectorAll('main section')].filter(
      (one) => !one.querySelector('h1, h2, h3, h4') && !one.getAttribute('aria-label'),
    );
    return [
      ...double.map(([text, all]) => `${text}: ${[...all].join(' ')}`),
      ...bare.map((one) => one.outerHTML.slice(0, 80)),
    ];
  });
