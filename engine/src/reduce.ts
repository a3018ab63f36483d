import type { Masks } from './known.ts';
import { ALL, branch, FAILS_ANYWAY, HOLDS_ANYWAY, LITERAL, literal, type Node } from './node.ts';
import { HOLDS, OPEN, quickTruth } from './quick.ts';

/**
 * The same condition over the cases that are left, said shorter: settled literals are gone, branches of one
 * kind are merged, each branch names a fact in at most one literal of its own, and what that literal says is
 * taken for granted in the rest of the branch.
 *
 * This takes away most repeated mentions of a fact, and with them most need for the exact but slower ways.
 * The result mentions every fact that the condition depends on, but it can mention others too.
 */
export function reduce(node: Node, known: Masks): Node {
  if (node.kind === LITERAL) {
    const had = known[node.fact] as number;
    const mask = node.mask & had;
    return mask === 0 ? FAILS_ANYWAY : mask === had ? HOLDS_ANYWAY : literal(node.fact, mask);
  }

  // Most branches are settled as they stand, and then nothing needs to be kept for them.
  const truth = quickTruth(node, known);
  if (truth !== OPEN) return truth === HOLDS ? HOLDS_ANYWAY : FAILS_ANYWAY;

  const { kind } = node;
  // Within "all", the rest matters only where the branch's own literals hold; within "any", where they fail.
  const granted = known.slice();
  const said = new Set<number>();
  let rest = node.kids;
  for (let learned = true; learned; ) {
    learned = false;
    const kept: Node[] = [];
    for (const kid of rest) {
      const reduced = reduce(kid, granted);
      if (reduced.kind !== LITERAL && reduced.kind !== kind && reduced.kids.length === 0) return reduced;
      for (const part of reduced.kind === kind ? reduced.kids : [reduced]) {
        if (part.kind === LITERAL) {
          said.add(part.fact);
          granted[part.fact] = (granted[part.fact] as number) & (kind === ALL ? part.mask : ~part.mask);
          learned = true;
        } else kept.push(part);
      }
    }
    rest = kept;
  }

  const kids = [...said]
    .sort((a, b) => a - b)
    .map((fact) => {
      const left = granted[fact] as number;
      return literal(fact, kind === ALL ? left : (known[fact] as number) & ~left);
    });
  kids.push(...rest);
  return kids.length === 1 ? (kids[0] as Node) : branch(kind, kids);
}
