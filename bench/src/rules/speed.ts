import { type Budget, each, measure } from '../measure.ts';
import { exponent, median, type Spread } from '../stats.ts';
import type { Engine, Loaded } from './engine.ts';
import {
  changes,
  grown,
  grownPerson,
  house,
  knownOf,
  ours,
  type Person,
  type Subject,
  settled,
  someAnswers,
  TODAY,
} from './subject.ts';

/** How much one process does. */
export interface Effort extends Budget {
  readonly persons: number;
  /** So many times as many rules. */
  readonly times: readonly number[];
}

export interface Memory {
  /** The engine's package and the rules in it. */
  readonly loadedMb: number;
  /** The same after all that was measured. */
  readonly usedMb: number;
}

export interface Speed {
  readonly plan: Spread;
  readonly change: Spread;
  readonly next: Spread | null;
  /** One plan each for random persons, of whom more or less is known. */
  readonly random: Spread;
  readonly memory: Memory;
}

export interface Grown {
  readonly times: number;
  readonly plan: number;
  readonly next: number | null;
}

export interface House {
  readonly plan: Spread;
  readonly next: Spread;
  /** Only writing down a plan that is made already, as JSON. */
  readonly written: Spread;
  /** How long such a plan is: the median. */
  readonly bytes: number;
}

/** Who is asked, the same for every engine: once with everything known, and once with what they have told. */
export interface People {
  readonly all: readonly Person[];
  readonly some: readonly Person[];
}

export function people(count: number): People {
  const guide = house();
  const answers = someAnswers(guide, count);
  return { all: settled(guide, answers), some: knownOf(guide, answers) };
}

/** What the machine gives this process, after what is no longer used was given back. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

/** A task over a list of persons, one after the other, as often as there is time. */
const over = <Ready>(count: number, ready: (at: number) => Ready, go: (ready: Ready) => unknown) => ({
  ready: (at: number) => ready(at % count),
  go,
});

/** Everything about one engine with the rules as they are. */
export async function speedOf(engine: Engine, effort: Effort, { all, some }: People): Promise<Speed> {
  const turn = changes(all);
  const turnSome = changes(some);

  const before = memory();
  const loaded = await engine.load(ours);
  const loadedMb = memory() - before;
  const inputs = all.map((person) => loaded.input(person));
  const partly = some.map((person) => loaded.input(person));

  const plan = await measure(
    over(
      inputs.length,
      (at) => inputs[at],
      (input) => loaded.plan(input),
    ),
    effort,
  );
  const change = await measure(
    over(
      inputs.length,
      (at) => ({ held: loaded.hold(inputs[at]), ...(turn[at] as Change) }),
      ({ held, fact, value }) => loaded.change(held, fact, value),
    ),
    effort,
  );
  const next = loaded.next ? await nextOf(loaded, partly, turnSome, effort) : null;
  // Once through before, for what is seldom known is not warm yet.
  await each(partly.slice(0, 100), (input) => loaded.plan(input));
  const random = await each(partly, (input) => loaded.plan(input));
  return { plan, change, next, random, memory: { loadedMb, usedMb: memory() - before } };
}

type Change = ReturnType<typeof changes>[number];

const nextOf = (
  loaded: Loaded<unknown, unknown>,
  inputs: readonly unknown[],
  turn: readonly Change[],
  budget: Budget,
) =>
  measure(
    over(
      inputs.length,
      (at) => ({ held: loaded.hold(inputs[at]), ...(turn[at] as Change) }),
      ({ held, fact, value }) => loaded.next?.(held, fact, value),
    ),
    budget,
  );

/** The same with more and more rules: over the same facts, or each copy over facts of its own. */
export async function growthOf(
  engine: Engine,
  effort: Effort,
  facts: 'same' | 'own',
  { all, some }: People,
): Promise<readonly Grown[]> {
  const found: Grown[] = [];
  for (const times of effort.times) {
    const subject: Subject = grown(ours, times, facts);
    const big = (persons: readonly Person[]) => persons.map((person) => grownPerson(person, subject));
    const loaded = await engine.load(subject);
    const inputs = big(all).map((person) => loaded.input(person));
    const partly = big(some).map((person) => loaded.input(person));
    const plan = await measure(
      over(
        inputs.length,
        (at) => inputs[at],
        (input) => loaded.plan(input),
      ),
      effort,
    );
    const next = loaded.next ? await nextOf(loaded, partly, changes(some), effort) : null;
    found.push({ times, plan: plan.median, next: next?.median ?? null });
  }
  return found;
}

/** How the time for a plan grows with the rules. */
export const growthExponent = (grown: readonly Grown[], of: 'plan' | 'next'): number =>
  exponent(grown.flatMap((one) => (one[of] === null ? [] : [{ times: one.times, takes: one[of] }])));

/** The whole of guidance: from the answers to all sentences, dates, sources and papers of a plan. */
export async function houseSpeed(effort: Effort): Promise<House> {
  const guide = house();
  const answers = someAnswers(guide, effort.persons);
  const one = (at: number) => answers[at] ?? {};
  const plans = answers.map((given) => guide.plan(given, TODAY));
  const written = over(
    plans.length,
    (at) => plans[at],
    (plan) => JSON.stringify(plan),
  );
  return {
    plan: await measure(
      over(answers.length, one, (given) => guide.plan(given, TODAY)),
      effort,
    ),
    next: await measure(
      over(answers.length, one, (given) => guide.next(given, TODAY)),
      effort,
    ),
    written: await measure(written, effort),
    bytes: median(plans.map((plan) => Buffer.byteLength(JSON.stringify(plan)))),
  };
}
