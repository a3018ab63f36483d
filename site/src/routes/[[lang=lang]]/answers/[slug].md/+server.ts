import { ANSWERS } from '@until-signed/guidance/answers-page';
import { languageOf } from '#lib/language.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';
import { textResponse } from '#lib/server/text-pages.ts';

export const prerender = true;
export const entries = () => inEachLanguage(ANSWERS.map(({ slug }) => ({ slug })));
export const GET = ({ params }) =>
  textResponse({ kind: 'answer', id: params.slug, language: languageOf(params) });
