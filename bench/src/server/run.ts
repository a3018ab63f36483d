/**
 * The server under load: pages made ahead, a step of the interview and a plan without scripts, at growing numbers of
 * connections, beside a bare server that sends the same bytes. Load and server are processes of their own.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { median, type Spread, spreadOf } from '../stats.ts';
import type { Reply } from './bare.ts';
import { type Child, start } from './child.ts';
import { type Asked, headersOf, type Load, load } from './load.ts';
import { brotliSize } from './sizes.ts';

export const CONNECTIONS = [1, 16, 64, 256] as const;
const PERSON =
  'a.role=protected&a.where=CA&a.kind=civil&a.stage=final&a.order-type=domestic&a.goal=end' +
  '&order=role,where,kind,stage,order-type,goal';
/** What a person without scripts asks for, in the order of a visit. */
export const ASKED: readonly Asked[] = [
  { id: 'home', method: 'GET', path: '/' },
  { id: 'question', method: 'POST', path: '/questions', body: 'go=next&q=role&v=protected' },
  { id: 'plan', method: 'POST', path: '/plan', body: `${PERSON}&go=plan&q=goal&v=end` },
];

/** One page at one number of connections. */
export interface Measured {
  readonly id: string;
  readonly connections: number;
  /** Requests a second. */
  readonly ours: Spread;
  readonly bare: Spread;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bareP50: number;
  readonly bareP99: number;
  /** Milliseconds of processor for one request, of our server and the bare one. */
  readonly cpu: number;
  readonly bareCpu: number;
  /** The part of one processor that our server used. */
  readonly busy: number;
  /** Replies by status, and requests without a reply. */
  readonly replies: Readonly<Record<string, number>>;
  readonly lost: number;
}

export interface ServerResult {
  readonly seconds: number;
  readonly rounds: number;
  /** Compressed bytes of each page, as sent. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly measured: readonly Measured[];
  /** Milliseconds from the start of the process until it listens. */
  readonly startTime: Spread;
  /** Compressed bytes of the files that a browser with scripts fetches for a first visit that then works offline. */
  readonly files: number;
}

export interface ServerOptions {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  readonly starts: number;
}

export const WHOLE: ServerOptions = {
  seconds: 3,
  rounds: 3,
  connections: CONNECTIONS,
  starts: 7,
};

/** Runs all of it. The site must be built. */
export async function run(options: ServerOptions = WHOLE): Promise<ServerResult> {
  const starts: number[] = [];
  for (let round = 1; round < options.starts; round += 1) {
    const child = await start('ours');
    starts.push(child.startTime);
    await child.end();
  }
  const [ours, bare] = [await start('ours'), await start('bare')];
  starts.push(ours.startTime);
  try {
    const replies = await Promise.all(
      ASKED.map(async (asked) => [asked, await replyTo(ours.port, asked)] as const),
    );
    await bare.learn(replies.map(([{ method, path }, reply]) => [`${method} ${path}`, reply]));
    const measured: Measured[] = [];
    for (const asked of ASKED) {
      for (const connections of options.connections) {
        measured.push(await besideBare(ours, bare, asked, connections, options));
      }
    }
    return {
      seconds: options.seconds,
      rounds: options.rounds,
      bytes: Object.fromEntries(replies.map(([{ id }, { body }]) => [id, Buffer.byteLength(body, 'base64')])),
      measured,
      startTime: spreadOf(starts),
      files: filesOfVisit(),
    };
  } finally {
    await Promise.all([ours.end(), bare.end()]);
  }
}

const TURNS = 4;
const MOST_SECONDS = 20;

/** Ours and the bare one take turns, so that what else the machine does meets both. */
async function besideBare(
  ours: Child,
  bare: Child,
  asked: Asked,
  connections: number,
  { seconds, rounds }: ServerOptions,
): Promise<Measured> {
  const turns = { ours: [] as Turn[], bare: [] as Turn[] };
  for (let round = 0; round < rounds; round += 1) {
    turns.ours.push(await turn(ours, asked, connections, seconds));
    turns.bare.push(await turn(bare, asked, connections, seconds));
  }
  const middle = (all: readonly Turn[], of: (one: Turn) => number) => median(all.map(of));
  const replies: Record<string, number> = {};
  for (const { load: one } of turns.ours)
    for (const [status, count] of Object.entries(one.replies))
      replies[status] = (replies[status] ?? 0) + count;
  return {
    id: asked.id,
    connections,
    ours: spreadOf(turns.ours.map(({ load: one }) => one.rate)),
    bare: spreadOf(turns.bare.map(({ load: one }) => one.rate)),
    p50: middle(turns.ours, ({ load: one }) => one.p50),
    p99: middle(turns.ours, ({ load: one }) => one.p99),
    bareP50: middle(turns.bare, ({ load: one }) => one.p50),
    bareP99: middle(turns.bare, ({ load: one }) => one.p99),
    cpu: middle(turns.ours, ({ cpu }) => cpu),
    bareCpu: middle(turns.bare, ({ cpu }) => cpu),
    busy: middle(turns.ours, ({ busy }) => busy),
    replies,
    lost: turns.ours.reduce((sum, { load: one }) => sum + one.lost, 0),
  };
}

interface Turn {
  readonly load: Load;
  readonly cpu: number;
  readonly busy: number;
}

async function turn(child: Child, asked: Asked, connections: number, seconds: number): Promise<Turn> {
  // Compiled by then, and no longer paying for what the turn before left behind.
  const warm = await load(child.port, asked, connections, Math.min(1, seconds));
  // Each connection gets its turn a few times, or only the lucky ones would be counted.
  const long = Math.min(MOST_SECONDS, Math.max(seconds, (TURNS * connections) / Math.max(1, warm.rate)));
  const [before, begun] = [await child.cpu(), performance.now()];
  const one = await load(child.port, asked, connections, Math.ceil(long));
  const [used, elapsed] = [(await child.cpu()) - before, performance.now() - begun];
  const count = Object.values(one.replies).reduce((sum, n) => sum + n, 0);
  return { load: one, cpu: used / Math.max(1, count), busy: used / elapsed };
}

/** A reply with its bytes as they travel. */
const replyTo = (port: number, asked: Asked): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method, path, body } = asked;
    request({ port, host: '127.0.0.1', method, path, headers: headersOf(asked) }, async (reply) => {
      const parts: Buffer[] = [];
      for await (const part of reply) parts.push(part as Buffer);
      const headers = Object.entries(reply.headers).filter(([name]) => !HOP.has(name));
      if (reply.statusCode !== 200) reject(new Error(`${path} says ${reply.statusCode}.`));
      resolve({
        status: 200,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(parts).toString('base64'),
      });
    })
      .once('error', reject)
      .end(body);
  });
/** What belongs to one connection, and is said anew on each. */
const HOP = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** What the service worker keeps after a first visit in English: see site/build-steps/offline.ts. */
function filesOfVisit(): number {
  const client = join(import.meta.dirname, '../../../site/build/client');
  const [line = ''] = readFileSync(join(client, 'service-worker.js'), 'utf8').split('\n');
  const version = JSON.parse(line.slice('const SITE_VERSION='.length, -1)) as {
    files: Record<string, string>;
    languages: Record<string, { files: Record<string, string> }>;
  };
  return [...Object.keys(version.files), ...Object.keys(version.languages.en?.files ?? {})]
    .map((name) => brotliSize(join(client, name)))
    .reduce((sum, size) => sum + size, 0);
}
