import type { Condition, Fact, Item, Question } from '@until-signed/engine';
import { type Answers, FACTS, makeGuide, QUESTIONS, valuesOf } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { CONTACTS, plusDays, RULES, situate } from '@until-signed/guidance/proving';
import { loadLaw } from '@until-signed/law/load';

/** What every engine is given: facts, the items that hold or not, and what can be asked. */
export interface Subject {
  readonly facts: readonly Fact[];
  readonly items: readonly Item[];
  readonly questions: readonly (Question & { readonly when?: Condition })[];
}

/** Somebody as all engines can take them: facts by id. What is left out is not known. */
export type Person = Readonly<Record<string, string>>;

/** The project's own rules, as they are. */
export const ours: Subject = {
  facts: FACTS,
  items: [...RULES, ...CONTACTS].map(({ id, when }) => ({ id, when })),
  questions: QUESTIONS.map(({ id, facts, when }) => ({
    id,
    narrows: facts.map((fact) => fact.id),
    ...(when ? { when } : {}),
  })),
};

/** A day on which everybody asks, so that every run asks the same. */
export const TODAY = '2026-11-21';

export const house = () => makeGuide(loadLaw(), loadWords('en'));
type House = ReturnType<typeof house>;

/** The same numbers on every machine, evenly spread from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = <One>(list: readonly One[], roll: () => number): One =>
  list[Math.floor(roll() * list.length)] as One;

/** Days from today that an answer may name. */
const DAYS = [-400, -200, -40, -29, -10, -3, 0, 1, 3, 7, 8, 20, 31, 300];
const DATES = new Set(['hearing', 'served', 'issued', 'expiry']);
const ASKED = [
  ...new Set(
    QUESTIONS.flatMap(({ id, kind, facts }) => (kind === 'several' ? facts.map((fact) => fact.id) : id)),
  ),
];

/** Random answers: some people have told nearly nothing, some nearly everything. */
export function someAnswers({ law }: House, count: number, seed = 1): readonly Answers[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const often = oneOf([0.1, 0.3, 0.6, 0.95], roll);
    return Object.fromEntries(
      ASKED.filter(() => roll() < often).map((id): [string, string] => {
        const values = valuesOf(id, law);
        const isDay = DATES.has(id) && (values.length === 0 || roll() < 0.7);
        return [id, isDay ? plusDays(TODAY, oneOf(DAYS, roll)) : oneOf(values, roll)];
      }),
    );
  });
}

/** What is known of these people once law and calendar are added: the facts that have a single value left. */
export const knownOf = (guide: House, answers: readonly Answers[]): readonly Person[] =>
  answers.map((one) => {
    const { known } = situate(guide.house.model, one, guide.law, TODAY);
    return Object.fromEntries(
      FACTS.flatMap(({ id }) => {
        const [value, ...others] = guide.house.model.possible(known, id);
        return value !== undefined && others.length === 0 ? [[id, value]] : [];
      }),
    );
  });

/** The same people, with everything that was open settled by chance. */
export function settled(guide: House, answers: readonly Answers[], seed = 2): readonly Person[] {
  const roll = dice(seed);
  return answers.map((one) => {
    const { known } = situate(guide.house.model, one, guide.law, TODAY);
    return Object.fromEntries(
      FACTS.map(({ id }) => [id, oneOf(guide.house.model.possible(known, id), roll)]),
    );
  });
}

/** One answer that each person changes to another value: the same for every engine. */
export function changes(persons: readonly Person[], seed = 3): readonly { fact: string; value: string }[] {
  const roll = dice(seed);
  return persons.map((person) => {
    const told = FACTS.filter(({ id, values }) => person[id] !== undefined && values.length > 1);
    const { id, values } = oneOf(told.length > 0 ? told : FACTS.slice(0, 1), roll);
    return {
      fact: id,
      value: oneOf(
        values.filter((value) => value !== person[id]),
        roll,
      ),
    };
  });
}

/** So many times as many rules, over the same facts or each copy over facts of its own. */
export function grown({ facts, items, questions }: Subject, times: number, over: 'same' | 'own'): Subject {
  const name = (id: string, copy: number) =>
    copy === 0 ? id : `${id}-${'abcdefghijklmnopqrstuvwxyz'[copy]}${copy}`;
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const own = (id: string, copy: number) => (over === 'own' ? name(id, copy) : id);
  const moved = (when: Condition, copy: number): Condition => {
    if (when.op === 'in') return { ...when, fact: own(when.fact, copy) };
    if (when.op === 'not') return { op: 'not', of: moved(when.of, copy) };
    if (when.op === 'all' || when.op === 'any')
      return { op: when.op, of: when.of.map((part) => moved(part, copy)) };
    return when;
  };
  const onlyOnce = over === 'own' ? copies : [0];
  return {
    facts: onlyOnce.flatMap((copy) => facts.map((fact) => ({ ...fact, id: own(fact.id, copy) }))),
    items: copies.flatMap((copy) =>
      items.map(({ id, when }) => ({ id: name(id, copy), when: moved(when, copy) })),
    ),
    questions: onlyOnce.flatMap((copy) =>
      questions.map(({ id, narrows, when }) => ({
        id: name(id, copy),
        narrows: narrows.map((fact) => own(fact, copy)),
        ...(when ? { when: moved(when, copy) } : {}),
      })),
    ),
  };
}

/** The same persons in a subject that has grown with its facts. */
export const grownPerson = (person: Person, grownTo: Subject): Person => {
  const known = new Map(Object.entries(person));
  return Object.fromEntries(
    grownTo.facts.flatMap(({ id }): [string, string][] => {
      const value = known.get(id.replace(/-[a-z]\d+$/, ''));
      return value === undefined ? [] : [[id, value]];
    }),
  );
};
