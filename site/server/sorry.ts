/** The short pages for requests that are turned away, and for days on which nothing works. They need nothing else. */
import { createHash } from 'node:crypto';
import { languageAt, to } from '../src/lib/language.ts';
import type { HelpLine } from './help-lines.ts';

/** A page in full, with the policy that it needs. */
export interface SorryPage {
  readonly html: string;
  readonly policy: string;
}

/** Which words each status gets. Those that are not here get the words of 400 or 500. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'site.error.bad',
  404: 'site.error.not-found',
  408: 'site.sorry.slow',
  413: 'site.sorry.large',
  500: 'site.error.ours',
  503: 'site.sorry.busy',
};

const STYLE =
  ':root{color-scheme:light dark}body{max-width:34rem;margin:0 auto;padding:1rem;font:1.1rem/1.5 system-ui,sans-serif}' +
  'a{color:LinkText;display:inline-flex;padding:.6rem 0;min-width:2.75rem;margin-inline-end:1rem}' +
  '.leave{padding:.6rem 1.1rem;background:CanvasText;color:Canvas;border-radius:.5rem;text-decoration:none;font-weight:700}';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/** What a page of trouble needs of a language. */
export interface Voice {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Readonly<Record<string, string>>;
  readonly help: readonly HelpLine[];
}

/** A page for each kind of status. */
export type SorryPages = Readonly<Record<number, SorryPage>>;

/** The pages by language, and those that say it in every language, for requests that tell none. */
export const ALL = '*';
export const sorryPagesIn = (voices: readonly Voice[], leaveTo: string): Record<string, SorryPages> => ({
  ...Object.fromEntries(voices.map((voice) => [voice.language, sorryPages([voice], leaveTo)])),
  [ALL]: sorryPages(voices, leaveTo),
});

/** A page for each kind of status, in one language or one after another in several. Made once, when the site is built. */
function sorryPages(voices: readonly Voice[], leaveTo: string): SorryPages {
  const page = (words: string) => {
    const [first] = voices;
    if (!first) throw new Error('There is no language.');
    const inEach = voices.map((voice) => ({ voice, say: sayIn(voice) }));
    const title = inEach.map(({ say }) => say('site.error.title')).join(' · ');
    const [leave = ''] = inEach.map(({ say }) => say('site.frame.leave'));
    return `<!doctype html>
<html lang="${first.language}" dir="${first.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="${POLICY.replace(/; frame-ancestors.*/, '')}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<p><a class="leave" href="${safe(leaveTo)}" rel="noreferrer nofollow">${leave}</a></p>
<main>
${inEach
  .map(
    ({ voice: { language, direction, help }, say }) => `<section lang="${language}" dir="${direction}">
<h1>${say(words)}</h1>
<p>${say(`${words}-lead`)}</p>
<p>${say('site.error.people')}:</p>
<ul>
${help.map(lineOf).join('\n')}
</ul>
<p><a href="${to(language, '/')}">${say('site.error.start')}</a> <a href="${to(language, '/help')}">${say('site.frame.talk')}</a></p>
</section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
  };
  return Object.fromEntries(
    Object.entries(WORDS).map(([status, words]) => [status, { html: page(words), policy: POLICY }]),
  );
}

/**
 * What stands on top of a page with questions where no server reads them, for browsers without scripts: first the way
 * out, then why nothing works, then whom to call.
 */
export function needsScripts(voice: Voice, leaveTo: string): string {
  const say = sayIn(voice);
  return [
    `<noscript><p><a href="${safe(leaveTo)}" rel="noreferrer nofollow">${say('site.frame.leave')}</a></p>`,
    `<p>${say('site.sorry.needs-scripts')} ${say('site.error.people')}:</p>`,
    `<ul>${voice.help.map(lineOf).join('')}</ul></noscript>`,
  ].join('');
}

const sayIn =
  ({ strings }: Voice) =>
  (key: string): string => {
    const text = strings[key];
    if (text === undefined) throw new Error(`No words for “${key}”.`);
    return safe(text);
  };

/** A help line as an item of a list, with its number to touch. */
function lineOf({ name, phone }: HelpLine): string {
  const text = name.includes(phone) ? name : `${name}: ${phone}`;
  return `<li><a href="tel:${phone.replace(/[^\d+]/g, '')}">${safe(text)}</a></li>`;
}

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/**
 * The page for a status.
 *
 * @param path what was asked for; where nobody knows, the page says it in every language
 */
export function sorryFor(
  all: Readonly<Record<string, SorryPages>>,
  status: number,
  path?: string,
): SorryPage {
  const language = path === undefined ? ALL : languageAt(path, Object.keys(all));
  const pages = all[language] ?? {};
  return (pages[status] ?? pages[status < 500 ? 400 : 500]) as SorryPage;
}
