import early from 'virtual:early';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import { keepGuide } from '#lib/guide.ts';
import { DIRECTION, LANGUAGE } from '#lib/language.ts';
import { keepPapers } from '#lib/papers.ts';
import { readPapers } from '#lib/server/load-papers.ts';

/** Law, words and papers are read once, when the server starts. */
export const init: ServerInit = () => {
  const { words } = keepGuide(loadLaw(), loadWords(LANGUAGE));
  keepPapers(readPapers(words));
};

export const handle: Handle = async ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', LANGUAGE)
        .replace('%dir%', DIRECTION)
        .replace('%early%', () => early),
  });

/**
 * What a person sees of an error is its kind alone; no word of the request comes back to them. What is written down
 * of it is where our code failed, never what was asked or sent.
 */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'unknown') console.error(traceOf(error));
  return { message: '' };
};

const traceOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
    : 'An error that is not an Error';
