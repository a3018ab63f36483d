import { type Answers, type Day, FACTS, originOf } from '@until-signed/guidance';
import { type House, isTrue, partsOf, type Told } from '@until-signed/guidance/proving';
import type { Check } from './checks.ts';
import { answersOf, type Left, leftOf, realPlaces } from './person.ts';
import type { Reading } from './reading.ts';
import type { Solver } from './solver.node.ts';

/** What became of one check. */
export interface Verdict {
  readonly check: Check;
  readonly holds: boolean;
}

/** The smallest person for whom something does not hold. */
export interface Breach {
  readonly left: Left;
  /** The answers of that person, where answers of today can tell it. */
  readonly answers: Answers;
  /** There is such a person in a place of today, by its law file as it is. */
  readonly today: boolean;
  /** The program itself, with these answers, makes a plan that breaks the promise. Null: cannot be told by a plan. */
  readonly seen: boolean | null;
  /** Items and contacts that the check speaks of and that stand in this plan. */
  readonly inPlan: readonly string[];
}

/** Tells the solver everything that was read so far, and who everybody is. */
export function begin(solver: Solver, { script, persons }: Reading): void {
  solver.add(script.flush());
  solver.add(persons.map(({ is }) => `(assert ${is})`).join('\n'));
}

/** The whole proof as one script in the language that SMT solvers share: `sat` means that there is somebody. */
export function scriptOf({ script, persons }: Reading, checks: readonly Check[]): string {
  return [
    '; Until Signed: the promises. Each answer must be the one that stands before it.',
    '(set-logic ALL)',
    script.all(),
    ...persons.map(({ is }) => `(assert ${is})`),
    ...checks.map(
      ({ promise, says, expect, faults }) =>
        `(echo "${expect === 'nobody' ? 'unsat' : 'sat'}: ${promise}, ${ascii(says)}")\n` +
        `(push 1)${faults.map((one) => `(assert ${one})`).join('')}(check-sat)(pop 1)`,
    ),
    '',
  ].join('\n');
}

/** Only plain letters are sure to be read by every solver. */
const ascii = (text: string): string => text.replace(/[^\x20-\x7e]|"/g, "'");

/** Holds every check against everybody. */
export function proveAll(solver: Solver, { script }: Reading, checks: readonly Check[]): readonly Verdict[] {
  solver.add(script.flush());
  const found = solver.possible(checks.map(({ faults }) => faults));
  return checks.map((check, at) => ({ check, holds: found[at] === (check.expect === 'somebody') }));
}

/**
 * The person with the fewest answers for whom a check does not hold: in a place of today if there is one, else
 * under a law that no place of today has. Null if there is nobody, as where a rule is told to nobody at all.
 */
export function smallest(
  solver: Solver,
  reading: Reading,
  check: Check,
  house: House,
  today: Day,
): Breach | null {
  if (check.expect === 'somebody') return null;
  const { knowledge, script } = reading;
  const names = FACTS.flatMap(({ id }) => knowledge.canOf(id));
  const places = realPlaces(house, today);
  const isHere = places.map(({ orderType, left }) =>
    script.and(
      orderType === null ? knowledge.untold('order-type') : exactly(reading, 'order-type', [orderType]),
      ...Object.entries(left).map(([id, values]) => exactly(reading, id, values)),
    ),
  );
  const inState = exactly(reading, 'place', ['state']);
  const noLaw = script.and(
    ...FACTS.filter(({ id }) => originOf(id) === 'law').map(({ id }) => knowledge.untold(id)),
  );
  const noPlace = script.and(knowledge.untold('place'), noLaw);
  const ofToday = [
    script.or(
      script.and(inState, script.or(...isHere)),
      noPlace,
      ...['tribe', 'military', 'foreign'].map((place) =>
        script.and(exactly(reading, 'place', [place]), noLaw),
      ),
    ),
    tellable(reading),
  ];
  // The fewest answers; and rather one order than two.
  const oneOrder = script.not(exactly(reading, 'mutual', ['yes']));
  const rather = [...FACTS.map(({ id }) => [knowledge.untold(id), 2] as const), [oneOrder, 1] as const];
  solver.add(script.flush());
  const here = solver.find([...check.faults, ...ofToday], [...names, ...isHere], rather);
  const found = here ?? solver.find(check.faults, names, rather);
  if (!found) return null;
  const left = leftOf(knowledge, found);
  const isState = left.place?.join() === 'state';
  const where = here && isState ? (places[isHere.findIndex((is) => found.get(is))]?.where ?? null) : null;
  const answers = answersOf(left, where, house, today);
  const plans = partsOf(house, answers, today).map(({ told }) => told);
  const stands = plans.flatMap(({ items, contacts }) => [...items.map(({ id }) => id), ...contacts]);
  const inPlan = check.about.filter((id) => stands.includes(id));
  return { left, answers, today: here !== null, seen: isSeen(check, plans), inPlan };
}

/** A fact can have exactly these values. */
function exactly({ knowledge, script }: Reading, id: string, values: readonly string[]): string {
  const all = FACTS.find((fact) => fact.id === id)?.values ?? [];
  return script.and(
    ...knowledge.canOf(id).map((can, at) => (values.includes(all[at] ?? '') ? can : script.not(can))),
  );
}

/** The kind of order is known as far as an answer or one clue can tell it. */
function tellable(reading: Reading): string {
  const sets = [['civil'], ['criminal'], ['both'], ['military'], ['civil', 'both'], ['criminal', 'both']];
  return reading.script.or(
    reading.knowledge.untold('kind'),
    ...[...sets, ['civil', 'criminal', 'both']].map((set) => exactly(reading, 'kind', set)),
  );
}

/** Makes the plan and looks. */
function isSeen({ claim }: Check, plans: readonly Told[]): boolean | null {
  if (!claim) return null;
  return plans.some((told) => !isTrue(claim, told));
}
