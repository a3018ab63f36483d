import { gapsUrl } from 'virtual:data';
import { openSources, theGuide } from '#lib/guide.ts';
import { open } from '#lib/open.ts';
import { browser } from '$app/env';

export const prerender = true;

/** What our sources leave open, by state. In the browser it is a file of its own, which only this page needs. */
export const load = async (): Promise<{ gaps: Readonly<Record<string, readonly string[]>> }> => {
  await open('/sources', openSources);
  if (browser) return { gaps: await (await fetch(gapsUrl, { credentials: 'omit' })).json() };
  const { jurisdictions } = theGuide().law;
  return { gaps: Object.fromEntries(Object.values(jurisdictions).map(({ code, gaps }) => [code, gaps])) };
};
