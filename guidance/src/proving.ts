/** What a proof about the guidance needs to see of it, besides what `index.ts` gives to everybody. */

export { STANDS_IN, WITH_AUDIENCE } from './audiences/index.ts';
export { plusDays } from './calendar.ts';
export * from './claims.ts';
export { MOST_QUESTIONS } from './clerk.ts';
export { CONTRADICTIONS } from './contradictions.ts';
export { DANGERS, WARNINGS } from './dangers.ts';
export { partsOf } from './make-plan.ts';
export { CONTACTS, type Contact } from './people.ts';
export { valuesFor } from './place-words.ts';
export type { House } from './plan.ts';
export { PROMISES } from './promises/index.ts';
export { SAYS_ENDED, STEP_ELSEWHERE, WHO_DECIDES } from './promises/items.ts';
export type { Promised, PromisedClaim } from './promises/promised.ts';
export type { Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { type Situation, situate } from './situation.ts';
export { isForEither, isHidden, isLawLever, SHAPING, wordsOf } from './tell.ts';
export { fillEntry } from './words.ts';
