import type { Condition, Model } from '@until-signed/engine';
import { type Jurisdiction, kept, type Law, orderTypes } from '@until-signed/law';
import { type Answers, clerkTells, OTHER_PLACES, UNSURE } from './answers.ts';
import { askOfClerk } from './ask-clerk.ts';
import type { Day } from './calendar.ts';
import type { House } from './plan.ts';
import { type Asked, QUESTIONS } from './questions.ts';
import { type Situation, situate } from './situation.ts';
import type { Block, Words } from './words.ts';

/** One question as it is put to a person. "I am not sure" is always an answer and is not listed. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: Asked['kind'];
  readonly title: string;
  readonly help: readonly Block[];
  readonly why: string | null;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly hint: string | null;
    /** What choosing it answers: by itself, the question. */
    readonly sets: Answers;
  }[];
  /** For `several`: the facts that can be ticked, each answered on its own with yes or no. Else the question's id. */
  readonly answers: readonly string[];
}

/** The next question whose answer can still change the plan; null when none can. */
export function nextQuestion(house: House, answers: Answers, today: Day): AskedQuestion | null {
  const situations = sides(house, answers, today);
  const next = QUESTIONS.find(pendingIn(house, answers, situations));
  // What is asked next has no answer yet, so the answers without it are the same.
  return next ? put(next, house, situations, ticksOf(next, answers)) : null;
}

/** About how many questions are left: those that can change the plan as it stands. */
export const questionsLeft = (house: House, answers: Answers, today: Day): number =>
  QUESTIONS.filter(pendingIn(house, answers, sides(house, answers, today))).length;

/** Tells of one question after another whether it is still to be asked. */
function pendingIn(
  { model }: House,
  answers: Answers,
  situations: readonly Situation[],
): (question: Asked) => boolean {
  const open = situations.map((situation) => ({ ...situation, isLive: model.live(situation.known) }));
  return (question) =>
    !isAnswered(question, answers) &&
    open.some(({ isLive }) => question.facts.some(({ id }) => isLive(id))) &&
    open.some((one) => canTell(model, question.id, one)) &&
    (!question.when ||
      open.some(({ known }) => model.evaluate(known, question.when as Condition) !== 'fails'));
}

/** What a day or the kind of order tells by way of the law needs a law that is known. */
function canTell(
  model: Model,
  id: string,
  { answers, dates, law, known, isLive }: Situation & { readonly isLive: (fact: string) => boolean },
): boolean {
  if (answers.where === undefined) return true;
  // How an end is known is no question for whoever has not said that there is one.
  if (id === 'proof') return model.possible(known, 'stage').join() === 'ended';
  if (id === 'served') return dates.requestDays !== undefined;
  if (id === 'issued') return dates.waitMonths !== undefined;
  if (id !== 'order-type' || law) return true;
  return isLive(id);
}

/** A question is answered once it, or one of the facts that can be ticked there alone, has an answer. */
function isAnswered(question: Asked, answers: Answers): boolean {
  if (question.kind !== 'several') return answers[question.id] !== undefined;
  return question.facts.some(({ id }) => !hasOwnQuestion(id) && answers[id] !== undefined);
}

const BY_ID: ReadonlyMap<string, Asked> = new Map(QUESTIONS.map((one) => [one.id, one]));
const hasOwnQuestion = (id: string): boolean => BY_ID.has(id);

/** What can be ticked. A fact that was answered by its own question before is not asked a second time here. */
function ticksOf(question: Asked, answers: Answers): ReadonlySet<string> {
  const all = question.kind === 'several' ? question.facts.map(({ id }) => id) : [];
  const again = isAnswered(question, answers);
  return new Set(all.filter((id) => again || !hasOwnQuestion(id) || answers[id] === undefined));
}

/**
 * Any question, asked now or again, with the options that can still be so: also what a clerk can tell, which is never
 * asked by itself. Null for an id that is no question, and for a fact that the law file settles.
 */
export function askQuestion(house: House, id: string, answers: Answers, today: Day): AskedQuestion | null {
  const question = BY_ID.get(id);
  if (!question) return askOfClerk(house, id, answers, today);
  const { [id]: _, ...others } = answers;
  const ticked = ticksOf(question, answers);
  const rest = Object.fromEntries(Object.entries(others).filter(([key]) => !ticked.has(key)));
  return put(question, house, sides(house, rest, today), ticked);
}

/** A question as it is put to whoever is in this situation, before they answer it. */
function put(
  question: Asked,
  house: House,
  situations: readonly Situation[],
  ticked: ReadonlySet<string>,
): AskedQuestion {
  const { id } = question;
  const text = wordsOf(question, situations, house.words);
  const options = optionsOf(question, situations, house, ticked);
  return {
    id,
    kind: question.kind,
    title: text?.title ?? id,
    help: text?.help ?? [],
    why: text?.why ?? null,
    options: options.map(({ value, label, sets }) => ({
      value,
      label: label ?? text?.options[value]?.label ?? value,
      hint: text?.options[value]?.hint ?? null,
      sets: sets ?? { [id]: value },
    })),
    answers: question.kind === 'several' ? options.map(({ value }) => value) : [id],
  };
}

/** A question can read otherwise for one kind of order or one role: `stage.criminal`, `goal.restrained`. */
function wordsOf(question: Asked, situations: readonly Situation[], words: Words) {
  const only = (fact: string) => {
    const values = new Set(situations.flatMap(({ known: _, answers }) => answers[fact] ?? UNSURE));
    return values.size === 1 ? [...values][0] : undefined;
  };
  return (
    words.questions[`${question.id}.${only('kind')}`] ??
    words.questions[`${question.id}.${only('role')}`] ??
    words.questions[question.id]
  );
}

