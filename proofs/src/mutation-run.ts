import { type Claim, CONTRADICTIONS, PROMISES, spokenOf } from '@until-signed/guidance/proving';
import type { Check } from './checks.ts';
import { claimChecks, contradictionChecks, monotoneChecks, toldChecks } from './checks.ts';
import { namedByPromises } from './data.ts';
import { type Mutant, mutantsOf } from './mutate.ts';
import { type Reading, withRule } from './reading.ts';
import type { Solver } from './solver.node.ts';

/** What the proof said to one fault. */
export interface Tried {
  readonly mutant: Mutant;
  /** It breaks some promise. */
  readonly noticed: boolean;
  /** What it does to plans. Looked at only where no promise notices the fault. */
  readonly does: Effect | null;
}

/** What a fault does to all plans. */
export interface Effect {
  /** Nobody's plan is another: the fault changes nothing that is told. */
  readonly changesNothing: boolean;
  /** It is told to the same people, and mentioned to the same; at most it stands elsewhere in the plan. */
  readonly movesOnly: boolean;
  /** Whoever was told of it still is, if only with its condition. */
  readonly takesNothing: boolean;
}

/** Holds the promises against one faulty rule at a time, for every rule and every kind of fault. */
export function tryMutants(
  solver: Solver,
  reading: Reading,
  mutants: readonly Mutant[] = reading.telling.catalogue.rules.flatMap(mutantsOf),
): readonly Tried[] {
  const named = namedByPromises();
  return mutants.map((mutant) => {
    const { id, rule } = mutant;
    const faulty = withRule(reading, id, rule);
    const before = new Set(checksOf(reading, id).map(({ faults }) => faults.join()));
    // What reads as before needs no second proof.
    const checks = checksOf(faulty, id).filter(({ faults }) => !before.has(faults.join()));
    const isMissed = rule === null && named.has(id);
    const noticed = isMissed || isAnyBroken(solver, reading, checks);
    return { mutant, noticed, does: noticed ? null : effectOf(solver, reading, faulty, id) };
  });
}

/** How the plans of all persons differ once a rule reads otherwise. */
function effectOf(solver: Solver, reading: Reading, faulty: Reading, id: string): Effect {
  const { script } = reading;
  const was = reading.telling.rule(id);
  const is = faulty.telling.rule(id);
  const lost = script.and(was.mentions, script.not(is.mentions));
  // What gives way to it is told or not told with it.
  const differs = script.or(
    ...givingWayTo(reading, id).flatMap((one) =>
      (['tells', 'shows', 'mentions'] as const).map((how) =>
        xor(reading, reading.telling.rule(one)[how], faulty.telling.rule(one)[how]),
      ),
    ),
  );
  const retold = script.or(xor(reading, was.tells, is.tells), xor(reading, was.mentions, is.mentions));
  solver.add(script.flush());
  const [isLost, isOther, isRetold] = solver.possible([[lost], [differs], [retold]]);
  return {
    changesNothing: isOther === false,
    movesOnly: isRetold === false,
    takesNothing: isLost === false,
  };
}

/** Is any check broken? One question: is there anybody for whom any of them is? */
function isAnyBroken(solver: Solver, { script }: Reading, checks: readonly Check[]): boolean {
  const wanted = checks.filter(({ expect }) => expect === 'somebody');
  const broken = checks
    .filter(({ expect }) => expect === 'nobody')
    .map(({ faults }) => script.and(...faults));
  const anyBroken = script.or(...broken);
  solver.add(script.flush());
  const [isBroken] = solver.possible([[anyBroken]]);
  return isBroken === true || solver.possible(wanted.map(({ faults }) => faults)).includes(false);
}

/** The promises of which some check is broken. One question a promise: is there anybody for whom any of it is? */
export function brokenBy(solver: Solver, { script }: Reading, checks: readonly Check[]): readonly string[] {
  const wanted = checks.filter(({ expect }) => expect === 'somebody');
  const promises = [...new Set(checks.map(({ promise }) => promise))];
  const anyBroken = promises.map((promise) => {
    const own = checks.filter((check) => check.promise === promise && check.expect === 'nobody');
    return script.or(...own.map(({ faults }) => script.and(...faults)));
  });
  solver.add(script.flush());
  const found = solver.possible([...anyBroken.map((one) => [one]), ...wanted.map(({ faults }) => faults)]);
  const missing = wanted.filter((_, at) => !found[promises.length + at]).map(({ promise }) => promise);
  return [...new Set([...promises.filter((_, at) => found[at]), ...missing])];
}

/** An item, and the rules that are left out where it is told. */
const givingWayTo = ({ telling }: Reading, item: string): readonly string[] => [
  item,
  ...telling.catalogue.rules.filter(({ unlessTold }) => unlessTold?.includes(item)).map(({ id }) => id),
];

/** Every check that speaks of one rule or contact, or of all of them. */
export function checksOf(reading: Reading, item: string): readonly Check[] {
  const touched = new Set(givingWayTo(reading, item));
  const speaksOf = (ids: readonly string[]) => ids.some((id) => touched.has(id));
  const promises = PROMISES.map((promise) => ({
    ...promise,
    claims: promise.claims.filter(({ claim }) => speaksOfAll(claim) || speaksOf(spokenOf(claim))),
  }));
  return [
    ...claimChecks(reading, promises),
    ...contradictionChecks(reading, CONTRADICTIONS.filter(speaksOf)),
    ...monotoneChecks(reading, item),
    ...toldChecks(reading, item),
  ];
}

/** Papers and what comes first hang on every rule. */
function speaksOfAll(claim: Claim): boolean {
  if (claim.op === 'both' || claim.op === 'either') return claim.of.some(speaksOfAll);
  if (claim.op === 'not') return speaksOfAll(claim.of);
  return claim.op === 'offers' || claim.op === 'leads';
}

const xor = ({ script }: Reading, a: string, b: string): string =>
  script.or(script.and(a, script.not(b)), script.and(b, script.not(a)));

/**
 * Why a fault that no promise notices is no harm. Null: there is no reason, and a promise is missing.
 *
 * - it changes nobody's plan
 * - it moves between its place and the end of the plan, for those who are not sure
 * - silent while open: what depends on something not told moves to the end of the plan, with its condition
 * - told while open: it is told to more people who are not sure, and to nobody whom it cannot fit, since the second
 *   list of audiences holds for it. If that is better is a matter of words and readers
 * - private help for every protected person would be more warning than asked for, not less
 */
export function whyHarmless({ mutant, does }: Tried): string | null {
  if (!does) return null;
  const { changesNothing, movesOnly, takesNothing } = does;
  if (changesNothing) return 'changes nobody’s plan';
  if (movesOnly) return 'told to the same people, in its place instead of at the end or the other way';
  if (mutant.fault === 'silent while open' && takesNothing)
    return 'still told, at the end, with what it depends on';
  if (mutant.fault === 'told while open' && takesNothing)
    return 'told to more who are not sure, to nobody it cannot fit';
  if (mutant.id === 'danger.private-help' && takesNothing) return 'more warning than asked for, not less';
  return null;
}
