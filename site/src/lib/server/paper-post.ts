import { error } from '@sveltejs/kit';
import type { Day } from '@until-signed/guidance';
import type { Visit } from '#lib/interview.ts';
import { type PaperSent, readPaperForm } from '#lib/paper/post.ts';
import { fieldsOf, visitOf } from './step.ts';

/**
 * Reads the form of the papers, and forgets it.
 *
 * @throws a 400 where the form cannot be one of ours
 */
export async function paperPost(
  request: Request,
  language: string,
): Promise<{ readonly sent: PaperSent; readonly visit: Visit; readonly today: Day }> {
  const sent = readPaperForm((await fieldsOf(request)).entries());
  if (!sent) error(400, '');
  return { sent, ...visitOf(sent, language) };
}
