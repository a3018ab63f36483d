/** One mention of a fact: it has one of the values in the mask. */
export const LITERAL = 0;
/** Every kid holds; with no kids it holds anyway. */
export const ALL = 1;
/** Some kid holds; with no kids it fails anyway. */
export const ANY = 2;

/**
 * A condition as the engine computes with it: facts by index, values as bits, no negation (it is pushed down
 * into the masks) and no constants (they are the two branches without kids). All nodes have the same fields,
 * so that the hot loops see a single object shape.
 */
export interface Node {
  readonly kind: typeof LITERAL | typeof ALL | typeof ANY;
  readonly fact: number;
  readonly mask: number;
  readonly kids: readonly Node[];
}

export function literal(fact: number, mask: number): Node {
  return { kind: LITERAL, fact, mask, kids: [] };
}

export function branch(kind: typeof ALL | typeof ANY, kids: readonly Node[]): Node {
  return { kind, fact: -1, mask: 0, kids };
}

export const HOLDS_ANYWAY: Node = branch(ALL, []);
export const FAILS_ANYWAY: Node = branch(ANY, []);

/** Calls `visit` with the fact of every literal, as often as it is mentioned. */
function eachMention(node: Node, visit: (fact: number) => void): void {
  if (node.kind === LITERAL) visit(node.fact);
  for (const kid of node.kids) eachMention(kid, visit);
}

/** The facts that a node mentions, and those of them that it mentions more than once, both ascending. */
export function mentions(node: Node): { facts: number[]; repeats: number[] } {
  const facts = new Set<number>();
  const repeats = new Set<number>();
  eachMention(node, (fact) => (facts.has(fact) ? repeats : facts).add(fact));
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);
  return { facts: ascending(facts), repeats: ascending(repeats) };
}
