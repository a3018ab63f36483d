/** Whatever is sent to the built server: a page or a calm refusal, soon, safe, and with nothing of it in the log. */
import { connect } from 'node:net';
import { answerable, QUESTIONS } from '@until-signed/guidance';
import { DETAILS } from '@until-signed/papers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyPart, BORN_NAMES, damaged, FUZZ_TIME, inTime, MARK, nastyText, share } from '../../tests/fuzz.ts';
import { type Soaked, soak } from '../server/soak/mixed.ts';

let site: Soaked;
let log: Promise<string> | undefined;
beforeAll(async () => {
  site = await soak();
});
afterAll(() => log ?? site?.end());

const FORM = 'application/x-www-form-urlencoded';
const PATHS = ['', '/es'].flatMap((language) =>
  ['/questions', '/plan', '/papers', '/papers/file', '/notes'].map((path) => language + path),
);
/** What stands before a page, and need not be a language. */
const BEFORE = [
  '',
  '',
  '/es',
  '/es',
  '/xx',
  '/en',
  '/ES',
  '/es/es',
  '/%65s',
  '/constructor',
  '/__proto__',
  `/${MARK}`,
];
/** Pages, parts of them, and what is no page. */
const BELOW = [
  ...[
    '/',
    '/help',
    '/us',
    '/us/oregon',
    '/us/compare/',
    '/us/',
    '/us/known',
    '/answers',
    '/answers/',
    '/terms',
  ],
  ...['/search', '/search?q=', '/plan?', '/llms.txt', '/sources', '/questions', '/plan', '/papers', '/notes'],
  ...['//zqxj', '/%00', '/../zqxj', '/healthz', '/_app/'],
];
const BEHIND = [
  '',
  '',
  '',
  '.md',
  '/',
  '/__data.json',
  '/__data.json?x-sveltekit-invalidated=01',
  '.html',
  '#zqxj',
];
const VALUES = [
  'CA',
  'OR',
  'tribe',
  'both',
  'protected',
  'restrained',
  'civil',
  'final',
  'unsure',
  '2026-12-04',
  'x',
];
const GO = [
  'next',
  'plan',
  'back',
  'open',
  'save',
  'list',
  'show',
  'calendar',
  'change:where',
  'open:summary',
];
const FILES = [
  'file:html',
  'file:docx',
  'add:timeline',
  'remove:timeline:0',
  'remove:timeline:999',
  'add:__proto__',
];

/** As browsers encode it, or nearly: halves of characters and bytes that are none come through. */
const encoded = (text: string): string =>
  [...text]
    .map((sign) =>
      /^[\ud800-\udfff]$/.test(sign)
        ? Buffer.from([0xed, 0xa0 + (sign.charCodeAt(0) % 32), 0x80]).reduce(
            (all, byte) => `${all}%${byte.toString(16)}`,
            '',
          )
        : encodeURIComponent(sign),
    )
    .join('');

const known = fc.constantFrom(...VALUES);
const value = fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: nastyText });
type Field = readonly [name: string, value: string];
const answer: fc.Arbitrary<Field> = fc.tuple(
  fc.constantFrom(...answerable()).map((id) => `a.${id}`),
  known,
);
const detail: fc.Arbitrary<Field> = fc.tuple(
  fc.constantFrom(...DETAILS.map(({ id }) => `d.${id}`)),
  nastyText,
);
const step: fc.Arbitrary<Field> = fc.tuple(fc.constant('go'), fc.constantFrom(...GO, ...FILES));
const CALLED: readonly Field[] = [
  ['p.paper', 'summary'],
  ['order', 'role,where'],
  ['q', 'where'],
];
const field: fc.Arbitrary<Field> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom(...answerable()).map((id) => `a.${id}`),
      value,
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...DETAILS.map(({ id }) => `d.${id}`)), nastyText) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.nat(300).map((n) => `d.timeline.${n}.what`),
      nastyText,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(...BORN_NAMES, MARK).map((one) => `a.${one}`),
      value,
    ),
  },
  { weight: 1, arbitrary: fc.tuple(nastyText, value) },
);
const own: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(
    fc.constant('go'),
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...GO, ...FILES) }, nastyText),
  ),
  fc.tuple(
    fc.constant('q'),
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...QUESTIONS.map(({ id }) => id)) }, nastyText),
  ),
  fc.tuple(fc.constant('order'), fc.constantFrom('role,where', MARK, 'role,'.repeat(300), '__proto__')),
  fc.tuple(fc.constantFrom('v', 'month', 'day', 'year', 'returns', 'p.paper', 'p.bare', 'p.place'), value),
);
const form = (fields: readonly Field[]): string =>
  fields.map((pair) => pair.map(encoded).join('=')).join('&');
