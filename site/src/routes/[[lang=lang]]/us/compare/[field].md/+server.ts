import { FIELDS } from '@until-signed/guidance/place-page';
import { languageOf } from '#lib/language.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';
import { textResponse } from '#lib/server/text-pages.ts';

export const prerender = true;
export const entries = () => inEachLanguage(FIELDS.map(({ id }) => ({ field: id })));
export const GET = ({ params }) =>
  textResponse({ kind: 'compare', id: params.field, language: languageOf(params) });
