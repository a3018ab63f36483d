import { answer, belongsAt } from '#lib/server/step.ts';

/** Without scripts, each step is a post: answered and forgotten. */
export const actions = {
  default: async ({ request }) => belongsAt('/questions', await answer(request)),
};
