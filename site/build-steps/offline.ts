import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapter, Builder } from '@sveltejs/kit';
import { FIRST, languageAt, plainPath, to } from '../src/lib/language.ts';
import type { InLanguage, Version } from '../src/service-worker/version.ts';
import { LANGUAGES } from './languages.ts';

const WORKER = 'service-worker.js';
/** How the service worker begins, once it knows its version. */
const BEGIN = 'const SITE_VERSION=';
const HTML = 'text/html;charset=utf-8';
const JSON_TYPE = 'application/json';
/** Made by the server when they are asked for, since each takes posts too. Here they are as for somebody who told nothing. */
export const SERVED = ['/questions', '/plan', '/papers'];
/** All sources of all states, written out: heavier than the rest together. The app shows them without this page. */
const HEAVY = ['/sources'];
/** For programs that read, and no page of the app. */
const FOR_PROGRAMS = /\.(?:md|txt|xml)$/;
/** What the law says in each place, for whoever reads it all: no plan needs it, and a plan quotes what it does. */
const OF_PLACES = /^\/us(\/|$)/;
/** What makes PDF and Word files and calendars, with the fonts, what the sources leave open, and a picture for home screens. */
const LATER = /\/workers\/(pdf|docx|calendar)-|\.ttf$|\/gaps\.[^/]*$|^apple-touch-icon/;
/** What papers need beside the language of the page: courts file in the first. */
const OF_COURTS = /\/(?:law|words|papers)\.[^/]*$/;
/** What is told in one language: see data.ts. */
const IN_LANGUAGE = /\/(?:law|words|gaps|papers|search)\.([\w-]+)\.[\w-]+\.json$/;
const DIGEST_LENGTH = 16;

/** Files with the beginnings of their hashes. */
type Digests = Record<string, string>;

/** All pages, with their data: what they have in common travels once. */
type Bundle = Record<string, readonly [type: string, content: string]>;

/** The adapter; once all files and pages are there, the service worker is told of them, before anything is packed. */
export function offline(adapter: Adapter): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      const served = await servedPages(builder);
      let client = '';
      let files: string[] = [];
      const writeClient = (folder: string): string[] => {
        client = folder;
        files = builder.writeClient(folder);
        return files;
      };
      const writePrerendered = (folder: string): string[] => {
        const done = builder.writePrerendered(folder);
        files.push(...writeVersion(client, { ...bundleOf(folder), ...served }, new Date()));
        return done;
      };
      return adapter.adapt(
        Object.assign(Object.create(builder) as Builder, { writeClient, writePrerendered }),
      );
    },
  };
}

/**
 * Writes down for the service worker what belongs to this version.
 *
 * @param client the folder with the files of the app
 * @returns the names of files that are new among those of the app
 */
function writeVersion(client: string, pages: Bundle, now: Date): string[] {
  const code = readFileSync(join(client, WORKER), 'utf8');
  const bundles = Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = Object.entries(pages).filter(([path]) => languageAt(path, LANGUAGES) === language);
      return [language, writeBundle(client, Object.fromEntries(own))];
    }),
  );
  sign(client, versionOf(client, bundles, pages, now), code);
  return Object.values(bundles).map((name) => name.slice(1));
}

/** Changes every page also where the service worker gets it from, in a copy of the app's files. */
export function changePages(folder: string, change: (html: string) => string): void {
  const [line = '', ...code] = readFileSync(join(folder, WORKER), 'utf8').split('\n');
  const before = JSON.parse(line.slice(BEGIN.length, -1)) as Version;
  const languages = Object.entries(before.languages).map(([language, own]): [string, InLanguage] => {
    const { [own.bundle]: _, ...files } = own.files;
    const pages = JSON.parse(readFileSync(join(folder, own.bundle), 'utf8')) as Bundle;
    rmSync(join(folder, own.bundle));
    const changed = Object.entries(pages).map(([path, [type, content]]) => [
      path,
      [type, type === HTML ? change(content) : content],
    ]);
    const bundle = writeBundle(folder, Object.fromEntries(changed) as Bundle);
    const digest = digestOf(readFileSync(join(folder, bundle)));
    return [language, { ...own, bundle, files: { ...files, [bundle]: digest } }];
  });
  sign(folder, { ...before, languages: Object.fromEntries(languages) }, code.join('\n'));
}

