/** Keeps one version of the site on the device: all of it, each part checked, or nothing. */
import { languageAt, to } from '../lib/language.ts';
import { type InLanguage, VERSION } from './version.ts';

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

/**
 * Is it still what was kept? A file has its hash. A page has its end, and so have its data: a store that is damaged
 * loses that first.
 */
async function isSound(path: string, found: Response): Promise<boolean> {
  const digest = digestFor(path);
  if (digest !== undefined && isImmutable(path))
    return (await digestOf(await found.arrayBuffer())) === digest;
  const [type = ''] = found.headers.get('content-type')?.split(';') ?? [];
  if (type === 'application/json') await found.json();
  return type !== 'text/html' || (await found.text()).trimEnd().endsWith('</html>');
}

const LANGUAGES = Object.keys(VERSION.languages);
const languageIn = (path: string): string => languageAt(path, LANGUAGES);
const inLanguage = (language: string): InLanguage => VERSION.languages[language] as InLanguage;

/** Is a language kept? Its pages come last, so all else of it is there too. */
export const isLanguageKept = async (language: string, store?: string): Promise<boolean> =>
  (await kept(to(language, '/'), store)) !== undefined;

/**
 * What is the same in all languages, and the languages that somebody reads or has read on this device.
 *
 * @param open the addresses of open pages
 * @throws if any part cannot be had or is not what the build made; then nothing is left of this version
 */
export async function keepVersion(open: readonly string[]): Promise<void> {
  try {
    const read = new Set(open.map(languageIn));
    for (const language of LANGUAGES) if (await isLanguageKept(language)) read.add(language);
    await several(Object.keys(VERSION.files), keep);
    for (const language of read) await keepParts(language);
  } catch (error) {
    await caches.delete(VERSION.store);
    throw error;
  }
}

/** Keeps a language that somebody has just begun to read. What fails is tried again with the next page. */
export async function keepLanguage(language: string): Promise<void> {
  if (!LANGUAGES.includes(language) || !(await isHere())) return;
  if (!(await isLanguageKept(language, VERSION.store))) await keepParts(language);
}

/** The pages come last: none is there before all that it needs. */
async function keepParts(language: string): Promise<void> {
  const { bundle, files } = inLanguage(language);
  await several(
    Object.keys(files).filter((path) => path !== bundle),
    keep,
  );
  await keep(bundle);
}

/** What only papers need, of the languages that are kept. Nothing depends on it, so it may come in part. */
export async function keepLater(): Promise<void> {
  for (const path of await laterPaths()) await keepLaterFile(path);
}

export async function keepLaterFile(path: string): Promise<void> {
  if ((await isHere()) && !(await kept(path, VERSION.store))) await keep(path).catch(() => {});
}

export const isLater = (path: string): boolean =>
  [VERSION, ...Object.values(VERSION.languages)].some(({ later }) => later[path] !== undefined);

async function laterPaths(): Promise<string[]> {
  const paths = Object.keys(VERSION.later);
  for (const language of LANGUAGES)
    if (await isLanguageKept(language, VERSION.store)) paths.push(...Object.keys(inLanguage(language).later));
  return paths;
}

/** Is this version kept? It is not, once somebody has removed it from the device. */
export const isHere = (): Promise<boolean> => caches.has(VERSION.store);

export async function isLaterKept(): Promise<boolean> {
  const found = await Promise.all((await laterPaths()).map((path) => kept(path, VERSION.store)));
  return found.every((one) => one !== undefined);
}

/** Takes over what comes later from a version before this one, as far as it is the same. Nothing travels. */
export async function inheritLater(): Promise<void> {
  for (const path of await laterPaths()) if (await kept(path)) await keep(path);
}

/** Keeps one part. What an older version has already, by the same hash in its name, does not travel again. */
async function keep(path: string): Promise<void> {
  const found = isImmutable(path) ? await kept(path) : undefined;
  const response = found ?? (await fetched(path));
  if (LANGUAGES.some((language) => path === inLanguage(language).bundle)) return unpack(response);
  await (await caches.open(VERSION.store)).put(path, response);
}

/** Keeps each page of a bundle as if it had come by itself. The start of the language comes last. */
async function unpack(bundle: Response): Promise<void> {
  const store = await caches.open(VERSION.store);
  const isStart = ([path]: [string, Response]) => path === to(languageIn(path), '/');
  const pages = await pagesOf(bundle);
  for (const [path, page] of [...pages.filter((one) => !isStart(one)), ...pages.filter(isStart)])
    await store.put(path, page);
}

/** What every reply carries is the same. */
async function pagesOf(bundle: Response): Promise<[path: string, Response][]> {
  const pages = (await bundle.json()) as Record<string, [type: string, content: string]>;
  return Object.entries(pages).map(([path, [type, content]]) => {
    const headers = new Headers(bundle.headers);
    headers.set('content-type', type);
    headers.set('cache-control', 'no-store');
    return [path, new Response(content, { headers })];
  });
}

/** Something of a language that is not kept yet, out of its own bundle: of this version and of no other. */
export async function fromBundle(path: string): Promise<Response | undefined> {
  const pages = await pagesOf(await fetched(inLanguage(languageIn(path)).bundle));
  return pages.find(([one]) => one === path)?.[1];
}

async function fetched(path: string): Promise<Response> {
  // A file whose name is its hash may come from the browser's own store, where the page has just put it.
  const digest = digestFor(path);
  const ways: readonly RequestCache[] = isImmutable(path) ? ['default', 'reload'] : ['reload'];
  for (const cache of ways) {
    const response = await fetch(path, { cache, credentials: 'omit' });
    const body = await response.arrayBuffer();
    if (response.ok && (await digestOf(body)) === digest) return sealed(response, body);
  }
  throw new Error('A part of this version is not here.');
}

/** The hash that the build wrote down for a file of this version. */
function digestFor(path: string): string | undefined {
  const lists = [VERSION, ...Object.values(VERSION.languages)].flatMap(({ files, later }) => [files, later]);
  return lists.find((one) => one[path] !== undefined)?.[path];
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
