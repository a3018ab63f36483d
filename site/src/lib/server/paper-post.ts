import { error, redirect } from '@sveltejs/kit';
import type { Day } from '@until-signed/guidance';
import type { Visit } from '#lib/interview.ts';
import { to } from '#lib/language.ts';
import { type PaperSent, readPaperForm } from '#lib/paper/post.ts';
import { fieldsOf, visitOf } from './step.ts';

export interface PaperPost {
  readonly sent: PaperSent;
  readonly visit: Visit;
  readonly today: Day;
}

/**
 * Reads the form of the papers, and forgets it.
 *
 * @throws a 400 where the form cannot be one of ours
 */
export async function paperPost(request: Request, language: string): Promise<PaperPost> {
  const fields = await fieldsOf(request);
  const isForPlan = fields.get('go') === 'plan';
  if (isForPlan) fields.set('go', 'list');
  const sent = readPaperForm(fields.entries());
  if (!sent) error(400, '');
  if (isForPlan) redirect(307, to(language, '/plan'));
  return { sent, ...visitOf(sent, language) };
}
