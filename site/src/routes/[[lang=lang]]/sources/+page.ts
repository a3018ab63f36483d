import { filesIn } from 'virtual:data';
import { openSources, theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { open } from '#lib/open.ts';
import { browser } from '$app/env';

export const prerender = true;

/** What our sources leave open, by state. In the browser it is a file of its own, which only this page needs. */
export const load = async ({ params }): Promise<{ gaps: Readonly<Record<string, readonly string[]>> }> => {
  const language = languageOf(params);
  await open('/sources', params, openSources);
  if (browser)
    return { gaps: await (await fetch(filesIn[language]?.gaps ?? '', { credentials: 'omit' })).json() };
  const { jurisdictions } = theGuide(language).law;
  return { gaps: Object.fromEntries(Object.values(jurisdictions).map(({ code, gaps }) => [code, gaps])) };
};
