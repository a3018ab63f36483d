import { type Law, ORDER_TYPES } from '@until-signed/law';
import { loadLaw } from '@until-signed/law/load';
import fc from 'fast-check';
import { type Answers, answerable, OTHER_PLACES, takesDate, UNSURE, valuesOf } from './answers.ts';
import { plusDays } from './calendar.ts';
import { makeGuide } from './guide.ts';
import { loadWords } from './load-words.node.ts';
import { itemText, type Plan, type PlanItem, type PlanSection } from './plan.ts';

/** The real law and the real words: what the tests of guidance are held against. Built once for each test file. */
export const law: Law = loadLaw();
export const words = loadWords('en');
export const guide = makeGuide(law, words);
/** The same guide without addresses to link to. Plans are made in half the time where links play no part. */
export const swift = makeGuide({ ...law, hosts: { hosts: [] } }, words);

/** A Saturday, as in the example plan. */
export const TODAY = '2026-11-21';
/** The same cases on every machine and every day. */
export const RUNS = { numRuns: 300, seed: 20261121 };

/** What a plan tells: items that hold, and items that depend on something and are told in their place. */
export const items = (plan: Plan): readonly PlanItem[] => plan.sections.flatMap((section) => section.items);
export const holding = (plan: Plan): readonly string[] =>
  items(plan)
    .filter(({ state }) => state === 'holds')
    .map(({ id }) => id);
/** Ids of items that a person sees without asking what else could change: they hold, or stand in their place. */
export const told = (plan: Plan): readonly string[] =>
  items(plan)
    .filter(({ aside }) => !aside)
    .map(({ id }) => id);
/** Ids of every item, also of those that are told only under what would change the plan. */
export const anywhere = (plan: Plan): readonly string[] => items(plan).map(({ id }) => id);

/** One item of a plan. Fails with the ids that are there when it is missing. */
export function item(plan: Plan, id: string): PlanItem {
  const found = items(plan).find((one) => one.id === id);
  if (!found) throw new Error(`no item "${id}" among ${anywhere(plan).join(', ')}`);
  return found;
}

/** All that one item says, from its title to the last word that unfolds. */
export const textOfItem = (one: PlanItem): string => `${one.title}\n${itemText(one)}`;
/** All that the items of a plan say, and the names of sections, papers and people. */
export const textOf = (plan: Plan): string =>
  [
    ...plan.sections.map(({ title }) => title),
    ...items(plan).map(textOfItem),
    ...items(plan).flatMap(({ cites }) =>
      cites.flatMap((one) => [one.title, one.publisher, one.statute ?? '']),
    ),
    ...plan.papers.flatMap(({ title, use }) => [title, use ?? '']),
    ...plan.people.flatMap(({ name, about, phone, hours }) => [name, about, phone ?? '', hours ?? '']),
  ].join('\n');

/** The papers that ask for a case to be withdrawn or for an order to be ended by the person it protects. */
export const dropsCase = (plan: Plan): readonly string[] =>
  plan.papers.map(({ id }) => id).filter((id) => /^(?:withdraw|endByProtected)\b/.test(id));

const DAYS = [-400, -200, -40, -31, -30, -29, -10, -3, -1, 0, 1, 2, 3, 4, 7, 8, 20, 30, 31, 300];

/** What one question can be answered with, from any person. */
function someAnswer(id: string): fc.Arbitrary<string> {
  const values = valuesOf(id, law);
  const told: fc.Arbitrary<string>[] = [
    ...(values.length > 0 ? [fc.constantFrom(...values)] : []),
    ...(takesDate(id) ? [fc.constantFrom(...DAYS).map((days) => plusDays(TODAY, days))] : []),
  ];
  return fc.oneof({ arbitrary: fc.constant(UNSURE), weight: 1 }, { arbitrary: fc.oneof(...told), weight: 6 });
}

const PERSONAL = answerable().filter((id) => !id.startsWith('law-') && id !== 'mutual');

/**
 * Random people: some have told nearly nothing, some nearly everything.
 *
 * @param given what is told by all of them, as the values to draw from
 * @param never what none of them tells
 */
export function someone(
  given: Readonly<Record<string, readonly string[]>> = {},
  never: readonly string[] = [],
): fc.Arbitrary<Answers> {
  const others = PERSONAL.filter((id) => !(id in given) && !never.includes(id));
  const must = fc.record(
    Object.fromEntries(Object.entries(given).map(([id, values]) => [id, fc.constantFrom(...values)])),
  );
  return fc
    .tuple(fc.constantFrom(1, 3, 9), fc.record(Object.fromEntries(others.map((id) => [id, someAnswer(id)]))))
    .chain(([often, all]) =>
      fc.tuple(must, ...others.map(() => fc.integer({ min: 0, max: 9 }))).map(([fixed, ...dice]) => ({
        ...Object.fromEntries(Object.entries(all).filter((_, index) => (dice[index] as number) < often)),
        ...fixed,
      })),
    );
}

export const STATES: readonly string[] = Object.keys(law.jurisdictions);
export const PLACES: readonly string[] = [...STATES, ...OTHER_PLACES];
export const KINDS_OF_ORDER: readonly string[] = ORDER_TYPES;

/** Items of one side of a plan, or of the only one: what stands under one heading. */
export const groups = (plan: Plan): readonly (readonly PlanSection[])[] =>
  ([null, 'protected', 'restrained'] as const)
    .map((about) => plan.sections.filter((section) => section.about === about))
    .filter((sections) => sections.length > 0);

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * The words that a person sees before anything is unfolded: title and first paragraph of what holds, the title
 * alone of what depends, of what to expect and of afterwards.
 */
export const visibleWords = (plan: Plan): number =>
  plan.sections
    .flatMap((section) =>
      section.items
        .filter(({ aside }) => !aside)
        .map((one) =>
          one.state === 'open' || section.id === 'expect' || section.id === 'after'
            ? wordsIn(one.title)
            : wordsIn(one.title) + wordsIn(itemText({ ...one, more: [] })),
        ),
    )
    .reduce((sum, words) => sum + words, 0);