const once = { selector: ([name]: Field) => name };
/** Mostly a form of ours, with something typed that nobody should type, or with one thing wrong; sometimes thousands of fields, and sometimes no form at all. */
const body: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .tuple(
        fc.uniqueArray(answer, { ...once, maxLength: 9 }),
        fc.uniqueArray(detail, { ...once, maxLength: 3 }),
        fc.subarray([...CALLED]),
        fc.option(step, { freq: 6 }),
      )
      .map(([answers, details, called, step]) =>
        form([...answers, ...details, ...called, ...(step ? [step] : [])]),
      ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.uniqueArray(field, { ...once, maxLength: 9 }), fc.uniqueArray(own, { ...once, maxLength: 4 }))
      .map(([fields, own]) => form([...fields, ...own])),
  },
  {
    weight: 2,
    arbitrary: damaged(
      fc.constant('a.role=protected&a.where=CA&order=role,where&go=plan&d.name=%3Cb%3Ezqxj'),
    ),
  },
  { weight: 1, arbitrary: fc.nat(5000).map((n) => `d.name=${MARK}&`.repeat(n)) },
  { weight: 1, arbitrary: fc.nat(200_000).map((n) => `d.reason=${'%3Cb%3Ezqxj'.repeat(n / 10)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%', '%zz=%', '&&&===', '=', '\0', 'a[b][c]=1', '{"a.role":"protected"}'),
  },
);

/** Addresses of ours with something wrong before, in or behind them. */
const address: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...BELOW),
        fc.oneof(fc.constant(''), fc.constantFrom(...BORN_NAMES), nastyText.map(encoded)),
        fc.constantFrom(...BEHIND),
      )
      .map((parts) => parts.join('').slice(0, 4000)),
  },
  fc.constant('*'),
);

/** The parts of a body in pieces, as they are sent. */
const LONGER = 100;
const framed = (text: string, how: string): { head: string; body: string } => {
  const length = Buffer.byteLength(text, 'latin1');
  const chunk = `${length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
  switch (how) {
    case 'short':
      return { head: `Content-Length: ${Math.floor(length / 2)}\r\n`, body: text };
    case 'long':
      return { head: `Content-Length: ${length + LONGER}\r\n`, body: text };
    case 'twice':
      return { head: `Content-Length: ${length}\r\nContent-Length: ${length + 1}\r\n`, body: text };
    case 'minus':
      return { head: 'Content-Length: -1\r\n', body: text };
    case 'no number':
      return { head: `Content-Length: ${MARK}\r\n`, body: text };
    case 'endless':
      return { head: 'Content-Length: 99999999999999999999\r\n', body: text };
    case 'none':
      return { head: '', body: text };
    case 'chunked':
      return { head: 'Transfer-Encoding: chunked\r\n', body: chunk };
    case 'both':
      return { head: `Content-Length: ${length}\r\nTransfer-Encoding: chunked\r\n`, body: chunk };
    case 'bad chunks':
      return { head: 'Transfer-Encoding: chunked\r\n', body: `zqxj\r\n${text}\r\n` };
    default:
      return { head: `Content-Length: ${length}\r\n`, body: text };
  }
};

const BOUNDARY = 'zqxj';
const part = (text: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a.role"; filename="${MARK}"\r\n\r\n${text}\r\n`;
const TYPES = [
  ...Array<string>(12).fill(FORM),
  ...[
    `${FORM}; charset=utf-7`,
    `multipart/form-data; boundary=${BOUNDARY}`,
    'multipart/form-data',
    'text/plain',
  ],
  ...['application/json', `${MARK}`, '', 'x'.repeat(9000)],
];

/** Ways to ask that a parser knows, whether we answer them or not. */
const READABLE = new Set(['POST', 'GET', 'HEAD', 'PUT']);

interface Sent {
  readonly text: string;
  /** Its end can be known: the server answers or closes by itself. */
  readonly isWhole: boolean;
  /** It can be read as a request. What cannot be may be cut off before its answer is read. */
  readonly isRight: boolean;
}

const request: fc.Arbitrary<Sent> = fc
  .record({
    method: fc.constantFrom(
      ...Array<string>(14).fill('POST'),
      'GET',
      'HEAD',
      'PUT',
      'post',
      'CONNECT',
      'zqxj',
    ),
    path: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PATHS) }, address),
    /** Somebody only looks: there is no form. */
    isLook: fc.nat(5).map((n) => n === 0),
    look: address,
    type: fc.constantFrom(...TYPES),
    how: fc.constantFrom(
      ...Array<string>(12).fill('right'),
      ...['short', 'long', 'twice', 'minus', 'no number', 'endless', 'none', 'chunked', 'both', 'bad chunks'],
    ),
    more: fc.constantFrom(
      ...Array<string>(20).fill(''),
      `X-${'a'.repeat(200)}: ${MARK}\r\n`,
      'Expect: 100-continue\r\n',
      'a\r\n',
      ' folded: x\r\n',
      'Content-Encoding: gzip\r\n',
      `Accept: ${MARK}\r\n`,
      'X: \0\r\n',
    ),
    text: body,
  })
  .map(({ method, path, type, how, more, text, isLook, look }) => {
    const fixed = 'Host: localhost\r\nAccept: text/html\r\n';
    if (isLook) {
      const isRight = more === '' && /^[\x21-\x7e]*$/.test(look);
      return { text: `GET ${look} HTTP/1.1\r\n${fixed}${more}\r\n`, isWhole: true, isRight };
    }
    const isParts = type.startsWith('multipart') && text.length < 50_000;
    const { head, body } = framed(isParts ? part(text).repeat(1 + (text.length % 40)) : text, how);
    return {
      text: `${method} ${path} HTTP/1.1\r\n${fixed}Content-Type: ${type}\r\n${more}${head}\r\n${body}`,
      isWhole: how !== 'long' && how !== 'endless',
      isRight: READABLE.has(method) && more === '' && (how === 'right' || how === 'chunked'),
    };
  });

