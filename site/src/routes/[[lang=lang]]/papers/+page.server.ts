import { redirect } from '@sveltejs/kit';
import { languageOf, to } from '#lib/language.ts';
import { afterStep } from '#lib/paper/view.ts';
import { handOut } from '#lib/server/hand-out.ts';
import { paperPost } from '#lib/server/paper-post.ts';

/** Without scripts, every button of the papers is a post: answered and forgotten. */
export const actions = {
  default: async ({ request, params }) => {
    const language = languageOf(params);
    const post = await paperPost(request, language);
    // A text browser sends here what asks for a file.
    if (handOut(post, language)) redirect(307, to(language, '/papers/file'));
    const { sent, visit, today } = post;
    const { step, bare, copy } = sent;
    const paper = step.go === 'open' ? step.paper : step.go === 'list' ? null : sent.paper;
    return { today, visit, paper, bare, copy, typed: afterStep(sent.typed, step) };
  },
};
