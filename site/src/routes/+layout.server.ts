import { theGuide } from '#lib/guide.ts';
import { only } from '#lib/say.ts';

/** The few texts that stand on every page. They never change while a page is open, so they are not fetched again. */
export const load = () => ({ frame: only(theGuide().words.strings, 'site.frame.', 'site.error.') });
