/**
 * Which version an open page is of. A page keeps its version as long as it is open, whichever came since; what is
 * written down for that is the browser's own number of the page and nothing else.
 */
import { self as worker } from '$app/service-worker';
import { isHere } from './keep.ts';
import { VERSION } from './version.ts';

const BOOK = 'pages';
const line = (id: string): string => `/pages/${id}`;
/** What this worker has just written, before it stands in the book. */
const fresh = new Map<string, string>();

export async function remember(id: string, store: string): Promise<void> {
  if (!(await isHere())) return;
  fresh.set(id, store);
  await (await caches.open(BOOK)).put(line(id), new Response(store));
}

/** The store of the version that a page is of; nothing where it came from the network. */
export async function storeOf(id: string): Promise<string | undefined> {
  const written = await caches.match(line(id), { cacheName: BOOK });
  return fresh.get(id) ?? written?.text();
}

/** Forgets pages that are closed, and every version that neither is the newest nor has an open page. */
export async function tidy(): Promise<void> {
  if (!(await isHere())) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const used = new Set([VERSION.store, BOOK]);
  const book = await caches.open(BOOK);
  const lines = new Map(open.map(({ id }) => [line(id), id]));
  for (const request of await book.keys()) {
    const id = lines.get(new URL(request.url).pathname);
    const store = id === undefined ? undefined : await storeOf(id);
    if (store === undefined) await book.delete(request);
    else used.add(store);
  }
  // Another version may be on its way; it is not ours to throw away.
  if (worker.registration.installing || worker.registration.waiting) return;
  for (const store of await caches.keys()) if (!used.has(store)) await caches.delete(store);
}
