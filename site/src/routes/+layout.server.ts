import { plainDay } from '@until-signed/guidance';
import { theGuide } from '#lib/guide.ts';
import { languageAt, languageOf } from '#lib/language.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { only, speak } from '#lib/say.ts';

/** The few texts that stand on every page. They change with the language alone, so they are not fetched again. */
export const load = ({ params, route, url, untrack }) => {
  const all = Object.keys(LANGUAGES);
  // Where no page stands, there are no parameters of one.
  const isPage = untrack(() => route.id !== null);
  const language = isPage ? languageOf(params) : untrack(() => languageAt(url.pathname, all));
  const { law, words } = theGuide(language);
  const frame = only(words.strings, 'site.frame.', 'site.error.');
  const days = [law.national, ...Object.values(law.jurisdictions)].map(({ read }) => read).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => day && plainDay(day, words.language));
  const say = speak(frame);
  return {
    language,
    frame,
    /** What the other languages say of themselves. */
    others: all
      .filter((one) => one !== language)
      .map((one) => {
        const own = speak(theGuide(one).words.strings);
        return {
          language: one,
          name: own('frame.language'),
          also: own('frame.also'),
          away: own('frame.language-away'),
        };
      }),
    /** How old what we say of the law is: on every page, also on one that comes from the device itself. */
    lawRead: first === last ? say('frame.law', { day: last }) : say('frame.law-between', { first, last }),
  };
};
