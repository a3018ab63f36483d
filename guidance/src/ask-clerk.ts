import type { Answers } from './answers.ts';
import type { Day } from './calendar.ts';
import { LAW_FACTS } from './facts.ts';
import type { AskedQuestion } from './interview.ts';
import type { House } from './plan.ts';
import { situate } from './situation.ts';

/**
 * The question for what a clerk said about a fact of law, with the replies that the law file leaves open. Null where the
 * law file settles it, or where there is no clerk.
 */
export function askOfClerk(house: House, id: string, answers: Answers, today: Day): AskedQuestion | null {
  const fact = LAW_FACTS.find((one) => one.id === id);
  // A commander's order has no clerk.
  if (!fact || answers.where === 'military') return null;
  const { [id]: before, ...others } = answers;
  const { known } = situate(house.model, others, house.law, today);
  const values = house.model.possible(known, id);
  const isSettled = values.length === 1;
  // An answer that stands there can be taken back, whatever the law says.
  if (isSettled && before === undefined) return null;
  const text = house.words.questions[id];
  const beside = house.words.questions[isSettled ? 'clerk.settled' : 'clerk.said'];
  return {
    id,
    kind: 'choice',
    title: text?.title ?? id,
    help: beside?.help ?? [],
    why: beside?.why ?? null,
    options: values.map((value) => ({
      value,
      label: text?.options[value]?.label ?? value,
      hint: text?.options[value]?.hint ?? null,
      sets: { [id]: value },
    })),
    answers: [id],
  };
}
