import { languageOf } from '#lib/language.ts';
import { answer, belongsAt } from '#lib/server/step.ts';

/** Without scripts, each step is a post: answered and forgotten. */
export const actions = {
  default: async ({ request, params }) => {
    const language = languageOf(params);
    return belongsAt('/questions', language, await answer(request, language));
  },
};
