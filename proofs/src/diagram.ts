import type { Condition, Fact } from '@until-signed/engine';

/**
 * A condition as a decision diagram: which value a fact has decides which diagram is left. Equal diagrams are one
 * object, so two conditions mean the same if and only if their diagrams are the same. This reading shares no code
 * with the engine's, which it is held against.
 */
export type Diagram = boolean | Branch;
export interface Branch {
  readonly id: number;
  /** Index of the fact in the order given. */
  readonly fact: number;
  /** What is left, by value of the fact. */
  readonly kids: readonly Diagram[];
}

/** Reads conditions over some facts; keeps what it has read. */
export class Diagrams {
  private readonly unique = new Map<string, Branch>();
  private readonly joined = new Map<string, Diagram>();
  private readonly read = new WeakMap<Condition, Diagram>();
  readonly facts: readonly Fact[];

  constructor(facts: readonly Fact[]) {
    this.facts = facts;
  }

  of(condition: Condition): Diagram {
    const known = this.read.get(condition);
    if (known !== undefined) return known;
    const diagram = this.make(condition);
    this.read.set(condition, diagram);
    return diagram;
  }

  private make(condition: Condition): Diagram {
    switch (condition.op) {
      case 'always':
        return true;
      case 'never':
        return false;
      case 'in': {
        const fact = this.indexOf(condition.fact);
        const { values } = this.facts[fact] as Fact;
        return this.branch(
          fact,
          values.map((value) => condition.values.includes(value)),
        );
      }
      case 'not':
        return this.differ(this.of(condition.of), true);
      case 'all':
        return condition.of.reduce<Diagram>((so, part) => this.both(so, this.of(part)), true);
      case 'any':
        return this.differ(
          condition.of.reduce<Diagram>((so, part) => this.both(so, this.differ(this.of(part), true)), true),
          true,
        );
    }
  }

  indexOf(id: string): number {
    const index = this.facts.findIndex((fact) => fact.id === id);
    if (index < 0) throw new Error(`no fact is called "${id}"`);
    return index;
  }

  /** What is left of a diagram once a fact has a value. */
  given(diagram: Diagram, fact: number, value: number): Diagram {
    if (typeof diagram === 'boolean' || diagram.fact > fact) return diagram;
    if (diagram.fact === fact) return diagram.kids[value] as Diagram;
    return this.branch(
      diagram.fact,
      diagram.kids.map((kid) => this.given(kid, fact, value)),
    );
  }

  /** The indexes of the facts that a diagram depends on. */
  factsOf(diagram: Diagram, into = new Set<number>(), seen = new Set<Branch>()): ReadonlySet<number> {
    if (typeof diagram === 'boolean' || seen.has(diagram)) return into;
    seen.add(diagram);
    into.add(diagram.fact);
    for (const kid of diagram.kids) this.factsOf(kid, into, seen);
    return into;
  }

  private both(a: Diagram, b: Diagram): Diagram {
    if (a === false || b === false) return false;
    if (a === true || a === b) return b;
    if (b === true) return a;
    return this.apply('&', a, b, (x, y) => this.both(x, y));
  }

  private differ(a: Diagram, b: Diagram): Diagram {
    if (typeof a === 'boolean' && typeof b === 'boolean') return a !== b;
    return this.apply('^', a, b, (x, y) => this.differ(x, y));
  }

  private apply(op: string, a: Diagram, b: Diagram, then: (a: Diagram, b: Diagram) => Diagram): Diagram {
    const key = `${op} ${nameOf(a)} ${nameOf(b)}`;
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    const fact = Math.min(topOf(a), topOf(b));
    const kid = (of: Diagram, value: number) =>
      topOf(of) === fact ? ((of as Branch).kids[value] as Diagram) : of;
    const { values } = this.facts[fact] as Fact;
    const made = this.branch(
      fact,
      values.map((_, value) => then(kid(a, value), kid(b, value))),
    );
    this.joined.set(key, made);
    return made;
  }

  private branch(fact: number, kids: readonly Diagram[]): Diagram {
    const [first] = kids;
    if (first !== undefined && kids.every((kid) => kid === first)) return first;
    const key = `${fact}:${kids.map(nameOf).join()}`;
    let node = this.unique.get(key);
    if (!node) {
      node = { id: this.unique.size, fact, kids };
      this.unique.set(key, node);
    }
    return node;
  }
}

export const topOf = (diagram: Diagram): number =>
  typeof diagram === 'boolean' ? Number.POSITIVE_INFINITY : diagram.fact;
export const nameOf = (diagram: Diagram): string =>
  typeof diagram === 'boolean' ? String(diagram) : `#${diagram.id}`;
