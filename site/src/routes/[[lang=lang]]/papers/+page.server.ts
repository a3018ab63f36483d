import { languageOf } from '#lib/language.ts';
import { afterStep } from '#lib/paper/view.ts';
import { paperPost } from '#lib/server/paper-post.ts';

/** Without scripts, every button of the papers is a post: answered and forgotten. */
export const actions = {
  default: async ({ request, params }) => {
    const { sent, visit, today } = await paperPost(request, languageOf(params));
    const { step, bare } = sent;
    const paper = step.go === 'open' ? step.paper : step.go === 'list' ? null : sent.paper;
    return { today, visit, paper, bare, typed: afterStep(sent.typed, step) };
  },
};
