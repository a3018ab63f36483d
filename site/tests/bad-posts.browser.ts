import { request } from 'node:http';
import { describe, expect, inject, test } from 'vitest';

const address = inject('address');
const FORM = 'application/x-www-form-urlencoded';

const post = (path: string, body: string, type = FORM) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', 'content-type': type },
    redirect: 'manual',
  });

const MARK = 'zqxj';

describe.each(['/questions', '/plan', '/notes', '/papers', '/papers/file'])('a bad post to %s', (path) => {
  test.each([
    ['a field that no form of ours has', `${MARK}=1`],
    ['a prototype key', `a.__proto__=${MARK}`],
    ['an answer twice', 'a.role=protected&a.role=restrained'],
    ['markup for a question', `go=next&q=<b>${MARK}</b>`],
    ['a value as long as a page', `a.role=${MARK.repeat(2000)}`],
    ['thousands of fields', 'v=x&'.repeat(4000)],
    ['control characters', `order=%00%1b[31m${MARK}`],
    ['half a character', `a.%ED%A0%80=${MARK}`],
    ['a detail twice', `go=plan&d.name=${MARK}&d.name=${MARK}`],
    ['markup for a detail', `go=plan&d.<b>${MARK}=1`],
    ['thousands of details', Array.from({ length: 3000 }, (_, at) => `d.timeline.${at}.day=`).join('&')],
  ])('%s gets a calm page', async (_, body) => {
    const reply = await post(path, body);
    const page = await reply.text();
    expect(reply.status).toBe(400);
    expect(page).not.toContain(MARK);
    expect(page).toContain('/help');
    expect(page).toContain('tel:18007997233');
  });

  test('one that is far too large is not read to its end', async () => {
    const reply = await post(path, 'v=x&'.repeat(100_000));
    expect(reply.status).toBe(413);
    expect(await reply.text()).toContain('/help');
  });

  test.each(['application/json', 'text/plain', 'image/png'])('as %s gets a calm page', async (type) => {
    const reply = await post(path, '{"a.role":"protected"}', type);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });
});

test('an answer that we do not know is left out, and asked again', async () => {
  const reply = await post('/questions', 'a.role=king&a.where=CA&a.constructor=x&order=role,where&go=open');
  expect(reply.status).toBe(200);
  const page = await reply.text();
  expect(page).toContain('data-question="role"');
  expect(page).toContain('name="a.where"');
  expect(page).not.toContain('king');
});

test('a page that is not here does not say what was asked for', async () => {
  const reply = await fetch(`${address}/${MARK}?${MARK}=${MARK}`, { headers: { accept: 'text/html' } });
  expect(reply.status).toBe(404);
  const page = await reply.text();
  expect(page).not.toContain(MARK);
  expect(page).toContain('tel:18007997233');
});

test('ways to ask that no page of ours uses are turned away', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const reply = await fetch(`${address}/questions`, { method });
    expect(reply.status).toBe(405);
  }
});

test('an address that cannot be read gets a 4xx', async () => {
  const { hostname, port } = new URL(address);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ hostname, port, path: '/%ff%', method: 'GET' }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});
