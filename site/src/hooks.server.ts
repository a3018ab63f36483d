import early from 'virtual:early';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import { keepGuide } from '#lib/guide.ts';
import { DIRECTION, LANGUAGE } from '#lib/language.ts';
import { keepPapers } from '#lib/papers.ts';
import { readPapers } from '#lib/server/load-papers.ts';
import { type HelpLine, helpLines } from '../server/help-lines.ts';
import { log, traceOf } from '../server/log.ts';

let help: readonly HelpLine[] = [];
/** What a page says of itself where its end is missing. */
let cut = '';

/** Law, words and papers are read once, when the server starts. */
export const init: ServerInit = () => {
  const { law, words } = keepGuide(loadLaw(), loadWords(LANGUAGE));
  help = helpLines(law, words.strings);
  cut = words.strings['site.error.cut'] ?? '';
  keepPapers(readPapers(words));
};

export const handle: Handle = async ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', LANGUAGE)
        .replace('%dir%', DIRECTION)
        .replace('%cut%', () => cut)
        .replace('%early%', () => early)
        // A page can be read and used without them; nothing that it shows waits behind them.
        .replaceAll(' rel="modulepreload"', ' rel="modulepreload" fetchpriority="low"'),
  });

/**
 * What a person sees of an error is its kind and whom to call; no word of the request comes back to them. What is
 * written down of it is where our code failed, never what was asked or sent.
 */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'unknown') log(traceOf(error));
  return { message: '', help };
};
