import { diagram, FALSE, TRUE } from './diagram.ts';
import { bitsOf, type Masks } from './known.ts';
import { ALL, LITERAL, type Node } from './node.ts';
import { reduce } from './reduce.ts';
import type { Term } from './term.ts';

export const FAILS = 0;
export const OPEN = 1;
export const HOLDS = 2;
export type Truth = typeof FAILS | typeof OPEN | typeof HOLDS;

/**
 * Three-valued truth in one pass, allocating nothing. Whatever it settles is settled; what it calls open is
 * truly open if no fact has two open literals.
 */
export function quickTruth(node: Node, known: Masks): Truth {
  if (node.kind === LITERAL) {
    const had = known[node.fact] as number;
    const left = node.mask & had;
    return left === 0 ? FAILS : left === had ? HOLDS : OPEN;
  }
  const decisive = node.kind === ALL ? FAILS : HOLDS;
  const { kids } = node;
  let truth: Truth = node.kind === ALL ? HOLDS : FAILS;
  for (let i = 0; i < kids.length; i++) {
    const kid = quickTruth(kids[i] as Node, known);
    if (kid === decisive) return kid;
    if (kid === OPEN) truth = OPEN;
  }
  return truth;
}

/** The first fact that has two open literals in the open part of a term, or -1. */
export function openRepeat(term: Term, known: Masks): number {
  const { repeats } = term;
  for (let i = 0; i < repeats.length; i++) {
    const fact = repeats[i] as number;
    if (!isSingle(known[fact] as number) && openMentions(term.root, fact, known) > 1) return fact;
  }
  return -1;
}

function openMentions(node: Node, fact: number, known: Masks): number {
  if (node.kind === LITERAL) return node.fact === fact && quickTruth(node, known) === OPEN ? 1 : 0;
  if (quickTruth(node, known) !== OPEN) return 0;
  let count = 0;
  for (let i = 0; i < node.kids.length; i++) count += openMentions(node.kids[i] as Node, fact, known);
  return count;
}

export function isSingle(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

/** Beyond so many cases, a decision diagram, which tells equal cases apart from new ones, is the better way. */
const MOST_CASES = 48;

/**
 * The exact truth over all that is left: HOLDS where the term holds in every case, FAILS where in none.
 *
 * Where the quick truth may be too weak, it goes through the cases of the repeated facts. The first two cases
 * that differ, or the first that is open, settle it, so this mostly ends after very few.
 */
export function exactTruth(term: Term, known: Masks): Truth {
  const quick = quickTruth(term.root, known);
  if (quick !== OPEN || openRepeat(term, known) < 0) return quick;

  const left = known.slice();
  let cases = 0;
  const expand = (): Truth | undefined => {
    const truth = quickTruth(term.root, left);
    if (truth !== OPEN) return truth;
    const fact = openRepeat(term, left);
    if (fact < 0) return OPEN;
    const had = left[fact] as number;
    let so: Truth | undefined;
    for (const bit of bitsOf(had)) {
      if (++cases > MOST_CASES) return undefined;
      left[fact] = bit;
      const kid = expand();
      if (kid === undefined || kid === OPEN) return kid;
      if (so !== undefined && kid !== so) return OPEN;
      so = kid;
    }
    left[fact] = had;
    return so;
  };
  return expand() ?? diagramTruth(term, known);
}

function diagramTruth(term: Term, known: Masks): Truth {
  const result = diagram(reduce(term.root, known), known);
  return result === TRUE ? HOLDS : result === FALSE ? FAILS : OPEN;
}
