/** Pages as plain text, for programs that read and for people who pass a page on. */

import { error } from '@sveltejs/kit';
import {
  answerPage,
  answersByTopic,
  answersText,
  answerText,
  textOfTerms,
} from '@until-signed/guidance/answers-page';
import { knowledge } from '@until-signed/guidance/known';
import {
  comparison,
  comparisonText,
  fieldOf,
  knowledgeText,
  placeOfSlug,
  placePage,
  placesText,
  placeText,
} from '@until-signed/guidance/place-page';
import { to } from '#lib/language.ts';
import type { Wanted } from '#lib/states/made.ts';
import { ORIGIN } from './origin.ts';
import { roomOf } from './rooms.ts';

/** A page as Markdown; a 404 where there is no such page. */
export function textResponse(wanted: Wanted): Response {
  const text = textOf(wanted);
  if (text === null) error(404, '');
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}

/** Null where there is no such page, or none as text. */
export function textOf({ kind, id = '', language }: Wanted, origin = ORIGIN): string | null {
  const { law, words, terms } = roomOf(language);
  const at = (path: string): string => origin + to(language, path);
  switch (kind) {
    case 'answer': {
      const page = answerPage(law, words, id);
      return page && answerText(page, words, at);
    }
    case 'answers':
      return answersText(answersByTopic(words), words, at);
    case 'terms':
      return textOfTerms(terms, words);
    case 'place': {
      const code = placeOfSlug(id);
      return code ? placeText(placePage(law, words, code), words, at) : null;
    }
    case 'compare': {
      const field = fieldOf(id);
      return field ? comparisonText(comparison(law, words, field), words, at) : null;
    }
    case 'list':
      return placesText(law, words, at);
    case 'known':
      return knowledgeText(knowledge(law, language, new Date().toISOString().slice(0, 10)), words, at);
    case 'search':
      return null;
  }
}
