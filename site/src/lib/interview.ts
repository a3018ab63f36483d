/**
 * The interview: what a person sees after each step. One pure function for the browser and for the server, so that
 * both ways through the questions are the same way.
 */
import {
  type Answers,
  type AskedQuestion,
  chosenOf,
  clerkTells,
  type Day,
  type Guide,
  isDay,
  QUESTIONS,
  withAnswer,
} from '@until-signed/guidance';
import { NOTHING_TYPED, type Typed } from './typed.ts';

export const UNSURE = 'unsure';
/** Among the values of a question for a date: "on the day that I give". */
export const ON_DAY = 'day';
/** "Show my plan now" is offered once so many questions are answered. */
const PLAN_AFTER = 2;

/** What a person has told so far, and the questions in the order in which they were answered. */
export interface Visit {
  readonly answers: Answers;
  readonly order: readonly string[];
}

export const NOTHING_TOLD: Visit = { answers: {}, order: [] };

/** A day as it was typed: kept as it is until it is right. */
export interface TypedDay {
  readonly month: string;
  readonly day: string;
  readonly year: string;
}

/** What is chosen, ticked or typed in the form of one question. */
export interface Given {
  readonly values: readonly string[];
  readonly typed: TypedDay;
}

/** A question on screen. `returns`: it was opened from the plan, and its answer leads back there. */
export interface Place {
  readonly question: string;
  readonly returns: boolean;
}

export type Step =
  | { readonly go: 'open' }
  /** `stay` is the same question, as it stands: its page comes in another language. */
  | { readonly go: 'next' | 'plan' | 'back' | 'stay'; readonly at: Place; readonly given: Given }
  /** To a question that has been answered, that an open item of the plan depends on, or that the clerk has answered. */
  | { readonly go: 'change'; readonly to: string; readonly at: Place | null; readonly given: Given };

export type Problem = 'choose' | 'day-part' | 'day-wrong' | 'day-both';

export interface QuestionView {
  readonly kind: 'question';
  readonly visit: Visit;
  readonly place: Place;
  readonly question: AskedQuestion;
  readonly given: Given;
  readonly problem: Problem | null;
  readonly left: number;
  readonly canGoBack: boolean;
  readonly canShowPlan: boolean;
}

export interface PlanView {
  readonly kind: 'plan';
  readonly visit: Visit;
}

export type View = QuestionView | PlanView;

/** A view without what law and words add to it: small enough to stand in a page that comes from the server. */
export interface Answered {
  readonly today: Day;
  readonly visit: Visit;
  /** The question on screen; none means the plan. */
  readonly place: Place | null;
  readonly given: Given | null;
  readonly problem: Problem | null;
  /** What was typed for papers: carried along, and no part of any step. */
  readonly typed: Typed;
}

export const answeredBy = (view: View, today: Day, typed: Typed = NOTHING_TYPED): Answered =>
  view.kind === 'plan'
    ? { today, visit: view.visit, place: null, given: null, problem: null, typed }
    : {
        today,
        visit: view.visit,
        place: view.place,
        given: view.given,
        problem: view.problem,
        typed,
      };

const NO_DAY: TypedDay = { month: '', day: '', year: '' };
export const NOTHING_GIVEN: Given = { values: [], typed: NO_DAY };

/**
 * Takes one step of the interview.
 *
 * - `next` keeps the answer, or shows the question again with what is wrong with it
 * - `plan` keeps the answer, if there is one, and shows the plan
 * - `back` keeps the answer, if there is a right one, and shows the question answered before
 * - `stay` keeps nothing and shows the question again as it was filled in
 * - `change` does likewise and shows the question named; an id that is no question opens the next one
 */
export function take(guide: Guide, visit: Visit, step: Step, today: Day): View {
  if (step.go === 'open') return opened(guide, visit, today);
  const question = step.at && guide.ask(step.at.question, visit.answers, today);
  if (!step.at || !question) {
    if (step.go === 'plan') return { kind: 'plan', visit };
    return step.go === 'change'
      ? changed(guide, visit, step.to, step.at, today)
      : opened(guide, visit, today);
  }

  if (step.go === 'stay') return show(guide, visit, step.at, today, step.given);
  const read = readGiven(question, step.given);
  const kept = 'answer' in read ? answered(question, read.answer, visit) : visit;
  switch (step.go) {
    case 'next':
      if ('problem' in read) return show(guide, visit, step.at, today, step.given, read.problem);
      return step.at.returns ? { kind: 'plan', visit: kept } : opened(guide, kept, today);
    case 'plan':
      if ('problem' in read && read.problem !== 'choose')
        return show(guide, visit, step.at, today, step.given, read.problem);
      return { kind: 'plan', visit: kept };
    case 'back':
      return back(guide, kept, step.at, today);
    case 'change':
      return changed(guide, kept, step.to, step.at, today);
  }
}

