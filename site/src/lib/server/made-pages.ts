/** Makes every page of text that is made ahead. */
import type { AnswerKind, Made, StateKind, Wanted } from '#lib/states/made.ts';
import { makeAnswerPage } from './answer-pages.ts';
import { makeStatePage } from './state-pages.ts';

const OF_ANSWERS: ReadonlySet<string> = new Set<AnswerKind>(['answer', 'answers', 'terms', 'search']);

const isOfAnswers = (wanted: Wanted): wanted is Wanted<AnswerKind> => OF_ANSWERS.has(wanted.kind);

/** A page of text as it stands in the page of the site; null where there is no such page. */
export const makePage = (wanted: Wanted): Made | null =>
  isOfAnswers(wanted) ? makeAnswerPage(wanted) : makeStatePage(wanted as Wanted<StateKind>);
