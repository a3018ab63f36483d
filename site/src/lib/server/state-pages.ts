/** Makes the pages about places, once for each, when the site is built. */

import { knowledge } from '@until-signed/guidance/known';
import {
  comparison,
  fieldOf,
  inSentence,
  placeOfSlug,
  placePage,
  voiceOf,
} from '@until-signed/guidance/place-page';
import { render } from 'svelte/server';
import answers from '#lib/answers/answers.css?url';
import { to } from '#lib/language.ts';
import { speak } from '#lib/say.ts';
import Compare from '#lib/states/Compare.svelte';
import Known from '#lib/states/Known.svelte';
import List from '#lib/states/List.svelte';
import type { Made, StateKind, Wanted } from '#lib/states/made.ts';
import Place from '#lib/states/Place.svelte';
import type { Setting } from '#lib/states/setting.ts';
import places from '#lib/states/states.css?url';
import { roomOf } from './rooms.ts';

/** A page of text as it stands in the page of the site; null where there is no such page. */
export function makeStatePage({ kind, id = '', language }: Wanted<StateKind>): Made | null {
  const { law, words } = roomOf(language);
  const say = voiceOf(words);
  const setting: Setting = { say, frame: speak(words.strings), language, at: (path) => to(language, path) };
  switch (kind) {
    case 'place': {
      const code = placeOfSlug(id);
      if (!code) return null;
      const page = placePage(law, words, code);
      return made(
        say('page.title', { state: inSentence(words, page) }),
        render(Place, { props: { page, words, ...setting } }),
      );
    }
    case 'compare': {
      const field = fieldOf(id);
      if (!field) return null;
      const all = comparison(law, words, field);
      return made(say('compare.title'), render(Compare, { props: { all, ...setting } }));
    }
    case 'list':
      return made(say('list.title'), render(List, { props: { law, ...setting } }));
    case 'known': {
      const known = knowledge(law, language, new Date().toISOString().slice(0, 10));
      return made(say('known.title'), render(Known, { props: { known, ...setting } }));
    }
  }
}

/** Linked within the page, so that they are there without scripts, and travel with no other page. */
const LINKS = [places, answers].map((href) => `<link rel="stylesheet" href="${href}">`).join('');

/** The marks by which the app would find its way in a page that it made itself are of no use here. */
export const made = (title: string, { body }: { body: string }): Made => ({
  title,
  html: LINKS + body.replace(/<!--[\s\S]*?-->/g, '').replace(/\n\s+/g, '\n'),
});
