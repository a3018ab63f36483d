import type { Condition } from './condition.ts';
import type { Fact } from './fact.ts';
import type { Known } from './known.ts';

/** Something that is to be shown when a condition holds. */
export interface Item {
  readonly id: string;
  readonly when: Condition;
}

/** Something that can be asked, and the ids of the facts that an answer to it can narrow. */
export interface Question {
  readonly id: string;
  readonly narrows: readonly string[];
}

/** Over what is known, a condition holds in every remaining case, fails in every one, or is open. */
export type State = 'holds' | 'fails' | 'open';

/**
 * Facts, items and questions, made ready by `compile`. Read-only, and every method is a pure function.
 *
 * Methods that take a condition, a fact or values throw ModelError, with every problem, for those that the
 * model does not have. A condition must not be changed once it has been handed over.
 */
export interface Model {
  readonly facts: readonly Fact[];
  readonly items: readonly Item[];
  readonly questions: readonly Question[];

  /** Nothing is known: each fact can still have every one of its values. */
  everything(): Known;

  /**
   * What is known when each of these facts has just this value, and nothing of the others: at once what `narrow`
   * comes to fact by fact.
   */
  given(values: Readonly<Record<string, string>>): Known;

  /**
   * What is known when, on top of it, the fact has one of these values.
   * @throws ContradictionError if it can have none of them
   */
  narrow(known: Known, fact: string, values: readonly string[]): Known;

  /** The same, or null where the fact can have none of these values. */
  narrowed(known: Known, fact: string, values: readonly string[]): Known | null;

  /**
   * What is known when the fact has one of these values instead of what was known of it, to see what would
   * change if.
   * @throws ContradictionError if there are no values
   */
  flip(known: Known, fact: string, values: readonly string[]): Known;

  /** The values that a fact can still have, in its own order. */
  possible(known: Known, fact: string): readonly string[];

  /** Whether a condition holds: the exact answer over all cases that are left. */
  evaluate(known: Known, condition: Condition): State;

  /** The state of every item, in the order of the items. */
  states(known: Known): readonly State[];

  /**
   * A condition that is the same in all cases that are left, and mentions no fact but those of `openOn`, and
   * of their values only ones they can still have. `always` or `never` when settled; never a `not`.
   */
  simplify(known: Known, condition: Condition): Condition;

  /**
   * The facts that the truth of a condition still depends on, in the order of the facts: for each of them,
   * and no other, two remaining cases that differ in it alone give different truth. Empty when settled.
   */
  openOn(known: Known, condition: Condition): readonly string[];

  /**
   * Why a condition is settled: facts about which enough is known to settle it even if nothing were known of
   * the others, in the order of the facts. Without any one of them it would be open. Where several such sets
   * exist, it is the one that does without the later facts. Empty for an open condition, and for one that
   * needs no knowledge.
   */
  because(known: Known, condition: Condition): readonly string[];

  /** Tells of a fact whether some item still depends on it: whether it is in `openOn` of any of them. */
  live(known: Known): (fact: string) => boolean;

  /** The first question that `pending` would list, or null when no question can change any item. */
  next(known: Known, asked: ReadonlySet<string>): Question | null;

  /** The questions not asked (by id) that narrow a fact on which some item still depends, in order. */
  pending(known: Known, asked: ReadonlySet<string>): readonly Question[];
}
