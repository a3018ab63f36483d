/**
 * Keeps the site on the device, so that it works without a connection. It holds what everybody gets and nothing that
 * a person told: no post, no address with a query, nothing of another site is ever touched.
 *
 * A version is kept whole under a name of its own before anything of it is used. It can take over at once, because
 * every open page goes on with the version it began with.
 */
import { self as worker } from '$app/service-worker';
import { immutable, own, page, pageElsewhere, text } from './answer.ts';
import { inheritLater, isImmutable, isLaterKept, keepLanguage, keepLater, keepVersion } from './keep.ts';
import { VERSION } from './version.ts';
import { remember, tidy } from './visitors.ts';

/** Pages that are not kept: see OF_PLACES and HEAVY in build-steps/offline.ts. What stands before is a language. */
const ELSEWHERE = /^(\/[a-z-]+)?\/(?:sources|us(?:\/.*)?)$/;
/** Words alone. What is not kept under them is asked of the network. */
const isPage = (path: string): boolean => /^\/[\w/-]*$/.test(path);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
      await keepVersion(open.map(({ url }) => new URL(url).pathname));
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await inheritLater();
      await tidy();
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (search !== '') return;
    const elsewhere = ELSEWHERE.exec(pathname);
    if (elsewhere) event.respondWith(pageElsewhere(request, elsewhere[1] ?? ''));
    else if (isPage(pathname)) event.respondWith(page(request, event.resultingClientId));
  } else if (isImmutable(pathname)) {
    event.respondWith(immutable(request));
  } else if (VERSION.files[pathname] !== undefined || pathname.endsWith('/__data.json')) {
    // The router marks its requests for data with which parts it has; the data are the same.
    event.respondWith(own(request, event.clientId));
  } else if (search === '' && isPage(pathname)) {
    event.respondWith(text(request, event.clientId));
  }
});

/** What a page may say: its version and language, that papers are open, or whether files can be made offline. */
interface Said {
  readonly version?: string;
  readonly language?: string;
  readonly papers?: boolean;
  readonly files?: boolean;
}

worker.addEventListener('message', (event) => {
  const { version, language, papers, files } = event.data as Said;
  const id = event.source && 'id' in event.source ? event.source.id : '';
  if (version === VERSION.name) event.waitUntil(remember(id, VERSION.store).then(tidy));
  if (language) event.waitUntil(keepLanguage(language));
  if (papers) event.waitUntil(keepLater());
  if (files) event.waitUntil(isLaterKept().then((are) => event.ports[0]?.postMessage(are)));
});
