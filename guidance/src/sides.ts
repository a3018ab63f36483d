import type { PlanItem, PlanSection } from './plan.ts';

/** Told before anything about either order, although only one of them brings it. */
const BEFORE_ALL = 'danger.private-help';

/** What both sides share is told once; the rest stands under the order it is about. */
export function mergeSides(
  one: readonly PlanSection[],
  other: readonly PlanSection[],
): readonly PlanSection[] {
  const says = ({ id, state, title }: PlanItem) => `${id} ${state} ${title}`;
  const all = (sections: readonly PlanSection[]) => new Set(sections.flatMap(({ items }) => items.map(says)));
  const [ofOne, ofOther] = [all(one), all(other)];
  const shared = (item: PlanItem) =>
    item.id === BEFORE_ALL || (ofOne.has(says(item)) && ofOther.has(says(item)));
  const keep = (
    sections: readonly PlanSection[],
    about: PlanSection['about'],
    test: (item: PlanItem) => boolean,
  ) =>
    sections
      .map((section) => ({ ...section, about, items: section.items.filter(test) }))
      .filter(({ items }) => items.length > 0);
  return [
    ...keep(one, null, shared),
    ...keep(one, 'protected', (item) => !shared(item)),
    ...keep(other, 'restrained', (item) => !shared(item)),
  ];
}
