import type { Masks } from './known.ts';
import { ALL, LITERAL, type Node } from './node.ts';
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
