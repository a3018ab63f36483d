import {
  type Answers,
  answerable,
  chosenOf,
  clerkTells,
  type Day,
  FACTS,
  type Guide,
  isDay,
  longDay,
  QUESTIONS,
  UNSURE,
} from '@until-signed/guidance';
import type { Say } from './say.ts';

/** The question that a fact answers, or what can be ticked for it, in words. */
export function factTitle({ words }: Guide, id: string): string {
  const asked = words.questions[id]?.title;
  if (asked) return asked;
  const several = QUESTIONS.find(
    ({ kind, facts }) => kind === 'several' && facts.some((fact) => fact.id === id),
  );
  return (several && words.questions[several.id]?.options[id]?.label) ?? id;
}

/** A question before its answer; what was only ticked is none, and gets a colon. */
export const beforeAnswer = (title: string): string => (/[?!.:…]$/.test(title) ? title : `${title}:`);

/** One answer as its question's words give it. */
export function answerLabel(
  guide: Guide,
  id: string,
  { answers, today, say }: { answers: Answers; today: Day; say: Say },
): string {
  const question = guide.ask(id, answers, today);
  const value = (question && chosenOf(question, answers)) ?? answers[id] ?? UNSURE;
  if (value === UNSURE) return say('unsure');
  if (isDay(value)) return longDay(value, guide.words.language, today);
  const asked = question?.options.find((option) => option.value === value);
  const label =
    asked?.label ?? guide.words.questions[id]?.options[value]?.label ?? say(value === 'yes' ? 'yes' : 'no');
  return clerkTells(id) ? say('clerk.told', { answer: label }) : label;
}

/** So many values can be named in a line. */
const MOST = 2;

/**
 * Some values of a fact in words: those that fit or, where these are fewer, those that do not.
 * @returns null where neither can be said in a line, or where a value has no words
 */
export function valueLabels(
  { words }: Guide,
  id: string,
  values: readonly string[],
): { readonly not: boolean; readonly labels: readonly string[] } | null {
  const all = FACTS.find((fact) => fact.id === id)?.values ?? [];
  const others = all.filter((value) => !values.includes(value));
  const not = values.length > MOST;
  const named = not ? others : values;
  const options = words.questions[id]?.options ?? {};
  const labels = named.flatMap((value) => options[value]?.label ?? []);
  return named.length > 0 && named.length <= MOST && labels.length === named.length ? { not, labels } : null;
}

/** The answers in the order of the questions, each with its question. What was ticked together stands together. */
export function answersGiven(
  guide: Guide,
  context: { answers: Answers; today: Day; say: Say },
): readonly { readonly id: string; readonly title: string; readonly label: string }[] {
  const told = new Set(Object.keys(context.answers));
  const rows: { id: string; title: string; label: string }[] = [];
  const row = (id: string, title: string, label: string) => {
    if (told.delete(id)) rows.push({ id, title, label });
  };
  for (const question of QUESTIONS) {
    if (question.kind !== 'several') {
      row(question.id, factTitle(guide, question.id), answerLabel(guide, question.id, context));
      continue;
    }
    const ids = question.facts.map((fact) => fact.id).filter((id) => told.has(id));
    const options = guide.words.questions[question.id]?.options ?? {};
    for (const id of ids) row(id, options[id]?.label ?? id, yesOrNo(context, id));
  }
  for (const id of answerable()) row(id, factTitle(guide, id), answerLabel(guide, id, context));
  return rows;
}

const yesOrNo = ({ answers, say }: { answers: Answers; say: Say }, id: string): string =>
  answers[id] === 'yes' ? say('yes') : answers[id] === 'no' ? say('no') : say('unsure');
