/** The short pages for requests that are turned away, and for days on which nothing works. They need nothing else. */
import { createHash } from 'node:crypto';
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
  'a{color:LinkText;display:inline-block;padding:.6rem 0;min-width:2.75rem;margin-right:1rem}' +
  '.leave{padding:.6rem 1.1rem;background:CanvasText;color:Canvas;border-radius:.5rem;text-decoration:none;font-weight:700}';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/** A page for each kind of status, made once, when the site is built. */
export function sorryPages(
  strings: Readonly<Record<string, string>>,
  help: readonly HelpLine[],
  { leaveTo, language }: { readonly leaveTo: string; readonly language: string },
): Record<number, SorryPage> {
  const say = (key: string) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`No words for “${key}”.`);
    return safe(text);
  };
  const page = (words: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="${POLICY.replace(/; frame-ancestors.*/, '')}">
<title>${say('site.error.title')}</title>
<style>${STYLE}</style>
</head>
<body>
<p><a class="leave" href="${safe(leaveTo)}" rel="noreferrer nofollow">${say('site.frame.leave')}</a></p>
<main>
<h1>${say(words)}</h1>
<p>${say(`${words}-lead`)}</p>
<p>${say('site.error.people')}:</p>
<ul>
${help.map(lineOf).join('\n')}
</ul>
<p><a href="/">${say('site.error.start')}</a> <a href="/help">${say('site.frame.talk')}</a></p>
</main>
</body>
</html>
`;
  return Object.fromEntries(
    Object.entries(WORDS).map(([status, words]) => [status, { html: page(words), policy: POLICY }]),
  );
}

/**
 * What stands on top of a page with questions where no server reads them, for browsers without scripts: first the way
 * out, then why nothing works, then whom to call.
 */
export function needsScripts(
  strings: Readonly<Record<string, string>>,
  help: readonly HelpLine[],
  leaveTo: string,
): string {
  const say = (key: string) => safe(strings[key] ?? '');
  return [
    `<noscript><p><a href="${safe(leaveTo)}" rel="noreferrer nofollow">${say('site.frame.leave')}</a></p>`,
    `<p>${say('site.sorry.needs-scripts')} ${say('site.error.people')}:</p>`,
    `<ul>${help.map(lineOf).join('')}</ul></noscript>`,
  ].join('');
}

/** A help line as an item of a list, with its number to touch. */
function lineOf({ name, phone }: HelpLine): string {
  const text = name.includes(phone) ? name : `${name}: ${phone}`;
  return `<li><a href="tel:${phone.replace(/[^\d+]/g, '')}">${safe(text)}</a></li>`;
}

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** The page for a status. */
export const sorryFor = <Page>(pages: Readonly<Record<number, Page>>, status: number): Page =>
  (pages[status] ?? pages[status < 500 ? 400 : 500]) as Page;
