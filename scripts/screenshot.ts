/**
 * A picture of a page, as a person sees it:
 * `node scripts/screenshot.ts URL OUT.png [--width 360] [--height 800] [--full] [--no-scripts] [--dark] [--locale es]`
 */
import { parseArgs } from 'node:util';
import { launch } from '../tests/browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    locale: { type: 'string', default: 'en-US' },
    full: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    'no-scripts': { type: 'boolean', default: false },
  },
});
const [url, out] = positionals;
if (!url || !out) {
  console.error('Which page, and into which file? node scripts/screenshot.ts URL OUT.png');
  process.exit(1);
}

const { browser, context } = await launch({
  javaScriptEnabled: !values['no-scripts'],
  viewport: { width: Number(values.width), height: Number(values.height) },
  locale: values.locale,
  colorScheme: values.dark ? 'dark' : 'light',
});
try {
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url, { waitUntil: 'load' });
  await page.screenshot({ path: out, fullPage: values.full });
} finally {
  await browser.close();
}
