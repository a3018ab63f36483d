import { inEachLanguage } from '#lib/server/in-each-language.ts';

export const prerender = true;
export const entries = () => inEachLanguage([{}]);
