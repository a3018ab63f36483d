import { languageOf } from '#lib/language.ts';
import { madePage } from '#lib/states/made.ts';

export const load = async ({ data, params, url }) => ({
  ...data,
  ...(await madePage(url.pathname, { kind: 'search', language: languageOf(params) })),
});
