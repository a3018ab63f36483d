/** Makes the pages of answers, of court terms and of the search, once for each, when the site is built. */
import { answerPage, answersByTopic } from '@until-signed/guidance/answers-page';
import { render } from 'svelte/server';
import Answer from '#lib/answers/Answer.svelte';
import Answers from '#lib/answers/Answers.svelte';
import Everything from '#lib/answers/Everything.svelte';
import type { FindSetting } from '#lib/answers/setting.ts';
import Terms from '#lib/answers/Terms.svelte';
import { to } from '#lib/language.ts';
import { speak } from '#lib/say.ts';
import type { AnswerKind, Made, Wanted } from '#lib/states/made.ts';
import { roomOf } from './rooms.ts';
import { made } from './state-pages.ts';

/** A page of text as it stands in the page of the site; null where there is no such page. */
export function makeAnswerPage({ kind, id = '', language }: Wanted<AnswerKind>): Made | null {
  const { law, words, terms } = roomOf(language);
  const say = speak(words.strings);
  const setting: FindSetting = { say, language, at: (path) => to(language, path) };
  const topics = answersByTopic(words);
  switch (kind) {
    case 'answer': {
      const page = answerPage(law, words, id);
      return page && made(page.question, render(Answer, { props: { page, ...setting } }));
    }
    case 'answers':
      return made(say('find.answers.title'), render(Answers, { props: { topics, ...setting } }));
    case 'terms':
      return made(say('find.terms.title'), render(Terms, { props: { terms, ...setting } }));
    case 'search':
      return made(
        say('find.search.title'),
        render(Everything, { props: { topics, law, terms, ...setting } }),
      );
  }
}
