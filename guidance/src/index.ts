export {
  type AnswerProblem,
  type Answers,
  answerable,
  clerkTells,
  OTHER_PLACES,
  readAnswers,
  takesDate,
  UNSURE,
  valuesOf,
} from './answers.ts';
export { type Day, fromToday, isDay, longDay, partDay, plainDay, plusDays } from './calendar.ts';
export type { Cite } from './cites.ts';
export { FACTS, originOf } from './facts.ts';
export { type Guide, makeGuide } from './guide.ts';
export { type AskedQuestion, chosenOf, withAnswer } from './interview.ts';
export type { Person } from './people.ts';
export { itemText, type Paper, type Plan, type PlanBlock, type PlanItem, type PlanSection } from './plan.ts';
export type { Proven } from './proven.ts';
export { QUESTIONS } from './questions.ts';
export { SECTION_IDS, type SectionId } from './rule.ts';
export { type Block, fill, plain, plainSpans, type QuestionWords, type Span, type Words } from './words.ts';
