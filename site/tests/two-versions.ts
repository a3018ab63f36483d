/** The built site behind a server of the test's own: it can be stopped, lack a file, or serve another version. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FrontServer {
  readonly address: string;
  /** Everything that was asked for, as `GET /path`. */
  readonly requests: string[];
  /** What is found nowhere. */
  missing: RegExp | null;
  /** What is answered in place of what the site has. */
  instead: Readonly<Record<string, string>>;
  /** Pairs of texts: another version of the site has the second in place of the first, in names too. */
  other: readonly (readonly [string, string])[];
  readonly isThere: boolean;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function frontServer(site: string): Promise<FrontServer> {
  let server: Server;
  let port = 0;
  const front: FrontServer = {
    get address() {
      return `http://localhost:${port}`;
    },
    get isThere() {
      return server.listening;
    },
    requests: [],
    missing: null,
    instead: {},
    other: [],
    async start() {
      server = createServer((request, response) => void reply(front, site, request, response));
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await front.start();
  return front;
}

async function reply(front: FrontServer, site: string, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url = '/', headers } = request;
  front.requests.push(`${method} ${url}`);
  const path = url.split('?')[0] ?? '';
  if (front.missing?.test(path)) return response.writeHead(404).end();
  const instead = front.instead[path];
  if (instead !== undefined)
    return response.writeHead(200, { 'content-type': 'text/javascript' }).end(instead);

  const old = swap(url, front.other, true);
  const body = method === 'POST' ? Buffer.concat(await Array.fromAsync(request)) : null;
  const answer = await fetch(site + old, {
    method,
    redirect: 'manual',
    body,
    headers: {
      accept: headers.accept ?? '*/*',
      ...(body && { 'content-type': headers['content-type'] ?? '' }),
    },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const sent = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) =>
        !/^(content-(encoding|length)|transfer-encoding|connection|keep-alive|date|etag)$/.test(name),
    ),
  );
  const isText = /text|json|javascript/.test(answer.headers.get('content-type') ?? '');
  if (!isText || front.other.length === 0) return response.writeHead(answer.status, sent).end(bytes);
  const text = changed(bytes.toString(), front.other);
  if (path === '/service-worker.js')
    return response.writeHead(200, sent).end(await rehashed(front, site, text));
  delete sent['content-security-policy'];
  response.writeHead(answer.status, sent).end(text);
}

/** The other version of a text. The scripts within a page are others then, and so are their hashes. */
const changed = (text: string, pairs: FrontServer['other']): string =>
  swap(text, pairs).replace(/<meta http-equiv=\\?"content-security-policy[^>]*>/g, '');

const swap = (text: string, pairs: FrontServer['other'], back = false): string =>
  pairs.reduce((all, [from, to]) => (back ? all.replaceAll(to, from) : all.replaceAll(from, to)), text);

/** The files of a version by their hashes, or those of one of its languages. */
interface Lists {
  readonly files: Record<string, string>;
  readonly later: Record<string, string>;
}

/** The list of the other version, with the hashes of what is served for it. */
async function rehashed(front: FrontServer, site: string, code: string): Promise<string> {
  const [line = '', ...rest] = code.split('\n');
  const version: Lists & { store: string; languages: Record<string, Lists> } = JSON.parse(
    line.replace('const SITE_VERSION=', '').replace(/;$/, ''),
  );
  for (const list of [version, ...Object.values(version.languages)].flatMap((one) => [
    one.files,
    one.later,
  ])) {
    for (const path of Object.keys(list)) {
      const answer = await fetch(site + swap(path, front.other, true));
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isText = /text|json|javascript/.test(answer.headers.get('content-type') ?? '');
      const content = isText ? changed(bytes.toString(), front.other) : bytes;
      list[path] = createHash('sha256').update(content).digest('base64url').slice(0, 16);
    }
  }
  version.store = `${version.store}-other`;
  return [`const SITE_VERSION=${JSON.stringify(version)};`, ...rest].join('\n');
}
