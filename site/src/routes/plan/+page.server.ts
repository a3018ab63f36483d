import { answer, belongsAt } from '#lib/server/step.ts';

/** Without scripts, the plan is the answer to a post: made and forgotten. */
export const actions = {
  default: async ({ request }) => belongsAt('/plan', await answer(request)),
};
