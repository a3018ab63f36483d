import { languageOf } from '#lib/language.ts';
import { inEachLanguage } from '#lib/server/in-each-language.ts';
import { textResponse } from '#lib/server/text-pages.ts';

export const prerender = true;
export const entries = () => inEachLanguage([{}]);
export const GET = ({ params }) => textResponse({ kind: 'answers', language: languageOf(params) });
