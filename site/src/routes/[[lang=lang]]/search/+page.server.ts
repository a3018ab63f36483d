import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { only } from '#lib/say.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';

export const prerender = true;
export const entries = () => inEachLanguage([{}]);

/** What the field and what it finds are told in. */
export const load = ({ params }) => ({
  texts: only(theGuide(languageOf(params)).words.strings, 'find.search.', 'find.kind.'),
});
