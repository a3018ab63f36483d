import { isSection, sectionFor } from '@until-signed/law';
import type { PlanItem } from './plan.ts';
import type { Rule } from './rule.ts';
import type { Situation } from './situation.ts';
import type { Words } from './words.ts';

/** So many questions fit one call. Those that decide the most come first. */
export const MOST_QUESTIONS = 8;

/** A rule of this plan, its item, and the facts of law that it still depends on. */
export interface Shown {
  readonly rule: Rule;
  readonly item: PlanItem;
  readonly openLaw: readonly string[];
}

/**
 * What to ask the clerk: facts of law on which something in this plan still depends, the questions that the law
 * file itself leaves open there, and fields that the plan would quote if a source said them (where the file has
 * no question of its own in that section). Each is an item whose title is the question, in a person's own mouth.
 */
export function clerkQuestions(shown: readonly Shown[], situation: Situation, words: Words): PlanItem[] {
  // A commander's order has no clerk.
  if (situation.answers.where === 'military' && situation.conflicts.length === 0) return [];
  const told = shown.filter(({ item }) => !item.aside);
  const openFacts = unique(told.flatMap(({ openLaw }) => openLaw));
  /** Nobody calls twice for the same thing. */
  const isAskedOrTold = (id: string) => openFacts.includes(id) || situation.fromClerk.includes(id);
  const sections = unique(
    told.flatMap(({ rule }) =>
      rule.rests.filter(
        (rest) => rest.startsWith('law:') && !(rest === 'law:efile' && isAskedOrTold('law-efile')),
      ),
    ),
  );
  const asks = sections.flatMap((rest) =>
    askOf(rest, situation).map((title, index) => ({
      id: `clerk.${rest.slice(4)}.${index + 1}`,
      title,
      openOn: [],
    })),
  );
  const gaps = told
    .flatMap(({ item }) => [...item.lead, ...item.more])
    .filter((block) => block.kind === 'gap')
    .filter(({ field }) => !(field.startsWith('efile.') && isAskedOrTold('law-efile')))
    .map(({ field, question }) => ({ id: `clerk.${field}`, title: question, openOn: [] }));
  const [beside, alone] = split(gaps, ({ id }) => askOf(`law:${id.split('.')[1]}`, situation).length > 0);
  const questions = [
    ...openFacts.map((id) => ({ id: `clerk.${id}`, title: words.questions[id]?.title, openOn: [id] })),
    ...asks,
    ...alone,
    // A section's own questions are closer to the point than the general one on the same section.
    ...beside.filter(({ id }) => MANY_FIELDS.has(id.split('.')[1] ?? '')),
  ];
  return questions
    .filter((question): question is typeof question & { title: string } => question.title !== undefined)
    .filter((question, index, list) => list.findIndex(({ title }) => title === question.title) === index)
    .slice(0, MOST_QUESTIONS)
    .map(({ id, title, openOn }) => ({
      id,
      state: 'open',
      aside: false,
      title,
      lead: [],
      more: [],
      cites: [],
      because: [],
      openOn,
      onlyIf: [],
      fromClerk: false,
    }));
}

/** Sections with so many fields that a question on one leaves the others open. */
const MANY_FIELDS = new Set(['withdraw', 'endByProtected', 'endByRestrained', 'respond', 'criminal']);

const split = <T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] => [
  list.filter(test),
  list.filter((one) => !test(one)),
];

/** Sections that speak of what the other side does. */
const OTHER_SIDE = {
  protected: ['endByRestrained', 'respond'],
  restrained: ['endByProtected', 'withdraw'],
};

function askOf(rest: string, { law, types, role }: Situation): readonly string[] {
  if (!law || !rest.startsWith('law:')) return [];
  const name = rest.slice(4);
  if (role && OTHER_SIDE[role].includes(name)) return [];
  // These ask how the protected person can have a criminal order changed. Nobody else asks that.
  if (name === 'criminal' && role !== 'protected') return [];
  if (!isSection(name)) return (law[name as 'records'] as { ask?: readonly string[] } | undefined)?.ask ?? [];
  const type = types.length === 1 ? types[0] : law.orders[0]?.id;
  return (type && sectionFor(law, name, type).ask) ?? [];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
