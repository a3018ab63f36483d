/**
 * `node scripts/pictures.ts http://localhost:3000`: makes docs/pictures.md and its pictures, and docs/plan.png of the
 * README, from the site that is being served there: the main pages on a phone and on a desk, light and dark.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { asked, choose, press } from '../site/tests/visit.ts';
import { launch } from '../tests/browser.ts';

const address = process.argv[2] ?? 'http://localhost:3000';
const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const SCREENS = [
  { name: 'phone', viewport: { width: 360, height: 740 } },
  { name: 'desk', viewport: { width: 1280, height: 860 } },
];
const THEMES = ['light', 'dark'] as const;
/** A restrained person in Oregon who was served ten days ago, with children: the person of the example plan. */
const ANSWERS: Readonly<Record<string, string | readonly string[] | { readonly day: string }>> = {
  where: 'OR',
  kind: 'domestic',
  stage: 'temporary',
  hearing: 'none',
  served: { day: new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10) },
  goal: 'contest',
  safety: [],
  life: ['children'],
};
const PAGES = ['home', 'question', 'plan', 'papers', 'paper', 'help', 'leaving'] as const;
const TITLES: Readonly<Record<(typeof PAGES)[number], string>> = {
  home: 'The first page',
  question: 'A question',
  plan: 'A plan',
  papers: 'The papers that fit',
  paper: 'One paper',
  help: 'People to talk to',
  leaving: 'What leaving does',
};

rmSync(`${docs}pictures`, { recursive: true, force: true });
mkdirSync(`${docs}pictures`, { recursive: true });
for (const { name, viewport } of SCREENS)
  for (const colorScheme of THEMES) {
    const { browser, context } = await launch({ viewport, colorScheme });
    const page = await context.newPage();
    const take = (of: (typeof PAGES)[number]) =>
      page.screenshot({
        path: `${docs}pictures/${of}-${name}-${colorScheme}.jpg`,
        type: 'jpeg',
        quality: 75,
      });
    await page.goto(address);
    await take('home');
    await press(page, 'button[value=restrained]');
    for (let question = await asked(page); question !== null; question = await asked(page)) {
      if (question === 'kind') await take('question');
      await choose(page, question, ANSWERS[question]);
      await press(page, 'button[value=next]');
    }
    await take('plan');
    if (name === 'desk' && colorScheme === 'light')
      await page.screenshot({ path: `${docs}plan.png`, clip: { x: 80, y: 0, width: 1120, height: 860 } });
    await open(page, 'button[formaction="/papers"]');
    await take('papers');
    await open(page, 'main ul button');
    await take('paper');
    for (const path of ['help', 'leaving'] as const) {
      await page.goto(`${address}/${path}`);
      await take(path);
    }
    await browser.close();
  }

writeFileSync(
  `${docs}pictures.md`,
  [
    '# The pages',
    '',
    'On a phone and on a desk, light and dark. `node scripts/pictures.ts URL` makes them anew from a site that is being served.',
    ...PAGES.flatMap((of) => [
      '',
      `## ${TITLES[of]}`,
      '',
      ...SCREENS.flatMap(({ name, viewport }) =>
        THEMES.map(
          (theme) =>
            `<img src="pictures/${of}-${name}-${theme}.jpg" width="${viewport.width > 600 ? 480 : 200}" alt="${TITLES[of]}, ${name}, ${theme}">`,
        ),
      ),
    ]),
    '',
  ].join('\n'),
);

/** Presses a button that leads to another page. */
async function open(page: Page, selector: string): Promise<void> {
  const before = await page.locator('h1').first().innerText();
  await page.locator(selector).first().click();
  await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
}
