/**
 * `node scripts/picture.ts http://localhost:3000`: makes docs/plan.png, the picture in the README, from the site
 * that is being served there: one plan on a phone and on a desk, made without scripts.
 */
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser.ts';

const address = process.argv[2] ?? 'http://localhost:3000';
const answers: readonly (readonly [string, string])[] = [
  ['role', 'restrained'],
  ['where', 'OR'],
  ['kind', 'civil'],
  ['stage', 'temporary'],
  ['order-type', 'domestic'],
  ['hearing', 'none'],
  ['served', tenDaysAgo()],
  ['goal', 'contest'],
  ['children', 'yes'],
];
const { browser, context } = await launch({
  javaScriptEnabled: false,
  viewport: { width: 1120, height: 1180 },
});
const page = await context.newPage();
const fields = answers.map(([id, value]) => `<input name="a.${id}" value="${value}">`).join('');
const order = answers.map(([id]) => id).join(',');
await page.setContent(
  `<form method="post" action="${address}/plan">${fields}<input name="order" value="${order}"><button name="go" value="plan">Go</button></form>`,
);
await page.click('button');
await page.waitForSelector('[data-item]');
await page.screenshot({ path: fileURLToPath(new URL('../docs/plan.png', import.meta.url)) });
await browser.close();

function tenDaysAgo(): string {
  return new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
}
