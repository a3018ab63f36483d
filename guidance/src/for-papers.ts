/** What papers need to see of a plan besides what `index.ts` gives: the plan of each side, and the words of the place. */
export { courtDayOnOrAfter, courtDayOnOrBefore } from './calendar.ts';
export { askQuestion } from './interview.ts';
export { partsOf } from './make-plan.ts';
export { lawText, valuesFor } from './place-words.ts';
export type { House } from './plan.ts';
export { RULES } from './rules/index.ts';
export type { Situation } from './situation.ts';
