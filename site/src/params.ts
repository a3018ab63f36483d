import { defineParams } from '@sveltejs/kit/params';
import { FIRST } from '#lib/language.ts';
import { LANGUAGES } from '#lib/languages.ts';

/** A language stands in an address by the name of its folder of words; the first one does not. */
export const params = defineParams({
  lang: (name) => (name !== FIRST && Object.hasOwn(LANGUAGES, name) ? name : undefined),
});
