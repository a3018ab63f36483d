/**
 * What Lighthouse says of the main pages on a phone: `npm run lighthouse`, or `npm run lighthouse -- /about /help`.
 * It serves the built site itself and reaches nothing else. Below 100 anywhere, it names what is missing and fails.
 * It needs three quarters of a minute, and its speed a machine that does nothing else, so it is no part of `npm test`.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import lighthouse, { snapshot } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { walk } from '../site/tests/visit.ts';
import { launch } from '../tests/browser.ts';

type Result = Awaited<ReturnType<typeof lighthouse>>;
type SeenPage = Parameters<typeof snapshot>[0];

const PAGES = process.argv.length > 2 ? process.argv.slice(2) : ['/', '/questions', '/plan'];
const SERVE = fileURLToPath(new URL('./serve.mjs', import.meta.url));
const PHONE = { viewport: { width: 412, height: 823 } };
const PERSON = { role: 'protected', where: 'CA', kind: 'civil', stage: 'final', goal: 'end' };

/** What can be told of a page that stands there already. How fast it came, site/tests/speed.browser.ts measures. */
const SEEN = ['accessibility', 'best-practices', 'seo', 'agentic-browsing'];

const server = fork(SERVE, {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const address = await new Promise<string>((resolve, reject) => {
  let said = '';
  server.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const found = /^Until Signed: (\S+)$/m.exec(said)?.[1];
    if (found) resolve(found);
  });
  server.once('close', () => reject(new Error(`The site did not start. Is it built? ${said}`)));
});
const port = await freePort();
const { browser, context } = await launch(PHONE, [`--remote-debugging-port=${port}`]);
try {
  for (const path of PAGES)
    tell(path, await lighthouse(address + path, { port, logLevel: 'error', output: 'json' }));
  if (process.argv.length === 2) await asAnswered();
} finally {
  await browser.close();
  server.kill();
}

/** A question and a plan as a person comes to them: there is no address that shows them. */
async function asAnswered(): Promise<void> {
  const other = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  for (const [name, stop] of [
    ['a question', 'kind'],
    ['a plan', undefined],
  ] as const) {
    const page = await walk(context, address, PERSON, stop);
    const same = (await other.pages()).find((one) => one.url() === page.url());
    tell(name, await snapshot(same as SeenPage, { flags: { onlyCategories: SEEN } }));
    await page.close();
  }
  await other.disconnect();
}

function tell(name: string, result: Result): void {
  if (!result) throw new Error(`Lighthouse could not open ${name}.`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(
    ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
  );
  console.log(`${name}  ${scores.join(', ')}`);
  for (const { auditRefs } of Object.values(categories))
    for (const { id, weight } of auditRefs) {
      const { title, score, displayValue } = audits[id] ?? {};
      if (weight === 0 || score === null || score === undefined || score >= 1) continue;
      console.log(`   ${title}: ${displayValue ?? `${Math.round(score * 100)} of 100`}`);
    }
  if (Object.values(categories).some(({ score }) => score !== 1)) process.exitCode = 1;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
