import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Limits } from './limits.ts';
import { ended, type Served, serve } from './testkit.ts';

let site: Served;
let told: string[];
const begin = async (limits: Partial<Limits> = {}) => {
  site = await serve(limits);
  return site;
};

beforeEach(() => {
  told = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
});
afterEach(async () => {
  await site.stop();
  vi.restoreAllMocks();
});

const HEAD = 'Host: localhost\r\nConnection: close\r\n';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';
const get = (path: string) => `GET ${path} HTTP/1.1\r\n${HEAD}\r\n`;
const post = (body: string, headers = `${FORM}Content-Length: ${body.length}\r\n`) =>
  `POST /plan HTTP/1.1\r\n${HEAD}${headers}\r\n${body}`;

/** A short page with the help lines, sealed, and nothing of what was sent. */
const isSorry = (reply: string, status: number) => {
  expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(reply).toContain('tel:18007997233');
  expect(reply).toContain('tel:911');
  expect(reply).toContain('https://weather.example/');
  expect(reply.toLowerCase()).toContain("default-src 'none'");
  expect(reply.toLowerCase()).toContain('cache-control: no-store');
  expect(reply).not.toMatch(/<script|zqxj/);
  expect(reply.length).toBeLessThan(4000);
};

describe('a request that is like ours', () => {
  beforeEach(() => begin());

  test('gets its page, sealed, and kept by nobody', async () => {
    const reply = await site.send(get('/questions'));
    expect(reply).toMatch(/^HTTP\/1.1 200 /);
    expect(reply).toContain('A page');
    expect(reply).toContain('no-store');
    expect(reply).toContain('nosniff');
    expect(reply).toContain('x-dns-prefetch-control: off');
    expect(reply).not.toMatch(/etag/i);
  });

  test('with a form gets its page', async () => {
    expect(await site.send(post('a.role=protected'))).toContain('16 bytes');
  });

  test('with a form in pieces gets its page', async () => {
    const chunked = `${FORM}Transfer-Encoding: chunked\r\n`;
    expect(await site.send(post('', chunked), '5\r\na.b=c\r\n', '0\r\n\r\n')).toContain('5 bytes');
  });

  test('that asks before it sends is told to go on', async () => {
    const reply = await site.send(post('v=x', `${FORM}Content-Length: 3\r\nExpect: 100-continue\r\n`));
    expect(reply).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
  });

  test('with marks of another site behind it is led to the page without them', async () => {
    expect(await site.send(get('/plan?zqxj=1'))).toMatch(/ 308 [\s\S]*location: \/plan\r\n/i);
    expect(await site.send(get('/about/'))).toMatch(/ 308 [\s\S]*location: \/about\r\n/i);
  });

  test('for its health gets version and day of the law, and nothing else', async () => {
    const reply = await site.send(get('/healthz'));
    expect(reply).toContain('no-store');
    expect(JSON.parse(reply.split('\r\n\r\n')[1] ?? '')).toEqual({
      ok: true,
      version: '1',
      law: '2026-11-20',
    });
  });

  test('several in one go get their replies in order', async () => {
    const keep = 'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const sent = site.send(keep, keep.replace('/slow', '/nothing'), get('/about'));
    await site.slow.begun;
    site.slow.open();
    const replies = await sent;
    expect(replies.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
  });
});

describe('a short page with the help lines', () => {
  beforeEach(() => begin());

  test.each([
    ['bytes that are no request', 'zqxj\r\n\r\n', 405],
    ['a start of something else than HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03zqxj', 405],
    ['a method that nobody knows', `ZQXJ / HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['a method that nobody uses here', `DELETE /plan HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['an echo', `TRACE / HTTP/1.1\r\n${HEAD}X: zqxj\r\n\r\n`, 405],
    ['a tunnel', `CONNECT zqxj.example:443 HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['a question for all', `OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['a head as long as a book', `GET / HTTP/1.1\r\n${HEAD}X: ${'zqxj'.repeat(10_000)}\r\n\r\n`, 431],
    ['an address that is too long', get(`/${'zqxj'.repeat(1000)}`), 414],
    ['an address that cannot be read', get('/%ff%zqxj'), 400],
    ['an address with nothing in it', get('/a\0zqxj'), 400],
    ['another site', get('http://zqxj.example/'), 400],
    ['a head with nothing in it', `GET / HTTP/1.1\r\n${HEAD}X: zq\0xj\r\n\r\n`, 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', post('v=x', `${FORM}Content-Length: 3\r\nContent-Length: 4\r\n`), 400],
    [
      'two ways to say where it ends',
      post('0\r\n\r\n', `${FORM}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`),
      400,
    ],
    ['a negative length', post('v=x', `${FORM}Content-Length: -3\r\n`), 400],
    [
      'pieces whose length is no number',
      post('zqxj\r\nv=x\r\n', `${FORM}Transfer-Encoding: chunked\r\n`),
      400,
    ],
    [
      'a form with files',
      post('--zqxj', 'Content-Type: multipart/form-data; boundary=zqxj\r\nContent-Length: 6\r\n'),
      415,
    ],
    ['no form', post('{"zqxj":1}', 'Content-Type: application/json\r\nContent-Length: 10\r\n'), 415],
    ['a form of ten thousand fields', post('a.__proto__=zqxj&'.repeat(10_000)), 400],
    ['a form that says it is huge', post('', `${FORM}Content-Length: 9999999999\r\n`), 413],
    ['an unknown wish', post('', `${FORM}Content-Length: 0\r\nExpect: zqxj\r\n`), 417],
    ['a post to a page made ahead', post('v=zqxj').replace('/plan', '/about'), 405],
    ['a page that cannot even say so', get('/bare'), 400],
    ['a page that fails', get('/fail'), 500],
    ['a page that says too much of how it failed', get('/broken'), 500],
  ])('for %s', async (_, request, status) => {
    const reply = await site.send(request);
    isSorry(reply, status);
    expect(reply).not.toContain('Lovelace');
  });

  test('for a form that turns out to be huge, while it still comes', async () => {
    const piece = `10000\r\n${'v=zqxj&&'.repeat(8192)}\r\n`;
    const chunked = post('', `${FORM}Transfer-Encoding: chunked\r\n`);
    isSorry(await site.send(chunked, ...Array<string>(60).fill(piece)), 413);
  });

  test('for a form that is too large, before it comes', async () => {
    const reply = await site.send(post('', `${FORM}Content-Length: 99999999\r\nExpect: 100-continue\r\n`));
    isSorry(reply, 413);
  });

  test('with what is allowed, where the way to ask is not', async () => {
    expect(await site.send(get('/').replace('GET', 'PUT'))).toMatch(/allow: GET, HEAD, POST/i);
  });

  test('says in the log where our code failed, and nothing else', async () => {
    await site.send(get('/fail?zqxj'), get('/fail'));
    await site.send(get('/fail'));
    expect(told.join('')).toMatch(/"event":"error","name":"TypeError","trace":\["page \(testkit\.ts/);
    expect(told.join('')).not.toMatch(/Lovelace|zqxj|\/fail|127\.0/);
  });
});

test('who asks first, behind another request, gets a reply in one piece', async () => {
  await begin();
  const said = site.send(
    'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n',
    post('a.role=x', `${FORM}Expect: 100-continue\r\nContent-Length: 8\r\n`),
  );
  await site.slow.begun;
  site.slow.open();
  expect(await said).toMatch(/^HTTP\/1.1 200 .*A pageHTTP\/1.1 200 (?:(?!HTTP).)*8 bytes$/s);
});

test('what comes on and on after a whole request leaves no line in the log, and its reply goes out', async () => {
  await begin();
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const socket = await site.open();
  const said = ended(socket);
  socket.write(get('/slow').replace('Connection: close\r\n', ''));
  await site.slow.begun;
  for (let piece = 0; piece < 40; piece += 1) {
    socket.write('zqxj zqxj\r\n');
    await new Promise((resolve) => setImmediate(resolve));
  }
  site.slow.open();
  expect(await said).toMatch(/^HTTP\/1.1 200 /);
  expect(warned).not.toHaveBeenCalled();
});

describe('slow ones', () => {
  const SHORT = { headTime: 150, requestTime: 300, silentTime: 600 };

  test('that never end their head get a page and are gone', async () => {
    await begin(SHORT);
    isSorry(await site.send('GET / HTTP/1.1\r\nHost: localhost\r\nX: zqxj'), 408);
  });

  test('that never end their form get a page and are gone', async () => {
    await begin(SHORT);
    isSorry(await site.send(post('a.role=zqxj', `${FORM}Content-Length: 1000\r\n`)), 408);
  });

  test('that say nothing at all are gone', async () => {
    await begin(SHORT);
    expect(await site.send()).not.toContain('200');
  });

  test('that do not read what they asked for are gone', async () => {
    await begin(SHORT);
    const socket = await site.open();
    socket.pause().on('error', () => {});
    socket.write(get('/long'));
    await vi.waitFor(async () => expect(await connections()).toBe(0), 5000);
    socket.destroy();
  });

  test('hold up nobody else', async () => {
    await begin();
    const slow = await Promise.all(Array.from({ length: 200 }, () => site.open()));
    for (const socket of slow) socket.write('POST /plan HTTP/1.1\r\nHost: localh');
    expect(await site.send(get('/questions'))).toContain('A page');
    for (const socket of slow) socket.destroy();
  });
});

const connections = () =>
  new Promise<number>((resolve) => site.server.getConnections((_, count) => resolve(count)));

describe('too many', () => {
  test('pages at once get a page that says so', async () => {
    await begin({ atOnce: 1, waiting: 1 });
    const first = [site.send(get('/slow'))];
    await site.slow.begun;
    const more = [site.send(get('/slow')), site.send(get('/slow')), site.send(get('/slow'))];
    const late = await Promise.any(more);
    isSorry(late, 503);
    expect(late).toMatch(/retry-after: 5/i);
    site.slow.open();
    const replies = await Promise.all([...first, ...more]);
    expect(replies.filter((reply) => reply.includes(' 200 '))).toHaveLength(2);
    for (const reply of replies) if (!reply.includes(' 200 ')) isSorry(reply, 503);
  });

  test('connections: those that ask nothing make room', async () => {
    await begin({ connections: 8 });
    const idle = await Promise.all(Array.from({ length: 5 }, () => site.open()));
    for (const socket of idle) {
      socket.on('error', () => {});
      socket.write('GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await new Promise((resolve) => socket.once('data', resolve));
    }
    const more = await Promise.all([site.open(), site.open(), site.open()]);
    expect(await site.send(get('/questions'))).toContain('A page');
    for (const socket of [...idle, ...more]) socket.destroy();
  });
});

describe('after something that cannot be read', () => {
  test('the reply before it still goes out, and nothing after it', async () => {
    await begin();
    const slow = 'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const sent = site.send(slow, '\0zqxj\r\n\r\n', get('/about'));
    await site.slow.begun;
    site.slow.open();
    const reply = await sent;
    expect(reply.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(reply).toContain('A page');
  });
});

describe('a server that stops', () => {
  test('finishes the reply to somebody who reads slowly, and takes nobody new', async () => {
    await begin({ stopTime: 5000 });
    const socket = await site.open();
    socket.write(get('/long'));
    await new Promise((resolve) => socket.once('readable', resolve));
    const stopped = site.stop();
    await expect(site.open()).rejects.toThrow();
    const reply = await ended(socket);
    expect(reply).toMatch(/^HTTP\/1.1 200 /);
    expect(reply.length).toBeGreaterThan(16_000_000);
    await stopped;
    expect(told.at(-1)).toContain('"event":"stop"');
  });

  test('waits for a page that is being made', async () => {
    await begin();
    const socket = await site.open();
    socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await site.slow.begun;
    const reply = ended(socket);
    const stopped = site.stop();
    site.slow.open();
    await stopped;
    expect(await reply).toContain('A page');
  });

  test('does not wait for who asks nothing', async () => {
    await begin({ stopTime: 60_000 });
    const sockets = await Promise.all([site.open(), site.open()]);
    sockets[0]?.write('GET / HT');
    const closed = Promise.all(sockets.map(ended));
    await vi.waitFor(async () => expect(await connections()).toBe(2));
    await site.stop();
    await closed;
  });

  test('does not wait for ever', async () => {
    await begin({ stopTime: 200 });
    const socket = await site.open();
    socket.on('error', () => {});
    socket.write(get('/slow'));
    await site.slow.begun;
    await site.stop();
    expect(await connections()).toBe(0);
  });
});
