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
 * The papers for one person: those that the rules of their plan call for which hold. A paper for one side is never
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
          isCalledFor(template, new Set(firmOf(told.items))),
      )
      .map((part) => ({ template, part })),
  );
}

const firmOf = (items: Part['told']['items']): readonly string[] =>
  items.filter(({ state }) => state === 'holds').map(({ id }) => id);

const isCalledFor = ({ told, and, unless }: Template, firm: ReadonlySet<string>): boolean =>
  told.some((id) => firm.has(id)) && and.every((id) => firm.has(id)) && !unless.some((id) => firm.has(id));
