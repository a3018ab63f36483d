import { languageOf } from '#lib/language.ts';
import { answer, belongsAt } from '#lib/server/step.ts';

/** Without scripts, the plan is the answer to a post: made and forgotten. */
export const actions = {
  default: async ({ request, params }) => {
    const language = languageOf(params);
    return belongsAt('/plan', language, await answer(request, language));
  },
};
