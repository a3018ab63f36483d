import {
  type Answers,
  type AskedQuestion,
  chosenOf,
  type Day,
  type Guide,
  UNSURE,
  withAnswer,
} from '@until-signed/guidance';

/** How far a person has come with the questions. Nothing of it is kept anywhere else. */
export interface Interview {
  readonly answers: Answers;
  /** The questions answered so far, each with the answers as they stood before it. */
  readonly steps: readonly { readonly id: string; readonly before: Answers }[];
  /** The question gone back to, and what was answered there. */
  readonly again: { readonly id: string; readonly answers: Answers } | null;
}

export const START: Interview = { answers: {}, steps: [], again: null };

/** The question to put now; null when no answer can change the plan any more. */
export const current = (guide: Guide, { answers, again }: Interview, today: Day): AskedQuestion | null =>
  again ? guide.ask(again.id, answers, today) : guide.next(answers, today);

/** The interview with the current question answered: the values chosen, or `unsure`. */
export const answered = (state: Interview, question: AskedQuestion, given: readonly string[]): Interview => ({
  answers: withAnswer(question, given, state.answers),
  steps: [...state.steps, { id: question.id, before: state.answers }],
  again: null,
});

/** One question back. What was answered there is kept, to be chosen again or changed. */
export function back(state: Interview): Interview {
  const last = state.steps.at(-1);
  if (!last) return state;
  return {
    answers: last.before,
    steps: state.steps.slice(0, -1),
    again: { id: last.id, answers: state.answers },
  };
}

/** What was chosen at this question before going back to it. */
export function chosen({ again }: Interview, question: AskedQuestion): readonly string[] {
  if (again?.id !== question.id) return [];
  if (question.kind !== 'several') return [chosenOf(question, again.answers) ?? UNSURE];
  const ticked = question.answers.filter((id) => again.answers[id] === 'yes');
  return question.answers.some((id) => again.answers[id] === UNSURE) ? [...ticked, UNSURE] : ticked;
}
