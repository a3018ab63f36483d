/** Questions that people type, court terms, and what a search finds. Read by the site when it is built. */
export { ANSWERS, type Answer, TOPICS, type Topic } from './answers.ts';
export { answersText, answerText, textOfTerms } from './as-text.ts';
export { type Found, type FoundKind, folded } from './found.ts';
export {
  type AnswerLink,
  type AnswerPage,
  type AnswerTopic,
  answerPage,
  answersByTopic,
  findAnswer,
} from './page.ts';
export { searchDocs } from './search.ts';
export { type PlaceLink, type States, type StatesGroup, statesOf } from './states.ts';
export { type GlossaryTerm, type Term, termsIn } from './terms.ts';
