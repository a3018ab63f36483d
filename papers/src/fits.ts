import type { Answers, Day } from '@until-signed/guidance';
import { type House, partsOf } from '@until-signed/guidance/for-papers';
import type { Template } from './template.ts';

/** The plan of one side, as a paper sees it. With orders in both directions there are two. */
export type Part = ReturnType<typeof partsOf>[number];

/** A paper that fits this person, and the side of the plan that calls for it. */
export interface Fitting {
  readonly template: Template;
  readonly part: Part;
}

/**
 * The papers for one person: those that a rule of their plan calls for which holds. A paper for one side is never
 * for the other, also where a rule is told to both. With orders in both directions, a paper that is for either side comes
 * once for each.
 */
export function papersFor(
  house: House,
  templates: readonly Template[],
  answers: Answers,
  today: Day,
): readonly Fitting[] {
  const parts = partsOf(house, answers, today);
  return templates.flatMap((template) =>
    parts
      .filter(
        ({ told, situation }) =>
          (template.side === null || template.side === situation.role) &&
          told.items.some(({ id, state }) => state === 'holds' && template.told.includes(id)),
      )
      .map((part) => ({ template, part })),
  );
}
