import type { Condition, Fact } from '@until-signed/engine';

/** The sections of a plan, in the order in which a person reads them. */
export const SECTION_IDS = [
  'first',
  'stand',
  'steps',
  'never',
  'dates',
  'papers',
  'expect',
  'clerk',
  'people',
  'after',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A source that a rule rests on: a section of the place's law file, or a fact of national.yaml by its id. */
export type Rest = `law:${string}` | `us:${string}`;

/** Told as if it held where it is open on these facts alone. `timely` and `hide` as in `whenOpen`. */
export interface ToldOn {
  readonly toldOn: readonly string[];
  readonly hide?: boolean;
  readonly timely?: boolean;
}

/** Told as if it held where this is sure, as long as the rule is not ruled out. What it leaves open is no reason to wait. */
export interface ToldIf {
  readonly toldIf: Condition;
  readonly hide?: boolean;
  readonly timely?: boolean;
}

/** What is told, to whom, and on what it rests. Its words stand in Markdown under the same id. */
export interface Rule {
  readonly id: string;
  readonly section: SectionId;
  readonly when: Condition;
  readonly rests: readonly Rest[];
  /** The section of the law file whose forms this rule calls for. */
  readonly forms?: 'withdraw' | 'endByProtected' | 'endByRestrained' | 'respond' | 'criminal';
  /**
   * How it is told while it is open, that is while it depends on something not known:
   * - caution: as if it held. What may apply is told until it is ruled out.
   * - told on a list of facts: as if it held where it depends on these alone (`law`: any fact of law, and what
   *   settles it). Otherwise in its place, or with `hide` not at all.
   * - told if a condition is sure: as if it held. Otherwise in its place, or with `hide` not at all.
   * - timely: as if it held where its open words can name their dates. A day that may count is named.
   * - sure: not at all, because its heading would read as a fact. Its facts are still asked for.
   * Otherwise: in its place, with what it depends on.
   */
  readonly whenOpen?: 'caution' | 'timely' | 'sure' | ToldOn | ToldIf;
  /** Told only while this fact is not settled: how to find it out. */
  readonly unsettled?: Fact;
  /** Left out where one of these is told as holding, which says the same and more. */
  readonly unlessTold?: readonly string[];
  /** The id of its words, where several rules share them and only the sources differ. */
  readonly words?: string;
}
