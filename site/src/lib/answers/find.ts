/**
 * Looks for answers, places and court terms. All of it happens on this page, over one file that is the same for
 * everybody: what is looked for is not sent, and stands in no address.
 */
import { filesIn } from 'virtual:data';
import type { Found } from '@until-signed/guidance/found';
import { type Find, searchIn } from './search.ts';

/** Fetches what can be found in a language. Rejects where it cannot be had. */
export async function openSearch(language: string): Promise<Find> {
  const response = await fetch(filesIn[language]?.search ?? '', { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return searchIn((await response.json()) as readonly Found[]);
}
