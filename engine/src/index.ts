/**
 * Conditions over facts: what each fact can still be, what holds in every remaining case, what still matters.
 *
 *     const sky = fact('sky', ['clear', 'rain', 'snow']);
 *     const bike = fact('bike', ['yes', 'no']);
 *     const model = compile(
 *       [sky, bike],
 *       [{ id: 'cycle', when: all(bike.is('yes'), sky.not('snow')) }],
 *       [{ id: 'look-up', narrows: ['sky'] }, { id: 'owns-a-bike', narrows: ['bike'] }],
 *     );
 *     const wet = model.narrow(model.everything(), 'sky', ['rain', 'snow']); // not sure which
 *     model.states(wet); // ['open']
 *     model.next(wet, new Set(['look-up'])); // { id: 'owns-a-bike', … }
 *     model.because(model.narrow(wet, 'bike', ['no']), model.items[0].when); // ['bike']
 */
export { compile } from './compile.ts';
export { all, always, any, type Condition, factsOf, never, not } from './condition.ts';
export { ContradictionError, FactError, ModelError } from './errors.ts';
export { type Fact, fact } from './fact.ts';
export type { Known } from './known.ts';
export type { Item, Model, Question, State } from './model.ts';
