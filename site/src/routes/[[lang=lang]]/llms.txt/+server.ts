import { languageOf } from '#lib/language.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';
import { llms } from '#lib/server/indexes.ts';
import { ORIGIN } from '#lib/server/origin.ts';

export const prerender = true;
export const entries = () => inEachLanguage([{}]);
export const GET = ({ params }) =>
  new Response(llms(languageOf(params), Object.keys(LANGUAGES), ORIGIN), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
