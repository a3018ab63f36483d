import { LANGUAGES } from '#lib/languages.ts';
import { sitemap } from '#lib/server/indexes.ts';
import { ORIGIN } from '#lib/server/origin.ts';

export const prerender = true;
export const GET = () =>
  new Response(sitemap(Object.keys(LANGUAGES), ORIGIN), { headers: { 'content-type': 'application/xml' } });