/** The question named, with the answer that it has. Used for every way back to a question. */
export function show(
  guide: Guide,
  visit: Visit,
  place: Place,
  today: Day,
  given?: Given,
  problem: Problem | null = null,
): View {
  const question = guide.ask(place.question, visit.answers, today);
  if (!question) return opened(guide, visit, today);
  return {
    kind: 'question',
    visit,
    place,
    question,
    given: given ?? givenBefore(question, visit.answers),
    problem,
    left: guide.left(visit.answers, today),
    canGoBack: before(visit, place.question) !== undefined,
    canShowPlan: visit.order.length >= PLAN_AFTER || place.returns,
  };
}

function opened(guide: Guide, visit: Visit, today: Day): View {
  const next = guide.next(visit.answers, today);
  return next ? show(guide, visit, { question: next.id, returns: false }, today) : { kind: 'plan', visit };
}

function back(guide: Guide, visit: Visit, at: Place, today: Day): View {
  const previous = before(visit, at.question);
  if (at.returns) return { kind: 'plan', visit };
  return show(guide, visit, { question: previous ?? at.question, returns: false }, today);
}

/** From the plan a change leads back to the plan; within the interview it goes on from there. */
function changed(guide: Guide, visit: Visit, to: string, at: Place | null, today: Day): View {
  return show(guide, visit, { question: to, returns: at === null || at.returns }, today);
}

function before({ order }: Visit, id: string): string | undefined {
  const index = order.indexOf(id);
  return index === -1 ? order.at(-1) : order[index - 1];
}

function answered(question: AskedQuestion, values: readonly string[], visit: Visit): Visit {
  const answers = withAnswer(question, values, visit.answers);
  const order = visit.order.includes(question.id) ? visit.order : [...visit.order, question.id];
  // What a clerk told about another order is gone, and with it the way back to it.
  return { answers, order: order.filter((id) => !clerkTells(id) || answers[id] !== undefined) };
}

/** Is what was given an answer? */
function readGiven(
  question: AskedQuestion,
  { values, typed }: Given,
): { answer: readonly string[] } | { problem: Problem } {
  const offered = (value: string) => value === UNSURE || question.options.some((one) => one.value === value);
  if (question.kind === 'several') return { answer: values.filter(offered) };
  const chosen = values[0];
  if (question.kind === 'date') {
    const isTyped = [typed.month, typed.day, typed.year].some((part) => part.trim() !== '');
    if (isTyped && chosen && chosen !== ON_DAY) return { problem: 'day-both' };
    if (isTyped || chosen === ON_DAY) return readDay(typed);
  }
  return chosen && offered(chosen) ? { answer: [chosen] } : { problem: 'choose' };
}

function readDay(typed: TypedDay): { answer: readonly string[] } | { problem: Problem } {
  const [month, day, year] = [typed.month, typed.day, typed.year].map((part) => part.trim());
  if (!month || !day || !year) return { problem: 'day-part' };
  const whole = /^\d{2}$/.test(year) ? `20${year}` : year;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { answer: [iso] } : { problem: 'day-wrong' };
}

/** The answer that a question has, as its form shows it. */
function givenBefore(question: AskedQuestion, answers: Answers): Given {
  if (question.kind === 'several') {
    const ticked = question.answers.filter((id) => answers[id] === 'yes');
    const isUnsure = isUnsureOfRest(question, answers);
    return { values: isUnsure ? [...ticked, UNSURE] : ticked, typed: NO_DAY };
  }
  const answer = chosenOf(question, answers);
  if (answer === undefined) return NOTHING_GIVEN;
  if (question.kind !== 'date' || !isDay(answer)) return { values: [answer], typed: NO_DAY };
  const [year = '', month = '', day = ''] = answer.split('-');
  return { values: [ON_DAY], typed: { month: String(Number(month)), day: String(Number(day)), year } };
}

/**
 * Of a list to tick: was "I am not sure about the rest" said? A fact with a question of its own does not tell; that
 * question may have been answered so.
 */
export const isUnsureOfRest = (question: AskedQuestion, answers: Answers): boolean =>
  question.answers.some((id) => answers[id] === UNSURE && !QUESTIONS.some((one) => one.id === id));

/** The question whose answer settles a fact: the one that was answered, else the first that can. */
export function questionOf(fact: string, answers: Answers): string | undefined {
  // A place tells the kind of order only where it is a commander.
  const tells = (id: string) => id !== 'where' || fact !== 'kind' || answers.where === 'military';
  const asked = QUESTIONS.filter(
    ({ id, facts }) => id === fact || (tells(id) && facts.some((one) => one.id === fact)),
  );
  const told = asked.filter(({ id, kind, facts }) =>
    kind === 'several'
      ? facts.some((one) => one.id === fact && answers[fact] !== undefined)
      : answers[id] !== undefined,
  );
  // Who was not sure there has told it elsewhere, by a clue.
  const sure = told.filter(({ id }) => answers[id] !== UNSURE);
  return (
    sure.find(({ id }) => id === fact) ??
    sure[0] ??
    told[0] ??
    asked.find(({ id }) => id === fact) ??
    asked[0]
  )?.id;
}
