import type { Condition } from './condition.ts';
import { FactError, repeated } from './errors.ts';

/** So many values fit in the bits of one positive 32-bit integer. */
const MOST_VALUES = 31;

/** Something that is so or otherwise, with a finite list of values it can have. Read-only. */
export interface Fact<V extends string = string> {
  readonly id: string;
  readonly values: readonly V[];
  /** The condition that the fact has this value. Throws FactError for a value it cannot have. */
  is(value: V): Condition;
  /** The condition that the fact has one of these values. Throws FactError for a value it cannot have. */
  in(...values: V[]): Condition;
  /** The condition that the fact has any value but these. Throws FactError for a value it cannot have. */
  not(...values: V[]): Condition;
}

/**
 * Defines a fact.
 *
 * @param id the name that conditions call it by
 * @param values all the values it can have, in the order in which they are listed everywhere
 * @throws FactError with every problem: an empty id, no values, an empty or repeated value, or more than 31
 */
export function fact<const V extends string>(id: string, values: readonly V[]): Fact<V> {
  const problems = factProblems(id, values);
  if (problems.length > 0) throw new FactError(problems);

  const known = (given: readonly V[]): void => {
    const strange = given.filter((value) => !values.includes(value));
    if (strange.length > 0)
      throw new FactError(strange.map((value) => `fact "${id}" has no value "${value}"`));
  };
  // Values are written in the fact's own order, so that two ways of saying the same give the same data.
  const oneOf = (accept: (value: V) => boolean): Condition => ({
    op: 'in',
    fact: id,
    values: values.filter(accept),
  });
  const among = (given: readonly V[]): Condition => {
    known(given);
    return oneOf((value) => given.includes(value));
  };

  return Object.freeze({
    id,
    values: Object.freeze([...values]),
    is: (value: V) => among([value]),
    in: (...given: V[]) => among(given),
    not: (...given: V[]) => {
      known(given);
      return oneOf((value) => !given.includes(value));
    },
  });
}

/** What keeps these from being a fact. Empty if nothing does. */
export function factProblems(id: string, values: readonly string[]): string[] {
  return [
    ...(id === '' ? ['a fact has an empty id'] : []),
    ...(values.length === 0 ? [`fact "${id}" has no values`] : []),
    ...(values.includes('') ? [`fact "${id}" has an empty value`] : []),
    ...repeated(values).map((value) => `fact "${id}" has the value "${value}" more than once`),
    ...(values.length > MOST_VALUES
      ? [`fact "${id}" has ${values.length} values; the most is ${MOST_VALUES}`]
      : []),
  ];
}
