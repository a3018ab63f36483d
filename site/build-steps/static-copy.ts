/**
 * A copy of the built site as plain files, for any file host. It works with scripts. Without them no server reads the
 * questions, so the pages say so; and their policy lets no form be sent at all, for a file host is not to get answers.
 */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type About, type Built, openBuilt } from '../server/built.ts';
import { sorryFor } from '../server/sorry.ts';
import { to } from '../src/lib/language.ts';
import { hostFiles } from './host-files.ts';
import { changePages, SERVED } from './offline.ts';

const SITE = join(import.meta.dirname, '..');
const isPacked = (path: string) => /\.(?:br|gz)$/.test(path);

/** Writes the copy into a folder, which is emptied first. */
export async function writeStaticCopy(out: string): Promise<void> {
  const build = join(SITE, 'build');
  const built = await openBuilt(build);
  rmSync(out, { recursive: true, force: true });
  for (const part of ['client', 'prerendered']) {
    cpSync(join(build, part), out, { recursive: true, filter: (path) => !isPacked(path) });
  }
  const pages = pagesOf(out, Object.keys(built.about.needsScripts));
  for (const path of pages) {
    const ahead = join(out, fileOf(path));
    const html = existsSync(ahead) ? readFileSync(ahead, 'utf8') : await made(built, path, out);
    const copy = copied(html, built.about);
    // Hosts differ in which file they show for a path: the one with its name, or the one in the folder of its name.
    for (const file of new Set([fileOf(path), join(path, 'index.html')])) write(out, file, copy);
  }
  changePages(out, (html) => copied(html, built.about));
  write(out, '404.html', sorryFor(built.about.sorry, 404).html);
  for (const [file, text] of Object.entries(hostFiles(pages))) write(out, file, text);
}

/** The path of every page: those that were made ahead, and those that a server would make. */
const pagesOf = (out: string, languages: readonly string[]): string[] =>
  [
    ...globSync('**/*.html', { cwd: out }).map((file) =>
      `/${file.replaceAll('\\', '/').replace(/\.html$/, '')}`.replace(/^\/index$/, '/'),
    ),
    ...languages.flatMap((language) => SERVED.map((path) => to(language, path))),
  ].sort();

const fileOf = (path: string): string => (path === '/' ? 'index.html' : `${path.slice(1)}.html`);

/** A page that is made while somebody waits, as it is for somebody who has told nothing. */
async function made({ makePage }: Built, path: string, out: string): Promise<string> {
  const ask = { method: 'GET', accept: 'text/html', body: null };
  const page = await makePage({ ...ask, path });
  if (page.status !== 200) throw new Error(`The page ${path} could not be made: ${page.status}.`);
  const data = await makePage({ ...ask, path: `${path}/__data.json` });
  if (data.status === 200) write(out, `${path}/__data.json`, await data.text());
  // Pages made ahead carry their policy inside. Who may frame a page cannot be said there.
  const policy = (page.headers.get('content-security-policy') ?? '').replace(/; *frame-ancestors[^;]*/, '');
  return (await page.text()).replace(
    /<meta charset="utf-8" *\/?>/,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** A page as it is in the copy. */
export function copied(html: string, { needsScripts }: Pick<About, 'needsScripts'>): string {
  const [, language = ''] = /<html lang="([^"]+)"/.exec(html) ?? [];
  const shut = html.replace(
    /(<meta http-equiv="content-security-policy"[^>]*form-action )'self'/,
    "$1'none'",
  );
  if (!shut.includes("form-action 'none'")) throw new Error('A page of the copy has no policy for forms.');
  return shut.includes('<form')
    ? shut.replace(/<body\b[^>]*>/, (body) => body + needsScripts[language])
    : shut;
}

function write(out: string, file: string, text: string): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
}
