import { ANSWERS } from '@until-signed/guidance/answers-page';
import { inEachLanguage } from '#lib/server/in-each-language.ts';

export const prerender = true;
export const entries = () => inEachLanguage(ANSWERS.map(({ slug }) => ({ slug })));
