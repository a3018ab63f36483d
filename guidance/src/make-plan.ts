import type { Condition, Known, Model, State } from '@until-signed/engine';
import { type Answers, clerkTells } from './answers.ts';
import type { Day } from './calendar.ts';
import { citesOf } from './cites.ts';
import type { Told } from './claims.ts';
import { clerkQuestions, type Shown } from './clerk.ts';
import { FACTS } from './facts.ts';
import { possibleLaw } from './law-facts.ts';
import { papersOf } from './papers.ts';
import { CONTACTS, peopleFor } from './people.ts';
import { valuesFor } from './place-words.ts';
import type { House, Plan, PlanBlock, PlanSection } from './plan.ts';
import { SECTION_IDS } from './rule.ts';
import { civil } from './rules/conditions.ts';
import { RULES } from './rules/index.ts';
import { mergeSides } from './sides.ts';
import { everyValue, type Situation, situate } from './situation.ts';
import {
  asAsked,
  isAside,
  isForEither,
  isHidden,
  leversOf,
  needs,
  resolve,
  textOf,
  toldAs,
  wordsOf,
} from './tell.ts';
import type { Words } from './words.ts';

/** Makes the plan. Pure: the same answers on the same day give the same plan. */
export function makePlan(house: House, answers: Answers, today: Day): Plan {
  const parts = partsOf(house, answers, today);
  const first = parts[0];
  if (!first) throw new Error('a plan has at least one side');
  const second = parts[1];
  return {
    today,
    answers,
    known: told(house.model, first.situation.known),
    place: first.situation.law && {
      code: first.situation.law.code,
      name: first.situation.law.name,
      read: first.situation.law.read,
    },
    sections: second ? mergeSides(first.sections, second.sections) : first.sections,
    papers: unique(parts.flatMap(({ papers }) => papers)),
    people: unique(parts.flatMap(({ people }) => people)),
    dates: first.situation.dates,
    conflicts: first.situation.conflicts,
    fromClerk: first.situation.fromClerk,
    wouldChange: [...new Set(parts.flatMap(({ wouldChange }) => wouldChange))],
  };
}

/** The plan of each side: one, or with orders in both directions two. */
export function partsOf(house: House, answers: Answers, today: Day) {
  const sides = answers.role === 'both' ? (['protected', 'restrained'] as const) : ([undefined] as const);
  return sides.map((side) => makePart(house, situate(house.model, answers, house.law, today, side)));
}

function makePart(house: House, situation: Situation) {
  const { model, law, words } = house;
  const values = valuesFor(situation, words);
  const states = model.states(situation.known);
  const lawOnly = lawAlone(model, situation);
  const isSure = (condition: Condition) => model.evaluate(situation.known, condition) === 'holds';
  const mayBeCivil = model.evaluate(situation.known, civil) !== 'fails';
  const applying = RULES.flatMap((rule, index): Shown[] => {
    const state = states[index];
    if (state === undefined || state === 'fails') return [];
    if (rule.unsettled && model.possible(situation.known, rule.unsettled.id).length === 1) return [];
    const open = state === 'open' ? model.openOn(situation.known, rule.when) : [];
    const openOn = leversOf(open, situation, mayBeCivil);
    // Whose plan it is must be settled first: nobody is shown the other side's steps.
    if (openOn.includes('role') && !isForEither(rule)) return [];
    const shownAs = toldAs(rule, state, openOn, words, values, isSure);
    const entry = textOf(words, wordsOf(rule), state, shownAs, values);
    if (!entry) return [];
    const fromClerk =
      situation.fromClerk.length > 0 &&
      model.openOn(lawOnly, rule.when).some((id) => situation.fromClerk.includes(id));
    const lead = resolve(entry.lead, situation, words);
    return [
      {
        rule,
        openLaw: open.filter((id) => id.startsWith('law-')),
        item: {
          id: rule.id,
          state: shownAs,
          aside: shownAs === 'open' && (isHidden(rule) || isAside(openOn)),
          title: entry.title,
          lead: fromClerk ? [...lead.slice(0, 1), ...clerkNote(words), ...lead.slice(1)] : lead,
          more: resolve(entry.more, situation, words),
          cites: citesOf(rule, situation, law),
          because: state === 'holds' ? model.because(situation.known, rule.when) : [],
          openOn: shownAs === 'open' ? asAsked(openOn) : [],
          onlyIf: shownAs === 'open' ? needs(model.simplify(situation.known, rule.when)) : [],
          fromClerk,
        },
      },
    ];
  });
  const firm = new Set(applying.flatMap(({ item }) => (item.state === 'holds' ? [item.id] : [])));
  const shown = applying.filter(({ rule }) => !rule.unlessTold?.some((id) => firm.has(id)));
  const questions = clerkQuestions(shown, situation, words);
  const sections = SECTION_IDS.map(
    (id): PlanSection => ({
      id,
      title: words.strings[`section.${id}`] ?? id,
      about: null,
      items:
        id === 'clerk'
          ? [...shown.filter(({ rule }) => rule.section === id).map(({ item }) => item), ...questions]
          : shown.filter(({ rule }) => rule.section === id).map(({ item }) => item),
    }),
  ).filter(({ items }) => items.length > 0);
  const contacts = states
    .slice(RULES.length)
    .flatMap((state, index) =>
      isNamed(state, CONTACTS[index], situation, model) ? [CONTACTS[index]?.id ?? ''] : [],
    );
  const items = sections.flatMap((section) => section.items);
  const openOn = new Set(shown.flatMap(({ item }) => item.openOn));
  return {
    situation,
    sections,
    /** The same as claims see it. */
    told: {
      items,
      contacts,
      forms: shown.flatMap(({ rule, item }) => (rule.forms && item.state === 'holds' ? [rule.forms] : [])),
      evaluate: (condition) => model.evaluate(situation.known, condition),
    } satisfies Told,
    papers: shown
      .filter(({ item }) => item.state === 'holds')
      .flatMap(({ rule }) => papersOf(rule, situation, law, words)),
    people: peopleFor(contacts, situation, law, words),
    wouldChange: ASKED.filter((id) => openOn.has(id)),
  };
}

/** What a person can be asked, each once, in the order of the facts. */
const ASKED = asAsked(FACTS.map(({ id }) => id)).filter((id) => !clerkTells(id));

/** What would be known if the clerk had told nothing. */
const lawAlone = (model: Model, { known, fromClerk, law, types }: Situation): Known =>
  fromClerk.reduce((left, id) => {
    return model.flip(left, id, (law && possibleLaw(law, types).get(id)) ?? everyValue(model, id));
  }, known);

const clerkNote = (words: Words): PlanBlock[] => [{ kind: 'p', text: [words.strings['clerk.rests'] ?? ''] }];

function isNamed(
  state: State,
  contact: (typeof CONTACTS)[number] | undefined,
  { known }: Situation,
  model: Model,
): boolean {
  if (state !== 'open') return state === 'holds';
  return contact?.caution === true && !model.openOn(known, contact.when).includes('role');
}

function told(model: Model, known: Known): Record<string, readonly string[]> {
  return Object.fromEntries(
    model.facts
      .map(({ id, values }) => ({ id, values, left: model.possible(known, id) }))
      .filter(({ values, left }) => left.length < values.length)
      .map(({ id, left }) => [id, left]),
  );
}

const unique = <T extends { readonly id: string; readonly title?: string; readonly name?: string }>(
  list: readonly T[],
): T[] =>
  list.filter(
    (one, index) => list.findIndex((two) => (two.title ?? two.name) === (one.title ?? one.name)) === index,
  );
