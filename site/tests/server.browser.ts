/** The real server: what it writes down, what it remembers, and how much memory it takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { soak } from '../server/soak/mixed.ts';

const MB = 2 ** 20;
const FORM = 'application/x-www-form-urlencoded';

/** No text of the site has these letters. */
const NAME = 'Zqxjwv';
const ADDRESS = '203.0.113.77';

test('what is sent is found in no log and in no later reply', async () => {
  const site = await soak();
  const at = `http://127.0.0.1:${site.port}`;
  const headers = {
    'content-type': FORM,
    accept: 'text/html',
    'user-agent': NAME,
    'x-forwarded-for': ADDRESS,
    referer: `https://${NAME}.example/`,
    cookie: `a=${NAME}`,
  };
  const post = (path: string, body: string) => fetch(at + path, { method: 'POST', headers, body });
  const answers = 'a.role=protected&a.where=GU&a.kind=civil&a.stage=final&order=role,where,kind,stage';
  const own = await post('/papers', `${answers}&go=list&d.name=${NAME}`);
  expect(own.status).toBe(200);
  expect(own.headers.get('cache-control')).toBe('no-store');
  expect(await own.text()).toContain(NAME);

  await post('/plan', `${answers}&go=plan&q=goal&v=${NAME}`);
  await post('/papers/file', `${answers}&go=file:pdf&p.paper=${NAME}&d.name=${NAME}`);
  await post(`/plan?${NAME}`, `${NAME}=1`);
  await fetch(`${at}/${NAME}?${NAME}`, { headers });
  await fetch(`${at}/plan`, { method: 'DELETE', headers });
  for (const path of ['/', '/questions', '/plan', '/papers', '/healthz', `/nothing-here`]) {
    const later = await fetch(at + path, { headers: { accept: 'text/html' } });
    const page = await later.text();
    expect(page).not.toContain(NAME);
    expect(page).not.toMatch(/value="(?:GU|final)" (?:checked|selected)|name="a\./);
  }
  const log = await site.end();
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
  expect(lines.map(({ event }) => event)).toEqual(['minute', 'stop']);
  expect(log).not.toMatch(
    /Zqxjwv|protected|GU|203\.0|127\.0|::1|\/plan|papers|example|Mozilla|undici|node-fetch/i,
  );
});

test('asked to stop, it ends in order', async () => {
  const serve = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [serve], { env: { ...process.env, PORT: '0', HOST: '127.0.0.1' } });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    if (text.includes('"start"')) server.kill('SIGTERM');
  });
  const [code] = await once(server, 'close');
  expect(code).toBe(0);
  expect(log).toContain('"event":"stop"');
});

test('its health tells the day of the law and nothing of anybody', async () => {
  const reply = await fetch(`${inject('address')}/healthz`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(await reply.json()).toEqual({
    ok: true,
    version: expect.stringMatching(/^[\w-]+$/),
    law: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

test('pages travel packed, whether they were made ahead or just now', async () => {
  for (const [encoding, path] of [
    ['br', '/'],
    ['gzip', '/'],
    ['br', '/questions'],
    ['gzip', '/questions'],
  ] as const) {
    const reply = await fetch(inject('address') + path, { headers: { 'accept-encoding': encoding } });
    expect(reply.headers.get('content-encoding')).toBe(encoding);
    expect(reply.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(await reply.text()).toContain('</html>');
  }
});

/** Three times as many at night. What is held may grow no more with each. */
const MANY = process.env.WHOLE ? 3000 : 1000;
const HELD = (8 * MB * MANY) / 3000;

test(`${MANY} requests of every kind: each gets what it should, and nothing is held`, {
  timeout: 60_000,
}, async () => {
  const site = await soak();
  await site.send(600);
  const before = await site.memory();
  const replies = await site.send(MANY);
  const after = await site.memory();
  const log = await site.end();
  // “cut off” are those that broke off themselves, and heads that were refused while they still came.
  const known = ['200', '308', '400', '404', '405', '413', '414', '415', '431', 'cut off'];
  expect([...replies.keys()].sort()).toEqual(expect.arrayContaining(known.slice(0, 8)));
  expect([...replies.keys()].filter((status) => !known.includes(status))).toEqual([]);
  expect(replies.get('200')).toBe(0.65 * MANY);
  expect(log).not.toContain('"event":"error"');
  expect(after.heap - before.heap).toBeLessThan(HELD);
});
