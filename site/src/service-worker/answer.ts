/** What is answered to a page: from its own version, or from the network where that has to tell. */
import { fromBundle, isLater, keepLaterFile, kept } from './keep.ts';
import { VERSION } from './version.ts';
import { remember, storeOf } from './visitors.ts';

const DAY = 86_400_000;
/** For so long a version answers at once. After that the network is asked first, so that nobody reads old law. */
const FRESH = 7 * DAY;
/** For so long a page is waited for, where what is kept could answer. */
const PATIENCE = 3000;

const isFresh = (): boolean => Date.now() - Date.parse(VERSION.built) < FRESH;

/** A page that is gone to. `id` is the browser's number of the page that comes. */
export async function page(request: Request, id: string): Promise<Response> {
  const own = await kept(new URL(request.url).pathname, VERSION.store);
  if (!own) return fetch(request);
  if (!isFresh()) {
    const answer = await Promise.race([fetch(request).catch(() => undefined), later(PATIENCE)]);
    if (answer?.ok) return answer;
  }
  await remember(id, VERSION.store);
  return own;
}

/** A page that is not kept. Without a network the way leads back to the start, which says what works even so. */
export const pageElsewhere = (request: Request, start: string): Promise<Response> =>
  fetch(request).catch(() => Response.redirect(start || '/', 302));

/** A file named by its hash: the same in whichever version it is. */
export async function immutable(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const own = await kept(path);
  if (own) return own;
  const response = await fetch(request);
  if (response.ok && isLater(path)) void keepLaterFile(path);
  return response;
}

/** A file that has another content in another version: only from the version of the page that asks. */
export async function own(request: Request, id: string): Promise<Response> {
  const path = new URL(request.url).pathname;
  const store = await storeOf(id);
  if (store === undefined) return fetch(request);
  const found = await kept(path, store);
  if (found) return found;
  // Another language is chosen on a page. It gets what is of its own version, or nothing.
  if (store !== VERSION.store) return Response.error();
  return (await fromBundle(path).catch(() => Response.error())) ?? fetch(request);
}

/** A page whose text the app shows within its own: from the version of the page that asks, where that has it. */
export async function text(request: Request, id: string): Promise<Response> {
  const store = await storeOf(id);
  const found = store === undefined ? undefined : await kept(new URL(request.url).pathname, store);
  return found ?? fetch(request);
}

const later = (time: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, time, undefined);
  });
