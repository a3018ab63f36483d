import type { Condition } from './condition.ts';
import type { Fact } from './fact.ts';
import { bitsOf, type Masks } from './known.ts';
import {
  ALL,
  ANY,
  branch,
  FAILS_ANYWAY,
  HOLDS_ANYWAY,
  LITERAL,
  literal,
  mentions,
  type Node,
} from './node.ts';
import { reduce } from './reduce.ts';

/** A condition ready to be computed with, and which facts it mentions, once or more often. */
export interface Term {
  readonly root: Node;
  readonly facts: readonly number[];
  readonly repeats: readonly number[];
}

/** The facts of a model by index and by id, and the masks that let each have any value. */
export interface Vocabulary {
  readonly facts: readonly Fact[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly full: Masks;
}

/** The facts by index and id. Of several facts with one id, the last counts; the model refuses them. */
export function vocabulary(facts: readonly Fact[]): Vocabulary {
  return {
    facts,
    indexOf: new Map(facts.map((fact, index) => [fact.id, index])),
    full: facts.map((fact) => (2 ** fact.values.length - 1) | 0),
  };
}

/** What keeps the values from being a set of values of the fact. Empty if nothing does. */
export function valueProblems(words: Vocabulary, id: string, values: readonly string[]): string[] {
  const fact = words.facts[words.indexOf.get(id) ?? -1];
  if (fact === undefined) return [`unknown fact "${id}"`];
  const strange = values.filter((value) => !fact.values.includes(value));
  return strange.map((value) => `fact "${id}" has no value "${value}"`);
}

/** What keeps a condition, perhaps read from a file, from being one over these facts. Empty if nothing does. */
export function conditionProblems(words: Vocabulary, condition: Condition): string[] {
  switch (condition.op) {
    case 'always':
    case 'never':
      return [];
    case 'in':
      return valueProblems(words, condition.fact, condition.values);
    case 'not':
      return conditionProblems(words, condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => conditionProblems(words, part));
    default:
      return [`unknown operation "${(condition as { op: unknown }).op}"`];
  }
}

/** The mask of some of a fact's values. The fact and the values must be known ones. */
export function maskOf(words: Vocabulary, fact: number, values: readonly string[]): number {
  const all = (words.facts[fact] as Fact).values;
  return values.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0);
}

/** The values in a mask, in the fact's order. */
export function valuesIn(words: Vocabulary, fact: number, mask: number): string[] {
  const all = (words.facts[fact] as Fact).values;
  return bitsOf(mask).map((bit) => all[31 - Math.clz32(bit)] as string);
}

/** Makes a sound condition ready to be computed with. */
export function toTerm(words: Vocabulary, condition: Condition): Term {
  const root = reduce(lower(words, condition, false), words.full);
  return { root, ...mentions(root) };
}

/** Negation goes down to the literals, where it is a matter of taking the other values. */
function lower(words: Vocabulary, condition: Condition, negated: boolean): Node {
  switch (condition.op) {
    case 'always':
    case 'never':
      return (condition.op === 'always') === negated ? FAILS_ANYWAY : HOLDS_ANYWAY;
    case 'in': {
      const fact = words.indexOf.get(condition.fact) as number;
      const mask = maskOf(words, fact, condition.values);
      return literal(fact, negated ? (words.full[fact] as number) & ~mask : mask);
    }
    case 'not':
      return lower(words, condition.of, !negated);
    case 'all':
    case 'any':
      return branch(
        (condition.op === 'all') === negated ? ANY : ALL,
        condition.of.map((part) => lower(words, part, negated)),
      );
  }
}

/** A node as a condition again. */
export function toCondition(words: Vocabulary, node: Node): Condition {
  if (node.kind === LITERAL) {
    const { id } = words.facts[node.fact] as Fact;
    return { op: 'in', fact: id, values: valuesIn(words, node.fact, node.mask) };
  }
  if (node.kids.length === 0) return { op: node.kind === ALL ? 'always' : 'never' };
  return { op: node.kind === ALL ? 'all' : 'any', of: node.kids.map((kid) => toCondition(words, kid)) };
}
