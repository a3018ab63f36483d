import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapter, Builder } from '@sveltejs/kit';
import type { Version } from '../src/service-worker/version.ts';

const WORKER = 'service-worker.js';
/** How the service worker begins, once it knows its version. */
const BEGIN = 'const SITE_VERSION=';
const HTML = 'text/html;charset=utf-8';
/** Made by the server when they are asked for, since each takes posts too. Here they are as for somebody who told nothing. */
const SERVED = ['/questions', '/plan', '/papers'];
/** All sources of all states, written out: heavier than the rest together. The app shows them without this page. */
const HEAVY = ['/sources'];
/** What the law says in each place, for whoever reads it all: no plan needs it, and a plan quotes what it does. */
const OF_PLACES = /^(\/\w\w)?\/us(\/|$)/;
/** What makes PDF and Word files and calendars, with the fonts, and what the sources leave open. */
const LATER = /\/workers\/(pdf|docx|calendar)-|\.ttf$|\/gaps\.[^/]*$/;
const DIGEST_LENGTH = 16;

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
        files.push(writeVersion(client, { ...bundleOf(folder), ...served }, new Date()));
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
 * @returns the name of a file that is new among those of the app
 */
function writeVersion(client: string, pages: Bundle, now: Date): string {
  const code = readFileSync(join(client, WORKER), 'utf8');
  const bundle = writeBundle(client, pages);
  sign(client, versionOf(client, bundle, now), code);
  return bundle.slice(1);
}

/** Changes every page also where the service worker gets it from, in a copy of the app's files. */
export function changePages(folder: string, change: (html: string) => string): void {
  const [line = '', ...code] = readFileSync(join(folder, WORKER), 'utf8').split('\n');
  const before = JSON.parse(line.slice(BEGIN.length, -1)) as Version;
  const { [before.bundle]: _, ...files } = before.files;
  const pages = JSON.parse(readFileSync(join(folder, before.bundle), 'utf8')) as Bundle;
  rmSync(join(folder, before.bundle));
  const changed = Object.entries(pages).map(([path, [type, content]]) => [
    path,
    [type, type === HTML ? change(content) : content],
  ]);
  const bundle = writeBundle(folder, Object.fromEntries(changed) as Bundle);
  const digest = digestOf(readFileSync(join(folder, bundle)));
  sign(folder, { ...before, bundle, files: { ...files, [bundle]: digest } }, code.join('\n'));
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
  for (const path of SERVED) {
    const page: Response = await server.respond(new Request(`http://localhost${path}`), {
      getClientAddress: () => '',
    });
    if (page.status !== 200) throw new Error(`The page ${path} could not be made: ${page.status}.`);
    bundle[path] = [HTML, withPolicy(await page.text(), page.headers)];
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
    if (OF_PLACES.test(`/${page ?? name}`)) continue;
    if (page === undefined) bundle[`/${name}`] = ['application/json', content];
    else if (!HEAVY.includes(`/${page}`)) bundle[page === 'index' ? '/' : `/${page}`] = [HTML, content];
  }
  return bundle;
}

function versionOf(client: string, bundle: string, now: Date): Omit<Version, 'store'> {
  const files: Record<string, string> = {};
  const later: Record<string, string> = {};
  for (const name of namesIn(client)) {
    if (name === WORKER || name === '_app/version.json') continue;
    (LATER.test(name) ? later : files)[`/${name}`] = digestOf(readFileSync(join(client, name)));
  }
  const { version: name } = JSON.parse(readFileSync(join(client, '_app/version.json'), 'utf8'));
  return { name, built: now.toISOString().slice(0, 10), bundle, files, later };
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
