import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { only } from '#lib/say.ts';

export const prerender = true;

export const load = ({ params }) => ({
  texts: only(theGuide(languageOf(params)).words.strings, 'site.home.'),
});
