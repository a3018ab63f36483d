import { theGuide } from '#lib/guide.ts';
import { only } from '#lib/say.ts';

export const prerender = true;

export const load = () => ({ texts: only(theGuide().words.strings, 'site.about.', 'site.offline.') });