function writeBundle(folder: string, bundle: Bundle): string {
  const content = JSON.stringify(bundle);
  const name = `/_app/immutable/assets/pages.${digestOf(content)}.json`;
  writeFileSync(join(folder, name), content);
  return name;
}

/** Puts a version before the first line of the service worker, with a name made of all that is in both. */
function sign(folder: string, version: Omit<Version, 'store'>, code: string): void {
  const store = `v-${digestOf(JSON.stringify({ ...version, store: '' }) + code)}`;
  writeFileSync(join(folder, WORKER), `${BEGIN}${JSON.stringify({ ...version, store })};\n${code}`);
}

async function servedPages(builder: Builder): Promise<Bundle> {
  const entry = resolve(builder.getServerDirectory(), 'pages-for-worker.js');
  builder.generateServerInstance(entry);
  const { server } = await import(pathToFileURL(entry).href);
  rmSync(entry);
  await server.init({ env: {} });
  const bundle: Bundle = {};
  const made = async (path: string): Promise<Response> => {
    const page: Response = await server.respond(new Request(`http://localhost${path}`), {
      getClientAddress: () => '',
    });
    if (page.status !== 200) throw new Error(`The page ${path} could not be made: ${page.status}.`);
    return page;
  };
  for (const path of LANGUAGES.flatMap((language) => SERVED.map((path) => to(language, path)))) {
    const page = await made(path);
    bundle[path] = [HTML, withPolicy(await page.text(), page.headers)];
    // Asked for where its language is chosen on the page itself.
    bundle[`${path}/__data.json`] = [JSON_TYPE, await (await made(`${path}/__data.json`)).text()];
  }
  return bundle;
}

/** Pages made ahead carry their policy inside. Who may frame a page cannot be said there. */
function withPolicy(html: string, headers: Headers): string {
  const policy = (headers.get('content-security-policy') ?? '').replace(/; *frame-ancestors[^;]*/, '');
  if (!policy.includes("default-src 'none'")) throw new Error('A page has no policy.');
  return html.replace(
    /<meta charset="utf-8" *\/?>/,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

function bundleOf(prerendered: string): Bundle {
  const bundle: Bundle = {};
  for (const name of namesIn(prerendered)) {
    const content = readFileSync(join(prerendered, name), 'utf8');
    const page = /^(.*)\.html$/.exec(name)?.[1];
    const path = page === undefined ? `/${name}` : page === 'index' ? '/' : `/${page}`;
    const plain = plainPath(path, languageAt(path, LANGUAGES));
    if (OF_PLACES.test(plain) || FOR_PROGRAMS.test(plain)) continue;
    if (page === undefined) bundle[path] = [JSON_TYPE, content];
    else if (!HEAVY.includes(plain)) bundle[path] = [HTML, content];
  }
  return bundle;
}

function versionOf(
  client: string,
  bundles: Readonly<Record<string, string>>,
  pages: Bundle,
  now: Date,
): Omit<Version, 'store'> {
  const html = Object.values(pages).flatMap(([type, content]) => (type === HTML ? [content] : []));
  /** A style that stands in every page is never fetched. */
  const isInPages = (name: string, content: Buffer) =>
    name.endsWith('.css') && html.every((page) => page.includes(String(content).trim()));
  const common = { files: {}, later: {} };
  const languages = Object.fromEntries(
    Object.entries(bundles).map(([language, bundle]) => [language, { bundle, files: {}, later: {} }]),
  );
  for (const name of namesIn(client)) {
    if (name === WORKER || name === '_app/version.json') continue;
    const content = readFileSync(join(client, name));
    if (isInPages(name, content)) continue;
    const language = IN_LANGUAGE.exec(name)?.[1] ?? LANGUAGES.find((one) => bundles[one] === `/${name}`);
    const into: { files: Digests; later: Digests } = (language && languages[language]) || common;
    (LATER.test(name) ? into.later : into.files)[`/${name}`] = digestOf(content);
  }
  const ofCourts = Object.entries(languages[FIRST]?.files ?? {}).filter(([path]) => OF_COURTS.test(path));
  for (const [language, { files }] of Object.entries(languages))
    if (language !== FIRST) Object.assign(files, Object.fromEntries(ofCourts));
  const { version: name } = JSON.parse(readFileSync(join(client, '_app/version.json'), 'utf8'));
  return { name, built: now.toISOString().slice(0, 10), ...common, languages };
}

/** The files of a folder, without those that are the same in another packing. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\//, ''))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();

const digestOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, DIGEST_LENGTH);
