import { PLACE_SLUGS } from '@until-signed/guidance/place-page';
import { inEachLanguage } from '#lib/server/in-each-language.ts';

export const prerender = true;
export const entries = () => inEachLanguage(Object.values(PLACE_SLUGS).map((place) => ({ place })));
