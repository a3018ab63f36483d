import { diagram, factsIn } from './diagram.ts';
import { bitsOf, type Masks } from './known.ts';
import { LITERAL, mentions, type Node } from './node.ts';
import { OPEN, openRepeat, quickTruth } from './quick.ts';
import { reduce } from './reduce.ts';
import type { Term } from './term.ts';

/**
 * The facts that the truth still depends on, ascending: two cases that differ in such a fact alone differ in
 * truth.
 */
export function support(term: Term, known: Masks): readonly number[] {
  const last = latest.get(term);
  if (last?.known === known) return last.facts;
  const live = new Uint8Array(known.length);
  markSupport(term, known, live);
  const facts = term.facts.filter((fact) => live[fact] === 1);
  latest.set(term, { known, facts });
  return facts;
}

/** Who asks what a condition is open on mostly asks next how it reads then. Knowledge never changes, so it is kept. */
const latest = new WeakMap<Term, { known: Masks; facts: readonly number[] }>();

/** Marks the facts of the support in `live`; allocates nothing unless a fact has several open literals. */
export function markSupport(term: Term, known: Masks, live: Uint8Array): void {
  if (quickTruth(term.root, known) !== OPEN) return;
  // Where every fact has a single open literal, each can be the one that tips the scale.
  if (openRepeat(term, known) < 0) markOpen(term.root, known, live);
  else {
    const rest = reduce(term.root, known);
    const { facts, repeats } = mentions(rest);
    if (repeats.length > 0) markCases(rest, repeats, known, live);
    const isSettled = repeats.length === 0 || facts.every((fact) => live[fact] === 1);
    for (const fact of isSettled ? facts : factsIn(diagram(rest, known))) live[fact] = 1;
  }
}

/** With more cases than this, a diagram is quicker. */
const MOST_CASES = 64;

/**
 * Marks facts of which one case of the repeated facts already shows that the truth depends on them. Mostly these are all
 * that are mentioned, and no diagram is needed. In a single case each fact has one open literal, so what is open there can
 * tip the scale; and a repeated fact matters where two cases that differ in it alone differ in truth.
 */
function markCases(root: Node, repeats: readonly number[], known: Masks, live: Uint8Array): void {
  const bits = repeats.map((fact) => bitsOf(known[fact] as number));
  if (bits.reduce((product, { length }) => product * length, 1) > MOST_CASES) return;
  const left = known.slice();
  /** The truths of all cases of the repeated facts from this one on, in one order. */
  const truths = (at: number): string => {
    const fact = repeats[at];
    if (fact === undefined) {
      markOpen(root, left, live);
      return `${quickTruth(root, left)}`;
    }
    const rows = (bits[at] as number[]).map((bit) => {
      left[fact] = bit;
      return truths(at + 1);
    });
    if (rows.some((row) => row !== rows[0])) live[fact] = 1;
    return rows.join('');
  };
  truths(0);
}

function markOpen(node: Node, known: Masks, live: Uint8Array): void {
  if (quickTruth(node, known) !== OPEN) return;
  if (node.kind === LITERAL) live[node.fact] = 1;
  else for (let i = 0; i < node.kids.length; i++) markOpen(node.kids[i] as Node, known, live);
}

/** The same condition over what is left, with no mention of a fact that it does not depend on. */
export function simplest(term: Term, known: Masks): Node {
  const needed = support(term, known);
  // Facts that make no difference can be given any value they can have; then they fall away.
  const left = known.slice();
  for (const fact of term.facts)
    if (!needed.includes(fact)) left[fact] = (known[fact] as number) & -(known[fact] as number);
  return reduce(term.root, left);
}
