/** Answers one request of the site: a file, a page, its health, or a short page that turns it away. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body.ts';
import type { Built } from './built.ts';
import { encodingFor, isPackable, pack } from './encode.ts';
import { HEADERS, headersFor } from './headers.ts';
import type { Limits } from './limits.ts';
import { log, traceOf } from './log.ts';
import { goodbye, WORKER } from './offline.ts';
import { ALLOW, refusal } from './refusal.ts';
import { sorryFor } from './sorry.ts';
import { turns } from './turns.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The router of the page marks which parts it has already. No other query means anything here. */
const QUERY = /^\?x-sveltekit-invalidated=[01]{1,9}$/;
/** Stands in `error.html`, which the framework sends where no page of ours can be made. */
const LAST_RESORT = 'data-last-resort';
/** Headers of a made page that are for nobody: a tag would be a fingerprint of what the page holds. */
const UNSAID = new Set(['etag', 'x-sveltekit-page', 'set-cookie', 'content-length']);

export function answerFrom(built: Built, limits: Limits, isStopping: () => boolean): Answer {
  const making = turns(limits.atOnce);

  /** Turns a request away. What is left of it is let run out for a moment, so that the page arrives. */
  const turnAway = (request: IncomingMessage, response: ServerResponse, status: number) => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const { html, policy } = sorryFor(built.about.sorry, status, request.url ?? '');
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (status === 405) response.setHeader('allow', ALLOW);
    if (status === 503) response.setHeader('retry-after', '5');
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'content-length': Buffer.byteLength(html),
    });
    if (request.method !== 'HEAD') response.write(html);
    if (request.complete) response.end();
    else runOut(request, response, limits);
  };

  const health = (response: ServerResponse, isHead: boolean) => {
    const { version, law } = built.about;
    const body = JSON.stringify({ ok: !isStopping(), version, law });
    response.writeHead(isStopping() ? 503 : 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(isHead ? undefined : body);
  };

  const page = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { method = 'GET', headers } = request;
    const body = method === 'POST' ? await readBody(request, limits) : null;
    if (typeof body === 'number') return turnAway(request, response, body);
    if (method === 'POST' && !body) return;
    if (making.waiting >= limits.waiting) return turnAway(request, response, 503);
    await making.take();
    try {
      // Nobody waits for it any more.
      if (response.destroyed) return;
      const reply = await built.makePage({ method, path, accept: headers.accept, body });
      const type = reply.headers.get('content-type') ?? '';
      let content: Buffer = Buffer.from(await reply.arrayBuffer());
      if (reply.status >= 400 && !isWhole(reply.status, type, content)) {
        return turnAway(request, response, reply.status);
      }
      for (const [name, value] of reply.headers) if (!UNSAID.has(name)) response.setHeader(name, value);
      // Whatever made it, a page that was made for somebody is kept by nobody.
      response.setHeader('cache-control', 'no-store');
      if (isPackable(type, content.length)) {
        response.setHeader('vary', 'accept-encoding');
        const encoding = encodingFor(headers['accept-encoding']?.toString());
        if (encoding) {
          content = await pack(content, encoding);
          response.setHeader('content-encoding', encoding);
        }
      }
      response.writeHead(reply.status, { 'content-length': content.length });
      response.end(method === 'HEAD' ? undefined : content);
    } finally {
      making.done();
    }
  };

  const answer: Answer = async (request, response) => {
    const { method = '', url = '', headers, httpVersion: version } = request;
    const at = url.indexOf('?');
    const path = at < 0 ? url : url.slice(0, at);
    const query = at < 0 ? '' : url.slice(at);
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    if (isStopping()) response.setHeader('connection', 'close');

    const status = refusal({ method, url, version, headers }, limits);
    if (status !== null) return turnAway(request, response, status);
    const isPost = method === 'POST';
    if (path === '/healthz')
      return isPost ? turnAway(request, response, 405) : health(response, !isPost && method === 'HEAD');
    const isData = path.startsWith('/_app/') || path.endsWith('/__data.json');
    // Other sites hang marks onto links to us. They are dropped, from the bar of the browser too.
    if (query && !isData && !isPost) return goTo(response, path);
    const farewell = path === WORKER && !isPost ? goodbye() : null;
    if (farewell) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(farewell);
    if (built.files.has(path)) {
      if (isPost) return turnAway(request, response, 405);
      request.url = path;
      return built.sendFile(request, response);
    }
    if (path.endsWith('/') && built.files.has(path.slice(0, -1))) return goTo(response, path.slice(0, -1));
    if (path.startsWith('/_app/')) return turnAway(request, response, 404);
    return page(request, response, isData && QUERY.test(query) ? path + query : path);
  };

  return async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      log(traceOf(error));
      turnAway(request, response, 500);
    }
  };
}

/** Whether what our pages say of a mistake can be shown: a page of the site that names the help lines, or data for one. */
function isWhole(status: number, type: string, content: Buffer): boolean {
  if (status >= 500) return false;
  return type.startsWith('text/html') ? !content.includes(LAST_RESORT) : type.includes('json');
}

/** Only ever to a path of this site: `refusal` has seen that it begins with one slash. */
function goTo(response: ServerResponse, path: string): void {
  response.writeHead(308, { location: path }).end();
}

/**
 * Lets the rest of a refused body run out, but not for long, and not for ever. The reply ends after it: where no request
 * is to follow, the connection is closed with the reply, and whoever still sends would never read it.
 */
function runOut(request: IncomingMessage, response: ServerResponse, limits: Limits): void {
  let left = 4 * limits.body;
  const end = () => request.socket.destroy();
  const timer = setTimeout(end, limits.restTime).unref();
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  });
  request.on('error', () => {});
  request.on('end', () => response.end());
  request.resume();
  void once(request, 'close').then(
    () => clearTimeout(timer),
    () => {},
  );
}
