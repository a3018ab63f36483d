import { compile } from '@until-signed/engine';
import type { Law } from '@until-signed/law';
import { type AnswerProblem, type Answers, readAnswers } from './answers.ts';
import type { Day } from './calendar.ts';
import { FACTS } from './facts.ts';
import { type AskedQuestion, askQuestion, nextQuestion, questionsLeft } from './interview.ts';
import { makePlan } from './make-plan.ts';
import { CONTACTS } from './people.ts';
import type { House, Plan } from './plan.ts';
import { QUESTIONS } from './questions.ts';
import { RULES } from './rules/index.ts';
import type { Words } from './words.ts';

/** The whole of guidance for one language. Every method is a pure function of what it is given. */
export interface Guide {
  readonly house: House;
  readonly law: Law;
  readonly words: Words;
  plan(answers: Answers, today: Day): Plan;
  next(answers: Answers, today: Day): AskedQuestion | null;
  /** About how many questions can still change the plan. */
  left(answers: Answers, today: Day): number;
  ask(id: string, answers: Answers, today: Day): AskedQuestion | null;
  read(given: Readonly<Record<string, unknown>>): { answers: Answers; problems: readonly AnswerProblem[] };
}

export function makeGuide(law: Law, words: Words): Guide {
  const model = compile(
    FACTS,
    [...RULES, ...CONTACTS],
    QUESTIONS.map(({ id, facts }) => ({ id, narrows: facts.map((fact) => fact.id) })),
  );
  const house: House = { model, law, words };
  return {
    house,
    law,
    words,
    plan: (answers, today) => makePlan(house, answers, today),
    next: (answers, today) => nextQuestion(house, answers, today),
    left: (answers, today) => questionsLeft(house, answers, today),
    ask: (id, answers, today) => askQuestion(house, id, answers, today),
    read: (given) => readAnswers(given, law),
  };
}
