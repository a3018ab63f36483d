/** What a person has told, in words: the questions as they were asked and the answers as they were labelled. */
import { chosenOf, clerkTells, type Guide, isDay, longDay, type Plan } from '@until-signed/guidance';
import { isUnsureOfRest, questionOf, UNSURE, type Visit } from './interview.ts';
import type { Say } from './say.ts';

export interface Told {
  /** The id of the question. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** All answers, in the order in which they were given. */
export function told(guide: Guide, say: Say, visit: Visit, today: string): readonly Told[] {
  return visit.order.flatMap((id) => toldOf(guide, say, visit, id, today) ?? []);
}

/** One question with its answer; nothing where it was not answered. */
export function toldOf(
  guide: Guide,
  say: Say,
  { answers }: Visit,
  id: string,
  today: string,
): Told | undefined {
  const asked = guide.ask(id, answers, today);
  if (!asked) return undefined;
  const words = guide.words.questions[id]?.options;
  const label = (value: string) =>
    value === UNSURE
      ? say('ask.unsure')
      : isDay(value)
        ? longDay(value, guide.words.language, today)
        : (asked.options.find((one) => one.value === value)?.label ?? words?.[value]?.label ?? value);
  if (asked.kind !== 'several') {
    const answer = chosenOf(asked, answers);
    if (answer === undefined) return undefined;
    const said = label(answer);
    const isClerks = clerkTells(id) && answer !== UNSURE;
    return { id, question: asked.title, answer: isClerks ? say('answers.clerk', { answer: said }) : said };
  }
  const ticked = asked.answers.filter((fact) => answers[fact] === 'yes').map(label);
  const rest = isUnsureOfRest(asked, answers)
    ? say('ask.unsure-rest')
    : ticked.length === 0
      ? say('answers.none')
      : '';
  return { id, question: asked.title, answer: [...ticked, rest].filter(Boolean).join(' · ') };
}

export interface Reason {
  readonly key: string;
  readonly question: string | null;
  readonly answer: string;
}

/** Why an item is told: the facts that made it appear, each as the answer, the clerk or the law behind it. */
export function reasons(
  guide: Guide,
  say: Say,
  visit: Visit,
  because: readonly string[],
  { place, today, fromClerk }: Pick<Plan, 'place' | 'today' | 'fromClerk'>,
): readonly Reason[] {
  const found = because.map((fact): Reason | undefined => {
    const isClerks = fromClerk.includes(fact);
    if (clerkTells(fact) && !isClerks)
      return { key: 'law', question: null, answer: say('plan.why-law', { state: place?.name ?? '' }) };
    const id = isClerks ? fact : questionOf(fact, visit.answers);
    const one = id && toldOf(guide, say, visit, id, today);
    if (!id || !one) return undefined;
    // Of a list to tick, only the line that this is about.
    const value = visit.answers[fact];
    const label = guide.words.questions[id]?.options[fact]?.label;
    return label && value === 'yes'
      ? { key: `${id} ${fact}`, question: null, answer: label }
      : { key: id, question: one.question, answer: one.answer };
  });
  return found.filter(
    (one, index) => one && found.findIndex((other) => other?.key === one.key) === index,
  ) as Reason[];
}
