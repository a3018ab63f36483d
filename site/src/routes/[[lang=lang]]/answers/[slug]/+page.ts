import { languageOf } from '#lib/language.ts';
import { madePage } from '#lib/states/made.ts';

export const load = ({ params, url }) =>
  madePage(url.pathname, { kind: 'answer', id: params.slug, language: languageOf(params) });