/** Requests one after another on one connection, maybe cut off at some byte, and sent in pieces. */
const connection = fc
  .record({
    requests: fc.oneof<fc.MaybeWeightedArbitrary<readonly Sent[]>[]>(
      { weight: 6, arbitrary: request.map((one): readonly Sent[] => [one]) },
      fc.array(request, { minLength: 2, maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => [{ text, isWhole: false, isRight: false }]),
    ),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, anyPart),
    pieces: fc.constantFrom(1, 1, 1, 3, 40),
  })
  .map(({ requests, cut, pieces }) => {
    const last = requests.length - 1;
    const texts = requests.map(({ text }, at) =>
      at === last ? text.replace('\r\n', '\r\nConnection: close\r\n') : text,
    );
    const all = texts.join('');
    return {
      text: cut === null ? all : all.slice(0, Math.floor(cut * all.length)),
      isWhole: cut === null && requests.every(({ isWhole }) => isWhole),
      // Of several, all are dropped where one of them cannot be read.
      isRight: cut === null && last === 0 && requests[0]?.isRight === true,
      pieces,
    };
  });

/** Who sent half of a request goes away after so many milliseconds. The server itself would wait longer. */
const PATIENCE = 40;

/** All that comes back until the connection is closed. It may also be broken off, where too much comes. */
async function reply({ text, isWhole, pieces }: { text: string; isWhole: boolean; pieces: number }) {
  const bytes = Buffer.from(text, 'latin1');
  const socket = connect(site.port, '127.0.0.1');
  const got: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => got.push(chunk)).on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const step = Math.ceil(bytes.length / pieces) || 1;
  for (let at = 0; at < bytes.length && !socket.destroyed; at += step) {
    socket.write(bytes.subarray(at, at + step));
    if (pieces > 1) await new Promise((resolve) => setImmediate(resolve));
  }
  const away = isWhole ? undefined : setTimeout(() => socket.end(), PATIENCE);
  await closed;
  clearTimeout(away);
  return Buffer.concat(got).toString('latin1');
}

interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** The replies in what came back. */
function parted(text: string): Reply[] {
  const found: Reply[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n') + 4;
    const head = rest.slice(0, end < 4 ? rest.length : end);
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? Number.NaN);
    const length = status === 100 ? 0 : Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? rest.length);
    const isHead = rest.startsWith('HTTP/1.1', end);
    const body = isHead ? '' : rest.slice(head.length, head.length + length);
    found.push({ status, head, body });
    rest = rest.slice(head.length + body.length);
  }
  return found;
}

const statuses = new Map<number, number>();

/** A page made safe, or a short page that turns away; never an error of ours. */
function isCalm({ status, head, body }: Reply): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  expect(status, head.slice(0, 200)).toBeGreaterThanOrEqual(100);
  expect(status).toBeLessThan(500);
  // A calendar is no page; its text is plain.
  if (!/^content-type: text\/calendar/im.test(head)) expect(body).not.toContain(MARK);
  // What the router asks for tells it whom to call; a page has the number to touch.
  const isData = /^content-type: application\/json/im.test(head);
  if (status >= 400 && body !== '') expect(body).toContain(isData ? '1-800-799-7233' : 'tel:18007997233');
  if (status >= 400) expect(head).toContain('no-store');
  expect(head).not.toMatch(/^set-cookie:/im);
}

const AT_ONCE = 8;

test('whatever is sent, the answer is a page or a calm refusal', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(connection, { minLength: 1, maxLength: AT_ONCE, size: 'max' }), async (all) => {
      const replies = await Promise.all(all.map((one) => inTime(() => reply(one))));
      for (const [at, said] of replies.entries()) {
        const found = parted(said);
        if (all[at]?.isRight) expect(found.length, all[at]?.text.slice(0, 400)).toBeGreaterThan(0);
        for (const one of found) isCalm(one);
      }
    }),
    share(0.25 / (AT_ONCE / 2)),
  );
  // The cases reach our pages, and are not all turned away at the door.
  expect(statuses.get(200)).toBeGreaterThan(20);
  expect(statuses.size).toBeGreaterThan(4);
});

test('afterwards it answers as ever, and its log holds nothing of all that', async () => {
  const later = await fetch(`http://127.0.0.1:${site.port}/questions`, { headers: { accept: 'text/html' } });
  expect(later.status).toBe(200);
  expect(await later.text()).not.toContain('zqxj');
  log = site.end();
  const lines = (await log).trim().split('\n');
  for (const line of lines)
    expect(['minute', 'stop']).toContain((JSON.parse(line) as { event: string }).event);
  expect(lines.join('\n')).not.toMatch(/zqxj|protected|role|plan|papers|127\.0/);
});
