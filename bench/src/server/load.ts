import autocannon from 'autocannon';
import { LIMITS } from '../../../site/server/limits.ts';
import { quantile } from '../stats.ts';

/** A request that is sent again and again. */
export interface Asked {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** A form, as a browser without scripts posts it. */
  readonly body?: string;
}

/** What came of it. Times in milliseconds, of those that got a page. */
export interface Load {
  /** Pages a second; who is told that all are busy has none. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Replies by status. */
  readonly replies: Readonly<Record<string, number>>;
  /** Requests without a reply. */
  readonly lost: number;
  /** Compressed or not: bytes of all replies a second, heads included. */
  readonly bytes: number;
}

/** What every browser sends that matters here. */
export const HEADERS: Readonly<Record<string, string>> = {
  accept: 'text/html,application/xhtml+xml',
  'accept-encoding': 'gzip, deflate, br',
};
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

export const headersOf = ({ method }: Asked): Record<string, string> => ({
  ...HEADERS,
  ...(method === 'POST' ? FORM : {}),
});

/** Sends one request for some seconds over that many connections, each of which waits for its reply. */
export async function load(port: number, asked: Asked, connections: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  const replies: Record<string, number> = {};
  // Its own figures of time are whole milliseconds, so each reply is listened to.
  const client = (connection: autocannon.Client) =>
    connection.on('response', (status, _bytes, time) => {
      if (status < 400) times.push(time);
      replies[status] = (replies[status] ?? 0) + 1;
    });
  const { duration, errors, throughput } = await autocannon({
    url: `http://127.0.0.1:${port}${asked.path}`,
    method: asked.method,
    headers: headersOf(asked),
    ...(asked.body === undefined ? {} : { body: asked.body }),
    connections,
    duration: seconds,
    timeout: 30,
    // The server closes a connection after a number of requests, as it says in its reply; this client does not listen.
    reconnectRate: LIMITS.perConnection / 2,
    setupClient: client,
  });
  times.sort((one, other) => one - other);
  return {
    rate: times.length / duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    replies,
    lost: errors,
    bytes: throughput.average,
  };
}
