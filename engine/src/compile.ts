import type { Condition } from './condition.ts';
import { ContradictionError, ModelError, repeated } from './errors.ts';
import { type Fact, factProblems } from './fact.ts';
import { type Known, type Masks, toKnown, toMasks } from './known.ts';
import type { Item, Model, Question, State } from './model.ts';
import { isSingle, OPEN } from './quick.ts';
import { markSupport, simplest, support } from './support.ts';
import {
  conditionProblems,
  maskOf,
  type Term,
  toCondition,
  toTerm,
  type Vocabulary,
  valueProblems,
  valuesIn,
  vocabulary,
} from './term.ts';
import { exactTruth } from './truth.ts';

/** Indexed by Truth. */
const STATES = ['fails', 'open', 'holds'] as const;

/**
 * Puts facts, items and questions together, in the order that all results keep.
 *
 * @param facts in their canonical order
 * @param items each with the condition under which it holds
 * @param questions in the order in which they are to be asked
 * @throws ModelError with every problem: facts that `fact` would refuse, ids used twice, conditions that are
 *   not over these facts and their values, questions that narrow unknown facts
 */
export function compile(
  facts: readonly Fact[],
  items: readonly Item[],
  questions: readonly Question[],
): Model {
  const words = vocabulary(facts);
  refuse(modelProblems(words, items, questions));

  const terms = new WeakMap<Condition, Term>();
  const termOf = (condition: Condition): Term => {
    let term = terms.get(condition);
    if (term === undefined) {
      refuse(conditionProblems(words, condition));
      term = toTerm(words, condition);
      terms.set(condition, term);
    }
    return term;
  };
  const itemTerms = items.map((item) => termOf(item.when));
  const matters = relevance(facts.length, itemTerms);
  const asks = questions.map((question) => ({
    question,
    facts: question.narrows.map((id) => words.indexOf.get(id) as number),
  }));

  const indexOf = (id: string): number => {
    const fact = words.indexOf.get(id);
    if (fact === undefined) refuse(valueProblems(words, id, []));
    return fact as number;
  };
  const maskFor = (fact: number, id: string, values: readonly string[]): number => {
    const mask = maskOf(words, fact, values);
    // A value that the fact does not have stands for the sign, which no value of a fact reaches.
    if (mask < 0) refuse(valueProblems(words, id, values));
    return mask;
  };
  const idsOf = (indexes: readonly number[]): string[] => indexes.map((index) => (facts[index] as Fact).id);

  /** What is known when a fact can have the values of a mask alone. Knowledge never changes: the same stays the same. */
  const set = (known: Known, fact: number, mask: number): Known => {
    const masks = toMasks(known);
    if (masks[fact] === mask) return known;
    const changed = masks.slice();
    changed[fact] = mask;
    return toKnown(changed);
  };
  const narrowed = (known: Known, id: string, values: readonly string[]): Known | null => {
    const fact = indexOf(id);
    const mask = (toMasks(known)[fact] as number) & maskFor(fact, id, values);
    return mask === 0 ? null : set(known, fact, mask);
  };
  const possible = (known: Known, id: string): string[] => {
    const fact = indexOf(id);
    return valuesIn(words, fact, toMasks(known)[fact] as number);
  };

  return {
    facts,
    items,
    questions,
    everything: () => toKnown(words.full),
    given: (values) => {
      const masks = words.full.slice();
      for (const id of Object.keys(values)) {
        const fact = words.indexOf.get(id) ?? -1;
        const at = facts[fact]?.values.indexOf(values[id] as string) ?? -1;
        if (at < 0)
          refuse(Object.entries(values).flatMap(([one, value]) => valueProblems(words, one, [value])));
        masks[fact] = 1 << at;
      }
      return toKnown(masks);
    },
    narrowed,
    narrow: (known, id, values) => {
      const left = narrowed(known, id, values);
      if (!left) throw new ContradictionError(id, possible(known, id), [...values]);
      return left;
    },
    flip: (known, id, values) => {
      const fact = indexOf(id);
      const mask = maskFor(fact, id, values);
      if (mask === 0) throw new ContradictionError(id, valuesIn(words, fact, words.full[fact] as number), []);
      return set(known, fact, mask);
    },
    possible,
    evaluate: (known, condition) => STATES[exactTruth(termOf(condition), toMasks(known))],
    states: (known) => {
      const masks = toMasks(known);
      return itemTerms.map((term): State => STATES[exactTruth(term, masks)]);
    },
    simplify: (known, condition) => toCondition(words, simplest(termOf(condition), toMasks(known))),
    openOn: (known, condition) => idsOf(support(termOf(condition), toMasks(known))),
    because: (known, condition) => idsOf(reasons(words, termOf(condition), toMasks(known))),
    live: (known) => {
      const isLive = matters(toMasks(known));
      return (id) => isLive(indexOf(id));
    },
    next: (known, asked) => {
      const isLive = matters(toMasks(known));
      return asks.find((ask) => !asked.has(ask.question.id) && ask.facts.some(isLive))?.question ?? null;
    },
    pending: (known, asked) => {
      const isLive = matters(toMasks(known));
      return asks
        .filter((ask) => !asked.has(ask.question.id) && ask.facts.some(isLive))
        .map((ask) => ask.question);
    },
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ModelError(problems);
}

function modelProblems(words: Vocabulary, items: readonly Item[], questions: readonly Question[]): string[] {
  const twice = (kind: string, things: readonly { readonly id: string }[]) =>
    repeated(things.map((thing) => thing.id)).map((id) => `more than one ${kind} is called "${id}"`);
  return [
    ...words.facts.flatMap((fact) => factProblems(fact.id, fact.values)),
    ...twice('fact', words.facts),
    ...twice('item', items),
    ...twice('question', questions),
    ...items.flatMap((item) =>
      conditionProblems(words, item.when).map((problem) => `item "${item.id}": ${problem}`),
    ),
    ...questions.flatMap((question) =>
      question.narrows
        .flatMap((id) => valueProblems(words, id, []))
        .map((problem) => `question "${question.id}": ${problem}`),
    ),
  ];
}

/** Tells, of one state of knowledge after another, which facts some item still depends on. */
function relevance(factCount: number, terms: readonly Term[]): (known: Masks) => (fact: number) => boolean {
  // Terms that need no diagram come first: they are quick, and one that depends on the fact is enough.
  const quickFirst = [...terms].sort((a, b) => a.repeats.length - b.repeats.length);
  const mentioning = Array.from({ length: factCount }, (): number[] => []);
  quickFirst.forEach((term, index) => {
    for (const fact of term.facts) mentioning[fact]?.push(index);
  });

  return (known) => {
    const live = new Uint8Array(factCount);
    const seen = new Uint8Array(terms.length);
    return (fact) => {
      if (isSingle(known[fact] as number)) return false;
      const indexes = mentioning[fact] as number[];
      for (let i = 0; i < indexes.length && live[fact] === 0; i++) {
        const index = indexes[i] as number;
        if (seen[index] === 0) {
          seen[index] = 1;
          markSupport(quickFirst[index] as Term, known, live);
        }
      }
      return live[fact] === 1;
    };
  };
}

/** Gives up the narrowed facts one by one, later ones first, and keeps those without which it would be open. */
function reasons(words: Vocabulary, term: Term, known: Masks): number[] {
  const truth = exactTruth(term, known);
  if (truth === OPEN) return [];
  const left = words.full.slice();
  const narrowed = term.facts.filter((fact) => known[fact] !== words.full[fact]);
  for (const fact of narrowed) left[fact] = known[fact] as number;
  return narrowed
    .reverse()
    .filter((fact) => {
      left[fact] = words.full[fact] as number;
      if (exactTruth(term, left) === truth) return false;
      left[fact] = known[fact] as number;
      return true;
    })
    .reverse();
}
