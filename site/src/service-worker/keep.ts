/** Keeps one version of the site on the device: all of it, each part checked, or nothing. */
import { VERSION } from './version.ts';

/** A phone on a thin line gets a few files at a time. */
const AT_ONCE = 3;
const DIGEST_LENGTH = 16;
/** What holds for the travel of a reply, and not for what is in it. */
const OF_THE_TRAVEL = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];

export const isImmutable = (path: string): boolean => path.startsWith('/_app/immutable/');

/** What is kept under a name, if anything is. Never makes an empty store. One that is damaged has nothing. */
export async function kept(path: string, store?: string): Promise<Response | undefined> {
  try {
    const where = store === undefined ? {} : { cacheName: store };
    const found = await caches.match(path, { ignoreVary: true, ...where });
    return found && (await isSound(path, found.clone())) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Is it still what was kept? A file has its hash. A page has its end: a store that is damaged loses that first. */
async function isSound(path: string, found: Response): Promise<boolean> {
  const digest = VERSION.files[path] ?? VERSION.later[path];
  if (digest !== undefined && isImmutable(path))
    return (await digestOf(await found.arrayBuffer())) === digest;
  const isPage = found.headers.get('content-type')?.startsWith('text/html');
  return !isPage || (await found.text()).trimEnd().endsWith('</html>');
}

/** @throws if any part cannot be had or is not what the build made; then nothing is left of this version */
export async function keepVersion(): Promise<void> {
  try {
    await several(Object.keys(VERSION.files), keep);
  } catch (error) {
    await caches.delete(VERSION.store);
    throw error;
  }
}

/** What only papers need. Nothing depends on it, so it may come in part. */
export async function keepLater(paths = Object.keys(VERSION.later)): Promise<void> {
  for (const path of paths) {
    if ((await isHere()) && !(await kept(path, VERSION.store))) await keep(path).catch(() => {});
  }
}

/** Is this version kept? It is not, once somebody has removed it from the device. */
export const isHere = (): Promise<boolean> => caches.has(VERSION.store);

export async function isLaterKept(): Promise<boolean> {
  const found = await Promise.all(Object.keys(VERSION.later).map((path) => kept(path, VERSION.store)));
  return found.every((one) => one !== undefined);
}

/** Takes over what comes later from a version before this one, as far as it is the same. Nothing travels. */
export async function inheritLater(): Promise<void> {
  for (const path of Object.keys(VERSION.later)) if (await kept(path)) await keep(path);
}

/** Keeps one part. What an older version has already, by the same hash in its name, does not travel again. */
async function keep(path: string): Promise<void> {
  const found = isImmutable(path) ? await kept(path) : undefined;
  const response = found ?? (await fetched(path));
  if (path === VERSION.bundle) return unpack(response);
  await (await caches.open(VERSION.store)).put(path, response);
}

/** Keeps each page of the bundle as if it had come by itself; what every reply carries is the same. */
async function unpack(bundle: Response): Promise<void> {
  const pages = (await bundle.json()) as Record<string, [type: string, content: string]>;
  const store = await caches.open(VERSION.store);
  for (const [path, [type, content]] of Object.entries(pages)) {
    const headers = new Headers(bundle.headers);
    headers.set('content-type', type);
    headers.set('cache-control', 'no-store');
    await store.put(path, new Response(content, { headers }));
  }
}

async function fetched(path: string): Promise<Response> {
  // A file whose name is its hash may come from the browser's own store, where the page has just put it.
  const digest = VERSION.files[path] ?? VERSION.later[path];
  const ways: readonly RequestCache[] = isImmutable(path) ? ['default', 'reload'] : ['reload'];
  for (const cache of ways) {
    const response = await fetch(path, { cache, credentials: 'omit' });
    const body = await response.arrayBuffer();
    if (response.ok && (await digestOf(body)) === digest) return sealed(response, body);
  }
  throw new Error('A part of this version is not here.');
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, DIGEST_LENGTH);
}

/** The reply as it may stand for itself, with the policies it came with. */
function sealed({ headers }: Response, body: ArrayBuffer): Response {
  const own = new Headers(headers);
  for (const name of OF_THE_TRAVEL) own.delete(name);
  return new Response(body, { headers: own });
}

/** Does some work for each, a few at a time. After a failure nothing new is begun, and what runs is waited for. */
async function several(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  let open = [...paths];
  const one = async () => {
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      await work(path).catch((error) => {
        open = [];
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, one));
  if (ended.some(({ status }) => status === 'rejected'))
    throw new Error('A part of this version is not here.');
}
