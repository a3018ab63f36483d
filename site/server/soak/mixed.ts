/** Requests of every kind, good and bad, one after another on a few connections. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';

export interface Memory {
  /** Bytes that the server holds after it has thrown away what it does not need. */
  readonly heap: number;
  readonly rss: number;
}

export interface Soaked {
  readonly port: number;
  memory(): Promise<Memory>;
  /** Sends that many requests; resolves to how many replies there were of each status. */
  send(count: number): Promise<Map<string, number>>;
  /** Stops the server; resolves to all that it wrote into its log. */
  end(): Promise<string>;
}

type Sent = readonly [method: string, path: string, body?: string | undefined, headers?: OutgoingHttpHeaders];

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const PERSON =
  'a.role=protected&a.where=CA&a.kind=civil&a.stage=final&a.goal=end&order=role,where,kind,stage,goal';
const NAME = 'd.name=Zqxj&d.reason=Zqxj';

/** What comes in a hundred requests, in this order: pages as people ask for them, and all that nobody should send. */
const MIX: readonly (Sent | 'garbage' | 'broken off')[] = [
  ...Array<Sent>(20).fill(['GET', '/']),
  ...Array<Sent>(10).fill(['GET', '/about']),
  ...Array<Sent>(10).fill(['GET', '/icon.svg']),
  ...Array<Sent>(5).fill(['HEAD', '/help']),
  ...Array<Sent>(5).fill(['GET', '/healthz']),
  ...Array<Sent>(5).fill(['GET', '/questions']),
  ...Array<Sent>(8).fill(['POST', '/questions', 'go=next&q=role&v=protected', FORM]),
  ['POST', '/plan', `${PERSON}&go=plan&q=goal&v=end`, FORM],
  ['POST', '/papers', `${PERSON}&${NAME}&go=list`, FORM],
  ...Array<Sent>(4).fill(['GET', '/plan?fbclid=zqxj']),
  ...Array<Sent>(3).fill(['GET', '/nothing-here']),
  ...Array<Sent>(3).fill(['GET', '/_app/immutable/chunks/zqxj.js']),
  ...Array<Sent>(3).fill(['POST', '/plan', 'a.__proto__=zqxj', FORM]),
  ...Array<Sent>(2).fill(['POST', '/plan', 'v=x&'.repeat(5000), FORM]),
  ['POST', '/plan', 'v=zqxj&'.repeat(80_000), FORM],
  ...Array<Sent>(3).fill(['POST', '/plan', '{"a.role":"zqxj"}', { 'content-type': 'application/json' }]),
  ...Array<Sent>(3).fill(['DELETE', '/plan']),
  ...Array<Sent>(2).fill(['GET', `/${'zqxj'.repeat(600)}`]),
  ...Array<Sent>(2).fill(['GET', '/%ff%']),
  ...Array<Sent>(2).fill(['GET', '/', undefined, { 'x-long': 'zqxj'.repeat(5000) }]),
  ...Array<'garbage'>(4).fill('garbage'),
  ...Array<'broken off'>(3).fill('broken off'),
];

/** The real server, ready to be sent anything. */
export async function soak(): Promise<Soaked> {
  const server = fork(join(import.meta.dirname, 'measured.ts'), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('"event":"stop"')) stop();
  });
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  // Enough for the server never to wait.
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const memory = async () => {
    server.send('memory');
    const [now] = (await once(server, 'message')) as [Memory];
    return now;
  };

  const ask = ([method, path, body, headers]: Sent) =>
    new Promise<string>((resolve) => {
      const options = { agent, port, host: '127.0.0.1', method, path, headers: { ...headers } };
      if (body !== undefined) options.headers['content-length'] = Buffer.byteLength(body);
      request(options, (reply) => {
        reply.resume().on('error', () => {});
        reply.once('close', () => resolve(String(reply.statusCode)));
      })
        // A head that is refused at once may be cut off while it is still being sent.
        .on('error', () => resolve('cut off'))
        .end(body);
    });

  const throwIn = (text: string, isBrokenOff: boolean) =>
    new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(text);
        if (isBrokenOff) socket.destroy();
      });
      socket.setEncoding('latin1').on('data', (more: string) => {
        said += more;
      });
      socket.on('error', () => {}).once('close', () => resolve(said.slice(9, 12) || 'cut off'));
    });
  const START = `POST /plan HTTP/1.1\r\nHost: localhost\r\ncontent-type: ${FORM['content-type']}\r\ncontent-length: 500\r\n\r\na.role=`;

  const one = (at: number) => {
    const what = MIX[at % MIX.length] as (typeof MIX)[number];
    if (what === 'garbage') return throwIn('zqxj\0zqxj\r\n\r\n', false);
    return what === 'broken off' ? throwIn(START, true) : ask(what);
  };

  return {
    port,
    memory,
    async send(count) {
      const replies = new Map<string, number>();
      let next = 0;
      const lane = async () => {
        while (next < count) {
          // Spread, so that no kind comes in one lump.
          const status = await one((next++ * 37) % MIX.length);
          replies.set(status, (replies.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: 8 }, lane));
      return replies;
    },
    async end() {
      agent.destroy();
      server.disconnect();
      await stopped;
      return said;
    },
  };
}