function optionsOf(
  question: Asked,
  situations: readonly Situation[],
  house: House,
  ticked: ReadonlySet<string>,
): readonly Offered[] {
  const { model, law, words } = house;
  if (question.kind === 'where') return [...places(law, 'all'), ...OTHER_PLACES.map((value) => ({ value }))];
  const jurisdiction = situations[0]?.law;
  if (question.id === 'order-type' && jurisdiction)
    return [
      ...jurisdiction.orders.map(({ id, name }) => ({ value: id, label: capital(name) })),
      ...(orderTypes(jurisdiction).includes('other') ? [] : [{ value: 'other' }]),
    ];
  if (question.kind === 'several') {
    const live = situations.map(({ known }) => model.live(known));
    return question.facts
      .filter(({ id }) => ticked.has(id) && live.some((isLive) => isLive(id)))
      .map(({ id }) => ({ value: id }));
  }
  const offered = (question.options ?? []).filter(
    ({ when, unoffered }) =>
      !unoffered && (!when || situations.some(({ known }) => model.evaluate(known, when) !== 'fails')),
  );
  return question.id === 'kind' ? kindsOf(offered, jurisdiction ?? null, words) : offered;
}

interface Offered {
  readonly value: string;
  readonly label?: string;
  readonly sets?: Answers;
}

/** The kinds of order. Where we know the place's law, its civil orders come first, by their own names. */
function kindsOf(offered: readonly Offered[], law: Jurisdiction | null, words: Words): readonly Offered[] {
  if (!law) return offered.filter(({ value }) => value !== 'both-domestic');
  const label = (key: string) => {
    const found = words.questions.kind?.options[key]?.label;
    return found ? { label: found } : {};
  };
  const named = law.orders
    .filter(({ id }) => id !== 'other')
    .map(
      ({ id, name }): Offered => ({
        value: id,
        label: capital(name),
        sets: { kind: 'civil', 'order-type': id },
      }),
    );
  const hasDomestic = law.orders.some(({ id }) => id === 'domestic');
  return [
    ...named,
    { value: 'other', ...label('other'), sets: { kind: 'civil', 'order-type': 'other' } },
    ...offered
      .filter(({ value }) => value !== 'both-domestic' || hasDomestic)
      .map((one) =>
        one.value === 'civil'
          ? { ...one, ...label('civil-unsure'), sets: { kind: 'civil', 'order-type': UNSURE } }
          : one,
      ),
  ];
}

/** What was chosen at a question, of what it offers: the option that says the most of what was answered. */
export function chosenOf(question: AskedQuestion, answers: Answers): string | undefined {
  const fits = question.options
    .filter(({ sets }) => Object.entries(sets).every(([id, value]) => answers[id] === value))
    .sort((a, b) => Object.keys(b.sets).length - Object.keys(a.sets).length);
  return fits[0]?.value ?? answers[question.id];
}

/** A name that stands alone: in a sentence of another language it begins with a small letter. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const places = kept(({ jurisdictions }: Law, _all: 'all') =>
  Object.values(jurisdictions)
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label)),
);

function sides(house: House, answers: Answers, today: Day): readonly Situation[] {
  const both = answers.role === 'both' ? (['protected', 'restrained'] as const) : ([undefined] as const);
  return both.map((side) => situate(house.model, answers, house.law, today, side));
}

/**
 * The answers with one question answered. For `several`, `given` lists what is ticked; what is not ticked is a no,
 * or stays unsure where the person says that they are not sure of the rest. What a clerk told about another order goes.
 */
export function withAnswer(question: AskedQuestion, given: readonly string[], answers: Answers): Answers {
  const after = answeredWith(question, given, answers);
  const isOther = WHICH_ORDER.some((id) => (answers[id] ?? UNSURE) !== UNSURE && answers[id] !== after[id]);
  return isOther ? Object.fromEntries(Object.entries(after).filter(([id]) => !clerkTells(id))) : after;
}

/** Once told, another answer to one of these means another order, and what its clerk would say nobody knows yet. */
const WHICH_ORDER = ['where', 'kind', 'order-type'];

function answeredWith(question: AskedQuestion, given: readonly string[], answers: Answers): Answers {
  if (question.kind !== 'several') {
    const chosen = question.options.find(({ value }) => value === given[0])?.sets;
    const said = chosen ?? { [question.id]: given[0] ?? UNSURE };
    // What another option would have said besides no longer counts; nor does an order of another place.
    const besides = question.options.flatMap(({ sets }) => Object.keys(sets));
    const gone = question.kind === 'where' && answers.where !== said.where ? ['order-type'] : besides;
    const kept = Object.entries(answers).filter(([id]) => id in said || !gone.includes(id));
    return { ...Object.fromEntries(kept), ...said };
  }
  const rest = given.includes(UNSURE) ? UNSURE : 'no';
  // Who was not sure when asked on its own has not said no by leaving a box empty.
  const unticked = (id: string) => (hasOwnQuestion(id) && answers[id] === UNSURE ? UNSURE : rest);
  return {
    ...answers,
    ...Object.fromEntries(question.answers.map((id) => [id, given.includes(id) ? 'yes' : unticked(id)])),
  };
}
