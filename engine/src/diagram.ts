import { bitsOf, type Masks } from './known.ts';
import { ALL, ANY, LITERAL, type Node } from './node.ts';

/**
 * A reduced ordered decision diagram: ask the fact, follow the kid of its value (one kid for each value the
 * fact can still have), until one of the two ends. Two conditions with the same truth in every case have the
 * very same diagram, and a diagram asks exactly the facts that the truth depends on.
 */
export interface Diagram {
  readonly id: number;
  readonly fact: number;
  readonly kids: readonly Diagram[];
}

export const FALSE: Diagram = { id: 0, fact: Number.POSITIVE_INFINITY, kids: [] };
export const TRUE: Diagram = { id: 1, fact: Number.POSITIVE_INFINITY, kids: [] };

/** The diagram of a node over what is known. */
export function diagram(root: Node, known: Masks): Diagram {
  const unique = new Map<string, Diagram>();
  const make = (fact: number, kids: readonly Diagram[]): Diagram => {
    const first = kids[0] as Diagram;
    if (kids.every((kid) => kid === first)) return first;
    const key = `${fact}:${kids.map((kid) => kid.id).join()}`;
    let found = unique.get(key);
    if (found === undefined) {
      found = { id: unique.size + 2, fact, kids };
      unique.set(key, found);
    }
    return found;
  };

  const join = (kind: number): ((a: Diagram, b: Diagram) => Diagram) => {
    const [neutral, decisive] = kind === ALL ? [TRUE, FALSE] : [FALSE, TRUE];
    const done = new Map<string, Diagram>();
    const both = (a: Diagram, b: Diagram): Diagram => {
      if (a === b || b === neutral) return a;
      if (a === neutral) return b;
      if (a === decisive || b === decisive) return decisive;
      const key = `${a.id},${b.id}`;
      let result = done.get(key);
      if (result === undefined) {
        const fact = Math.min(a.fact, b.fact);
        const below = (d: Diagram, value: number) => (d.fact === fact ? (d.kids[value] as Diagram) : d);
        const { kids } = a.fact === fact ? a : b;
        result = make(
          fact,
          kids.map((_, value) => both(below(a, value), below(b, value))),
        );
        done.set(key, result);
      }
      return result;
    };
    return both;
  };
  const every = join(ALL);
  const some = join(ANY);

  const build = (node: Node): Diagram => {
    if (node.kind === LITERAL) {
      const kids = bitsOf(known[node.fact] as number).map((bit) => ((node.mask & bit) === 0 ? FALSE : TRUE));
      return make(node.fact, kids);
    }
    return node.kind === ALL
      ? node.kids.map(build).reduce(every, TRUE)
      : node.kids.map(build).reduce(some, FALSE);
  };
  return build(root);
}

/** The facts that a diagram asks, each once. */
export function factsIn(root: Diagram): number[] {
  const seen = new Set<Diagram>();
  const facts = new Set<number>();
  const visit = (d: Diagram): void => {
    if (d.kids.length === 0 || seen.has(d)) return;
    seen.add(d);
    facts.add(d.fact);
    d.kids.forEach(visit);
  };
  visit(root);
  return [...facts];
}
