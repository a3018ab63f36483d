import { PLACE_SLUGS } from '@until-signed/guidance/place-page';
import { languageOf } from '#lib/language.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';
import { textResponse } from '#lib/server/text-pages.ts';

export const prerender = true;
export const entries = () => inEachLanguage(Object.values(PLACE_SLUGS).map((place) => ({ place })));
export const GET = ({ params }) =>
  textResponse({ kind: 'place', id: params.place, language: languageOf(params) });
