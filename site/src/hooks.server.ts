import early from 'virtual:early';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw, loadLawIn } from '@until-signed/law/load';
import { keepGuide } from '#lib/guide.ts';
import { languageAt, plainPath } from '#lib/language.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { keepPapers } from '#lib/papers.ts';
import { headOf } from '#lib/server/head.ts';
import { readPapers } from '#lib/server/load-papers.ts';
import { makePage } from '#lib/server/made-pages.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { keepRoom } from '#lib/server/rooms.ts';
import { toldOf } from '#lib/server/told-of-pages.ts';
import { keepMaker } from '#lib/states/made.ts';
import { type HelpLine, helpLines } from '../server/help-lines.ts';
import { log, traceOf } from '../server/log.ts';

const help: Record<string, readonly HelpLine[]> = {};
/** What a page says of itself where its end is missing. */
const cut: Record<string, string> = {};

/** Law, words and papers of all languages are read once, when the server starts. */
export const init: ServerInit = () => {
  const english = loadLaw();
  for (const language of Object.keys(LANGUAGES)) {
    const { law, words } = keepGuide(loadLawIn(language, english), loadWords(language));
    keepRoom(law, words);
    help[language] = helpLines(law, words.strings);
    cut[language] = words.strings['site.error.cut'] ?? '';
    keepPapers(language, readPapers(words));
  }
  keepMaker(makePage);
};

/** The router takes `/%65s/plan` for `/es/plan`, so what it shows and what is said of it have to be of one language. */
const pathIn = ({ url }: { readonly url: URL }): string => decodeURI(url.pathname);
const languageIn = (event: { readonly url: URL }): string =>
  languageAt(pathIn(event), Object.keys(LANGUAGES));

export const handle: Handle = async ({ event, resolve }) => {
  const language = languageIn(event);
  const path = event.route.id === null ? null : plainPath(pathIn(event), language).replace(/(?<=.)\/$/, '');
  const told = headOf(
    { path, language, languages: Object.keys(LANGUAGES), origin: ORIGIN },
    toldOf(path ?? '', language, ORIGIN),
  );
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', language)
        .replace('%dir%', LANGUAGES[language] ?? '')
        .replace('%cut%', () => cut[language] ?? '')
        .replace('%early%', () => early)
        .replace('%told%', () => told)
        // A page can be read and used without them; nothing that it shows waits behind them.
        .replaceAll(' rel="modulepreload"', ' rel="modulepreload" fetchpriority="low"'),
  });
};

/**
 * What a person sees of an error is its kind and whom to call; no word of the request comes back to them. What is
 * written down of it is where our code failed, never what was asked or sent.
 */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') log(traceOf(error));
  return { message: '', help: help[languageIn(event)] ?? [] };
};
