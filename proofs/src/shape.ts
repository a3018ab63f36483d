import {
  type Answers,
  type AskedQuestion,
  type Day,
  type Guide,
  QUESTIONS,
  UNSURE,
  withAnswer,
} from '@until-signed/guidance';
import { plusDays, situate } from '@until-signed/guidance/proving';

/** People who have something in common: what they choose where they are asked. */
export interface Archetype {
  readonly name: string;
  readonly chooses: Readonly<Record<string, string>>;
}

export const ARCHETYPES: readonly Archetype[] = [
  { name: 'anybody', chooses: {} },
  {
    name: 'protected, before the hearing',
    chooses: { role: 'protected', kind: 'domestic', stage: 'temporary' },
  },
  { name: 'protected, only asked for', chooses: { role: 'protected', kind: 'domestic', stage: 'asked' } },
  { name: 'protected, final order', chooses: { role: 'protected', kind: 'domestic', stage: 'final' } },
  {
    name: 'against me, before the hearing',
    chooses: { role: 'restrained', kind: 'domestic', stage: 'temporary' },
  },
  {
    name: 'against me, emergency order',
    chooses: { role: 'restrained', kind: 'domestic', stage: 'emergency' },
  },
  { name: 'against me, final order', chooses: { role: 'restrained', kind: 'domestic', stage: 'final' } },
  { name: 'protected, criminal order', chooses: { role: 'protected', kind: 'criminal' } },
  { name: 'against me, criminal order', chooses: { role: 'restrained', kind: 'criminal' } },
  { name: 'civil and criminal order', chooses: { kind: 'both-domestic' } },
  { name: 'orders in both directions', chooses: { role: 'both' } },
  { name: 'told that it has ended', chooses: { stage: 'ended-told-only' } },
  { name: 'a tribal court', chooses: { where: 'tribe' } },
  { name: 'a commander', chooses: { where: 'military' } },
];

/** One interview from the first question to the last. */
export interface Walk {
  readonly questions: readonly string[];
  readonly answers: Answers;
  /** The ways in which each question could have been answered: their product estimates the number of interviews. */
  readonly ways: readonly number[];
}

/** Chances from one number on, the same every time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Days on every side of everything that a plan counts. */
const DAYS = [-2000, -400, -60, -31, -20, -10, -3, -1, 0, 2, 3, 5, 7, 20, 30, 60, 300];

/** Answers until nothing more is asked. Who is sure of everything never says “I am not sure”. */
export function walk(
  guide: Guide,
  today: Day,
  { chooses }: Archetype,
  chance: () => number,
  unsure: number,
): Walk {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const questions: string[] = [];
  const ways: number[] = [];
  let answers: Answers = {};
  for (let question = guide.next(answers, today); question; question = guide.next(answers, today)) {
    if (questions.includes(question.id)) throw new Error(`“${question.id}” is asked twice`);
    questions.push(question.id);
    const all = waysOf(question, today);
    ways.push(question.kind === 'several' ? 2 ** question.answers.length * 2 : all.length + 1);
    answers = withAnswer(question, given(question, all, chooses, chance, unsure, pick), answers);
  }
  return { questions, answers, ways };
}

function given(
  question: AskedQuestion,
  all: readonly string[],
  chooses: Archetype['chooses'],
  chance: () => number,
  unsure: number,
  pick: (from: readonly string[]) => string,
): readonly string[] {
  const isUnsure = chance() < unsure;
  if (question.kind === 'several') {
    const ticked = question.answers.filter(() => chance() < 0.2);
    return isUnsure ? [...ticked, UNSURE] : ticked;
  }
  const wanted = chooses[question.id];
  if (wanted !== undefined && all.includes(wanted)) return [wanted];
  return isUnsure ? [UNSURE] : [pick(all)];
}

/** What a question can be answered with, for sure: its options, and days that differ. */
const waysOf = (question: AskedQuestion, today: Day): readonly string[] => [
  ...question.options.map(({ value }) => value),
  ...(question.kind === 'date' ? DAYS.map((days) => plusDays(today, days)) : []),
];

/** How many questions the people of one kind answer. */
export interface Lengths {
  readonly name: string;
  readonly least: number;
  readonly median: number;
  readonly most: number;
  readonly average: number;
  /** Plans that one of them can have by ticking alone. */
  readonly plans: bigint;
}

export function lengthsOf(name: string, walks: readonly Walk[], plans: bigint): Lengths {
  const sorted = walks.map(({ questions }) => questions.length).sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? 0;
  return {
    name,
    least: at(0),
    median: at(Math.floor((sorted.length - 1) / 2)),
    most: at(sorted.length - 1),
    plans,
    average: Math.round((sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length)) * 10) / 10,
  };
}

/** The longest of the interviews in which as much as possible is left open: of every place, for either side. */
export function longest(guide: Guide, today: Day): Walk {
  const open = QUESTIONS.map(({ id }) => id).filter((id) => id !== 'role' && id !== 'where');
  const places = Object.keys(guide.law.jurisdictions);
  const walks = ['protected', 'restrained', 'both'].flatMap((role) =>
    places.map((where) => {
      const nothing = dice(1);
      const chooses = {
        role,
        where,
        ...Object.fromEntries(open.map((id) => [id, UNSURE])),
        hearing: 'none',
        served: 'no',
      };
      return walk(guide, today, { name: where, chooses }, nothing, 1);
    }),
  );
  return walks.reduce((most, one) => (one.questions.length > most.questions.length ? one : most));
}

/**
 * About how many different interviews there are, every way of answering counted, with its standard error. Knuth's
 * estimate: the ways at each question of a random interview, multiplied, are on average the number of all.
 */
export function interviewsAbout(walks: readonly Walk[]): { readonly about: number; readonly error: number } {
  const products = walks.map(({ ways }) => ways.reduce((product, one) => product * one, 1));
  const about = products.reduce((sum, one) => sum + one, 0) / products.length;
  const spread = products.reduce((sum, one) => sum + (one - about) ** 2, 0) / (products.length - 1);
  return { about, error: Math.sqrt(spread / products.length) };
}

/**
 * How many different plans the lists to tick alone can make of one person, all else as it is. Exact: lines that some
 * item takes together are counted together, the rest multiplied.
 */
export function plansByTicks({ house: { model, law } }: Guide, answers: Answers, today: Day): bigint {
  const { known } = situate(model, answers, law, today);
  const ticks = QUESTIONS.filter(({ kind }) => kind === 'several').flatMap(({ facts }) =>
    facts.map(({ id }) => id),
  );
  const open = model.items
    .map(({ when }) => ({ when, on: model.openOn(known, when).filter((id) => ticks.includes(id)) }))
    .filter(({ on }) => on.length > 0);
  let groups: string[][] = ticks.map((id) => [id]);
  for (const { on } of open)
    groups = [
      ...groups.filter((group) => !group.some((id) => on.includes(id))),
      groups.filter((group) => group.some((id) => on.includes(id))).flat(),
    ];
  return groups.reduce((product, group) => {
    const items = open.filter(({ on }) => on.some((id) => group.includes(id)));
    const plans = new Set(
      Array.from({ length: 2 ** group.length }, (_, bits) => {
        const so = group.reduce(
          (now, id, at) => model.flip(now, id, [(bits >> at) & 1 ? 'yes' : 'no']),
          known,
        );
        return items.map(({ when }) => model.evaluate(so, when)).join();
      }),
    );
    return product * BigInt(plans.size);
  }, 1n);
}
