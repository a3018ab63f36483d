import { type Answers, type Day, type Guide, QUESTIONS } from '@until-signed/guidance';
import {
  ARCHETYPES,
  dice,
  interviewsAbout,
  type Lengths,
  lengthsOf,
  longest,
  plansByTicks,
  type Walk,
  walk,
} from './shape.ts';

/** What `npm run prove -- --shape` says of the interviews. */
export interface Shape {
  readonly rows: readonly Lengths[];
  readonly longest: Walk;
  readonly interviews: { readonly about: number; readonly error: number; readonly walks: number };
  readonly plans: { readonly different: number; readonly of: number };
}

const WALKS = 200;
const MANY = 2000;

export function shapeOf(guide: Guide, today: Day, walks = WALKS, many = MANY): Shape {
  const rows = ARCHETYPES.map((one) => {
    const chance = dice(20261121);
    const people = Array.from({ length: walks }, () => walk(guide, today, one, chance, 0));
    return lengthsOf(one.name, people, plansByTicks(guide, untickedOf(people[0]), today));
  });
  const chance = dice(7);
  const anybody = { name: 'anybody', chooses: {} };
  const all = Array.from({ length: many }, () => walk(guide, today, anybody, chance, 0.1));
  const plans = new Set(
    all.map(({ answers }) => {
      const { sections, people, papers } = guide.plan(answers, today);
      return JSON.stringify([
        sections.map((section) => [section.about, section.items.map(({ id, state }) => [id, state])]),
        people.map(({ id }) => id),
        papers.map(({ id }) => id),
      ]);
    }),
  );
  return {
    rows,
    longest: longest(guide, today),
    interviews: { ...interviewsAbout(all), walks: many },
    plans: { different: plans.size, of: many },
  };
}

/** The same person with nothing ticked yet. */
const untickedOf = (one: Walk | undefined): Answers =>
  Object.fromEntries(
    Object.entries(one?.answers ?? {}).filter(([id]) =>
      QUESTIONS.some((asked) => asked.id === id && id !== 'criminal-case'),
    ),
  );

/** The same as text. */
export function shapeTable({ rows, longest: most, interviews, plans }: Shape): string {
  const cell = (value: number | bigint) => String(value).padStart(9);
  const head = `${'who (sure of every answer)'.padEnd(34)}${['least', 'median', 'most', 'average', 'plans'].map((one) => one.padStart(9)).join('')}`;
  const power = (value: number) => value.toExponential(0).replace('e+', ' × 10^');
  return [
    head,
    ...rows.map(
      (row) =>
        `${row.name.padEnd(34)}${[row.least, row.median, row.most, row.average, row.plans].map(cell).join('')}`,
    ),
    '',
    `Different interviews, every way of answering: about ${power(interviews.about)} (standard error ${power(interviews.error)}; Knuth's estimate from ${interviews.walks} walks).`,
    `Plans: how many one such person can have by ticking alone, counted. Of ${plans.of} random people, ${plans.different} have plans that differ.`,
    `The longest interview, of somebody who is sure of nothing, has ${most.questions.length} questions. There are ${QUESTIONS.length}, and none is asked twice:`,
    `  ${most.questions.map((id) => `${id}: ${most.answers[id] ?? '(ticked)'}`).join(', ')}`,
  ].join('\n');
}
