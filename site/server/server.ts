/** The server around the built site: time-outs, limits, requests that cannot even be read, a stop that finishes. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { Built } from './built.ts';
import { HEADERS } from './headers.ts';
import { LIMITS, type Limits } from './limits.ts';
import { log, type Replies } from './log.ts';
import { ALLOW } from './refusal.ts';
import { answerFrom } from './site.ts';
import { sorryFor } from './sorry.ts';

export interface SiteServer {
  readonly server: Server;
  /** Takes no more requests, finishes replies that are under way, and resolves when the last one is out. */
  stop(): Promise<void>;
  /** Cuts off what is still under way. */
  cutOff(): void;
}

/** What the errors of the parser mean. All others are requests that nobody could read. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_INVALID_METHOD: 405,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A server for the built site. It does not listen yet. */
export function makeServer(built: Built, changes: Partial<Limits> = {}): SiteServer {
  const limits: Limits = { ...LIMITS, ...changes };
  const sockets = new Map<Duplex, Set<Exchange>>();
  let isStopping = false;
  let replies: Record<string, number> = {};

  const server = createServer({
    maxHeaderSize: limits.head,
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.idleTime,
    connectionsCheckingInterval: limits.checkTime,
    // Ours says it with a page.
    requireHostHeader: false,
  });
  server.timeout = limits.silentTime;
  server.maxRequestsPerSocket = limits.perConnection;
  server.maxConnections = limits.connections;
  server.maxHeadersCount = 100;

  // Node's own, which `close` calls too, cuts off replies that were made but not yet read: a slow phone would lose them.
  server.closeIdleConnections = () => {
    for (const [socket, open] of sockets) if (open.size === 0) socket.destroy();
  };
  server.on('connection', (socket) => {
    sockets.set(socket, new Set());
    socket.once('close', () => sockets.delete(socket));
    if (sockets.size > limits.connections * 0.75) server.closeIdleConnections();
  });

  const answer = answerFrom(built, limits, () => isStopping);
  const take = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const exchange = { request, response };
    const open = sockets.get(socket);
    open?.add(exchange);
    response.on('error', () => {});
    response.once('close', () => {
      open?.delete(exchange);
      count(response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'broken');
      if (isStopping && open?.size === 0) socket.end();
    });
    void answer(request, response);
  };
  server.on('request', take);
  // Who asks first gets to know at once, before sending what would be too much.
  server.on('checkContinue', (request, response) => {
    // Behind another request it would come in the middle of the reply; who waits for it in vain sends all the same.
    const isNext = (sockets.get(request.socket)?.size ?? 0) === 0;
    if (isNext && Number(request.headers['content-length'] ?? 0) <= limits.body) response.writeContinue();
    take(request, response);
  });
  server.on('checkExpectation', ({ socket }) => sayRaw(socket, 417));
  server.on('connect', (_, socket) => sayRaw(socket, 405));

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const open = [...(sockets.get(socket) ?? [])];
    const [first] = open;
    if (error.code === 'ECONNRESET' || !socket.writable || open.length > 1) return void socket.destroy();
    if (!first) return sayRaw(socket, STATUS[error.code ?? ''] ?? 400);
    // What came after a whole request cannot be read: its own reply still goes out, and nothing after it.
    if (first.request.complete) {
      // More of it may come, and is no other matter.
      if (!ending.has(socket)) first.response.once('close', () => socket.destroy());
      return void ending.add(socket);
    }
    // It has its answer already, which goes out as far as it is made.
    if (first.response.headersSent) return void socket.end(() => socket.destroy());
    sayRaw(socket, STATUS[error.code ?? ''] ?? 400, first.request.url);
  });

  const ending = new WeakSet<Duplex>();
  const told = new WeakSet<Duplex>();
  /** The short page, where there is no request that could be answered. */
  function sayRaw(socket: Duplex, status: number, path?: string): void {
    if (told.has(socket)) return;
    told.add(socket);
    const { html, policy } = sorryFor(built.about.sorry, status, path);
    const headers = {
      ...HEADERS,
      'content-security-policy': policy,
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(html),
      ...(status === 405 ? { allow: ALLOW } : {}),
      connection: 'close',
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.on('error', () => {});
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${html}`);
    setTimeout(() => socket.destroy(), 1000).unref();
    count(`${Math.floor(status / 100)}xx`);
  }

  function count(kind: string): void {
    replies[kind] = (replies[kind] ?? 0) + 1;
  }
  const minute = setInterval(() => {
    if (Object.keys(replies).length === 0) return;
    const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
    log({ event: 'minute', replies: replies as Replies, connections: sockets.size, memory });
    replies = {};
  }, 60_000).unref();

  const stop = async () => {
    const begun = Date.now();
    isStopping = true;
    clearInterval(minute);
    const closed = new Promise((resolve) => server.close(resolve));
    const force = setTimeout(() => server.closeAllConnections(), limits.stopTime);
    await closed;
    clearTimeout(force);
    if (Object.keys(replies).length > 0) {
      const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
      log({ event: 'minute', replies: replies as Replies, connections: 0, memory });
    }
    log({ event: 'stop', seconds: Math.round((Date.now() - begun) / 100) / 10 });
  };
  let stopping: Promise<void> | undefined;
  return {
    server,
    stop: () => (stopping ??= stop()),
    cutOff: () => server.closeAllConnections(),
  };
}
