/** A server with a tiny site in it, and a way to send it bytes that no browser would. */
import { type AddressInfo, connect, type Socket } from 'node:net';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import type { Ask, Built } from './built.ts';
import { helpLines } from './help-lines.ts';
import type { Limits } from './limits.ts';
import { makeServer, type SiteServer } from './server.ts';
import { ALL, type SorryPages, sorryPagesIn, type Voice } from './sorry.ts';

const voiceOf = (language: string): Voice => {
  const { strings } = loadWords(language);
  return { language, direction: 'ltr', strings, help: helpLines(loadLaw(), strings) };
};
const PAGES = sorryPagesIn(['en', 'es'].map(voiceOf), 'https://weather.example/');
/** The pages in English, and what nobody knows the language of. */
export const SORRY = PAGES.en as SorryPages;
export const SORRY_IN_ALL = PAGES[ALL] as SorryPages;

const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html', etag: '"x"' } });

/** A page that takes as long as a test wants: `begun` says that it is being made. */
function gate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const pass = () => {
    begin();
    return opened;
  };
  return { open, begun, pass };
}
type Gate = ReturnType<typeof gate>;

/** A site that says how long a form was, is slow at /slow, fails at /fail, and is long at /long. */
async function page({ path, method, body }: Ask, slow: Gate): Promise<Response> {
  if (path === '/fail') throw new TypeError('Ada Lovelace');
  if (path === '/broken') return html('What went wrong: Ada Lovelace', 500);
  if (path === '/slow') await slow.pass();
  if (path === '/long') return html('An order holds. '.repeat(1_000_000));
  if (path === '/bare') return html('<body data-last-resort>Bad', 400);
  if (path === '/nothing') return html('Not here', 404);
  return html(method === 'POST' ? `${body?.length} bytes` : 'A page');
}

export interface Served extends SiteServer {
  /** The page at /slow. */
  readonly slow: Gate;
  /** Sends text as it stands; resolves to all that came back until the connection was closed. */
  send(...texts: readonly string[]): Promise<string>;
  open(): Promise<Socket>;
}

/** Serves the tiny site on a free port. */
export async function serve(limits: Partial<Limits> = {}, changes: Partial<Built> = {}): Promise<Served> {
  const slow = gate();
  const built: Built = {
    about: { version: '1', law: '2026-11-20', sorry: PAGES, needsScripts: {} },
    files: new Set(['/about']),
    sendFile: (_, response) => void response.end('A file'),
    makePage: (ask) => page(ask, slow),
    ...changes,
  };
  const site = makeServer(built, { checkTime: 50, restTime: 300, stopTime: 1000, ...limits });
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  const { port } = site.server.address() as AddressInfo;
  const open = () =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket)).once('error', reject);
    });
  const send = async (...texts: readonly string[]) => {
    const socket = await open();
    for (const text of texts) socket.write(text, 'latin1');
    return ended(socket);
  };
  return { ...site, slow, open, send };
}

/** All that comes from a connection until it is closed. */
export function ended(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      said += text;
    });
    socket.on('error', () => {}).once('close', () => resolve(said));
  });
}
