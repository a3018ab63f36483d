import { type Answers, type Day, FACTS, originOf, UNSURE } from '@until-signed/guidance';
import { type House, plusDays, situate } from '@until-signed/guidance/proving';
import { ORDER_TYPES, orderTypes } from '@until-signed/law';
import type { Knowledge } from './knowledge.ts';

/** What can still be, by fact: one person as the solver sees them. */
export type Left = Readonly<Record<string, readonly string[]>>;

/** Reads a person off the solver's case. Facts of which nothing is known are left out. */
export function leftOf(knowledge: Knowledge, found: ReadonlyMap<string, boolean>): Left {
  return Object.fromEntries(
    FACTS.flatMap(({ id, values }) => {
      const can = knowledge.canOf(id);
      const left = values.filter((_, at) => found.get(can[at] ?? '') === true);
      return left.length < values.length ? [[id, left]] : [];
    }),
  );
}

/** The answers that leave a fact these values. */
const CLUES: readonly (readonly [string, readonly string[], string, string])[] = [
  ['kind', ['civil', 'both'], 'caption', 'two-names'],
  ['kind', ['criminal', 'both'], 'caption', 'government'],
  ['kind', ['civil'], 'criminal-case', 'no'],
];

/**
 * What a person would have to answer to be known so, in a place of today. Days are chosen by trying; what no answer
 * can tell is left to the caller, who makes the plan and looks.
 *
 * @param where the place, where the case was looked for in a real one
 */
export function answersOf(left: Left, where: string | null, house: House, today: Day): Answers {
  const answers: Record<string, string> = {};
  if (left.mutual?.join() === 'yes' && left.role) answers.role = 'both';
  else if (left.role) answers.role = left.role[0] ?? UNSURE;
  const [place] = left.place ?? [];
  if (where) answers.where = where;
  else if (left.place?.length === 1 && place && place !== 'state') answers.where = place;
  for (const { id } of FACTS) {
    const [value, ...others] = left[id] ?? [];
    if (value === undefined || others.length > 0 || NOT_ANSWERS.has(id)) continue;
    if (where && originOf(id) === 'law') continue;
    if (id === 'kind' && value === 'military') continue;
    answers[id] = value;
  }
  for (const [fact, values, clue, says] of CLUES)
    if (left[fact]?.join() === values.join() && answers[fact] === undefined) answers[clue] = says;
  return where ? withDays(answers, left, house, today) : answers;
}

const NOT_ANSWERS = new Set(['role', 'mutual', 'place', 'hearing-closed', 'request-window', 'wait']);
const DAYS = [...Array(60).keys()].map((day) => -day).concat([-90, -200, -370, -800, -2000]);

/** Chooses the day of service and the day of the order so that as much is left of days and months as is wanted. */
function withDays(answers: Answers, left: Left, house: House, today: Day): Answers {
  let so = answers;
  for (const [fact, question] of [
    ['request-window', 'served'],
    ['wait', 'issued'],
  ] as const) {
    const wanted = left[fact];
    if (!wanted) continue;
    const day = DAYS.map((ago) => plusDays(today, ago)).find(
      (one) =>
        house.model
          .possible(situate(house.model, { ...so, [question]: one }, house.law, today).known, fact)
          .join() === wanted.join(),
    );
    if (day) so = { ...so, [question]: day };
  }
  return so;
}

/** One real place, with the kind of order told or not, as what is left of the facts of law. */
export interface RealPlace {
  readonly where: string;
  readonly orderType: string | null;
  readonly left: Left;
}

/** Every place of today, with each of its orders and with the order not told. */
export function realPlaces(house: House, today: Day): readonly RealPlace[] {
  const laws = FACTS.filter(({ id }) => originOf(id) === 'law');
  return Object.values(house.law.jurisdictions).flatMap((place) =>
    [null, ...new Set([...orderTypes(place), ...ORDER_TYPES.filter((type) => type === 'other')])].map(
      (orderType) => {
        const answers = { where: place.code, ...(orderType ? { 'order-type': orderType } : {}) };
        const { known } = situate(house.model, answers, house.law, today);
        return {
          where: place.code,
          orderType,
          left: Object.fromEntries(laws.map(({ id }) => [id, house.model.possible(known, id)])),
        };
      },
    ),
  );
}

/** The command that shows the plan of these answers. */
export const commandFor = (answers: Answers): string =>
  ['npx until-signed plan', ...Object.entries(answers).map(([id, value]) => `--${id} ${value}`)].join(' ');
