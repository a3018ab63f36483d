import { error, redirect } from '@sveltejs/kit';
import { clerkTells, type Day, QUESTIONS } from '@until-signed/guidance';
import { theGuide } from '#lib/guide.ts';
import { type Answered, answeredBy, take, type Visit } from '#lib/interview.ts';
import { to } from '#lib/language.ts';
import { readTypedFields } from '#lib/paper/fields.ts';
import { readStep } from '#lib/paper/post.ts';
import { readForm, type Sent } from '#lib/post.ts';
import { todayIn } from './today.ts';

/**
 * Reads the form of a request, takes the step, and forgets both. Answers that we do not know are dropped, and asked
 * again: a form can be older than the site.
 *
 * @throws a 400 where the form cannot be one of ours
 */
export async function answer(request: Request, language: string): Promise<Answered> {
  const fields = await fieldsOf(request);
  const elsewhere = belongsElsewhere(fields.get('go'));
  if (elsewhere && !isAt(request, to(language, elsewhere))) redirect(307, to(language, elsewhere));
  const sent = readForm(fields.entries());
  const typed = sent && readTypedFields(sent.carried);
  if (!sent || !typed) error(400, '');
  const { visit, today } = visitOf(sent, language);
  return answeredBy(take(theGuide(language), visit, sent.step, today), today, typed);
}

const isAt = (request: Request, path: string): boolean => new URL(request.url).pathname === path;

/** What a person has told, as far as we know it, and their day. */
export function visitOf(
  sent: Pick<Sent, 'answers' | 'order'>,
  language: string,
): { visit: Visit; today: Day } {
  const { answers } = theGuide(language).read(sent.answers);
  return { visit: { answers, order: sent.order.filter(isQuestion) }, today: todayIn(answers.where) };
}

const isQuestion = (id: string): boolean => clerkTells(id) || QUESTIONS.some((one) => one.id === id);

/** A form that cannot even be read as a form. One that is too large has its own status already. */
export async function fieldsOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (thrown) {
    const status = thrown instanceof Error && 'status' in thrown ? Number(thrown.status) : 400;
    error(status === 413 ? 413 : 400, '');
  }
}

/**
 * Where a form belongs that no page of the interview answers. A text browser knows no `formaction`: it sends all that
 * stands on a page to one address, and is then told to post the same form again elsewhere.
 */
function belongsElsewhere(go: unknown): '/papers' | '/notes' | null {
  if (go === 'save') return '/notes';
  return typeof go === 'string' && readStep(go) ? '/papers' : null;
}

/** A step can lead to the other page: the browser then posts the same form there, and nothing stands in an address. */
export function belongsAt(path: '/questions' | '/plan', language: string, answered: Answered): Answered {
  const right = answered.place ? '/questions' : '/plan';
  if (right !== path) redirect(307, to(language, right));
  return answered;
}
