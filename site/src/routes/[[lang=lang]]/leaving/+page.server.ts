import { cite } from '@until-signed/law';
import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { only } from '#lib/say.ts';

export const prerender = true;

/** What the page says rests on what the national file knows of safety on devices. */
export const load = ({ params }) => {
  const { law, words } = theGuide(languageOf(params));
  const { safety, sources } = law.national;
  const keys = [...new Set(safety.flatMap((point) => point.sources))];
  return {
    texts: only(words.strings, 'site.leaving.', 'site.offline.', 'site.plan.of-date', 'site.plan.secondary'),
    language: words.language,
    cites: keys.flatMap((key) => {
      const source = sources[key];
      return source ? [{ ...cite(source, law.hosts), statute: null }] : [];
    }),
  };
};
