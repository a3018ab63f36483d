/**
 * What Lighthouse says of the main pages on a phone: `npm run lighthouse`, or `npm run lighthouse -- /about /help`.
 * It serves the built site itself and reaches nothing else. Below 100 anywhere, it names what is missing and fails.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import lighthouse from 'lighthouse';
import { launch } from '../tests/browser.ts';

const PAGES = process.argv.length > 2 ? process.argv.slice(2) : ['/', '/questions', '/plan'];
const SERVE = fileURLToPath(new URL('./serve.mjs', import.meta.url));

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
const { browser } = await launch({}, [`--remote-debugging-port=${port}`]);
try {
  for (const path of PAGES) {
    const result = await lighthouse(address + path, { port, logLevel: 'error', output: 'json' });
    if (!result) throw new Error(`Lighthouse could not open ${path}.`);
    const { categories, audits } = result.lhr;
    const scores = Object.values(categories).map(
      ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
    );
    console.log(`${path}  ${scores.join(', ')}`);
    for (const { auditRefs } of Object.values(categories))
      for (const { id, weight } of auditRefs) {
        const { title, score, displayValue } = audits[id] ?? {};
        if (weight === 0 || score === null || score === undefined || score >= 1) continue;
        console.log(`   ${title}: ${displayValue ?? `${Math.round(score * 100)} of 100`}`);
      }
    if (Object.values(categories).some(({ score }) => score !== 1)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.kill();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
