import { robots } from '#lib/server/indexes.ts';
import { ORIGIN } from '#lib/server/origin.ts';

export const prerender = true;
export const GET = () =>
  new Response(robots(ORIGIN), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
