import { FIELDS } from '@until-signed/guidance/place-page';
import { inEachLanguage } from '#lib/server/in-each-language.ts';

export const prerender = true;
export const entries = () => inEachLanguage(FIELDS.map(({ id }) => ({ field: id })));
