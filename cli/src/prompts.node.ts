/** How each kind of question is put at a terminal. */
import { autocomplete, isCancel, multiselect, select, text } from '@clack/prompts';
import { type AskedQuestion, isDay, UNSURE } from '@until-signed/guidance';
import type { Say } from './say.ts';
import { nearestDay } from './typed.ts';

/** What a person did at a question. */
export type Done = { readonly given: readonly string[] } | 'back' | 'plan' | 'leave';

export interface Asking {
  readonly say: Say;
  /** Chosen here before. */
  readonly chosen: readonly string[];
  readonly canGoBack: boolean;
  readonly canSeePlan: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

// Values of the choices that are no answers; no fact has a value with such a sign in it.
const BACK = '<back>';
const PLAN = '<plan>';
const DATE = '<date>';
const ROWS = 12;

/** Puts one question and waits for the answer, a step back, the plan, or leaving. */
export async function put(question: AskedQuestion, asking: Asking): Promise<Done> {
  if (question.kind === 'several') return tick(question, asking);
  if (question.kind === 'date') return day(question, asking);
  const options = [...question.options.map(choice), ...always(asking)];
  const message = question.title;
  const initialValue = asking.chosen[0] ?? options[0]?.value ?? UNSURE;
  if (question.kind !== 'where')
    return done(await select<string>({ message, options, initialValue, maxItems: ROWS, ...PLAIN, showInstructions: false }));
  return done(
    await autocomplete<string>({
      message,
      options,
      maxItems: ROWS,
      placeholder: asking.say('ask.where'),
      ...(asking.chosen[0] ? { initialValue: asking.chosen[0] } : {}),
      filter: (typed, option) => found(typed, option as Choice),
      ...PLAIN,
    }),
  );
}

const PLAIN = { withGuide: false };

const choice = ({ value, label, hint }: AskedQuestion['options'][number]): Choice => ({
  value,
  label,
  ...(hint ? { hint } : {}),
});

/** What can be chosen at every question. */
function always({ say, canGoBack, canSeePlan }: Asking): Choice[] {
  return [{ value: UNSURE, label: say('ask.unsure') }, ...ways({ say, canGoBack, canSeePlan })];
}

const ways = ({ say, canGoBack, canSeePlan }: Pick<Asking, 'say' | 'canGoBack' | 'canSeePlan'>): Choice[] => [
  ...(canGoBack ? [{ value: BACK, label: say('ask.back') }] : []),
  ...(canSeePlan ? [{ value: PLAN, label: say('ask.plan') }] : []),
];

/** A state is found by the start of its name or by its code; the choices that are no states always stay. */
function found(typed: string, { value, label }: Choice): boolean {
  const wanted = typed.trim().toLowerCase();
  if (!/^[A-Z]{2}$/.test(value)) return true;
  return value.toLowerCase() === wanted || label.toLowerCase().split(' ').some((word) => word.startsWith(wanted)) || label.toLowerCase().startsWith(wanted);
}

function done(value: string | symbol): Done {
  if (isCancel(value)) return 'leave';
  if (value === BACK) return 'back';
  if (value === PLAN) return 'plan';
  return { given: [String(value)] };
}

async function tick(question: AskedQuestion, asking: Asking): Promise<Done> {
  const { say, chosen } = asking;
  const value = await multiselect<string>({
    message: `${question.title}\n${say('ask.tick')}`,
    options: [
      ...question.options.map(choice),
      { value: UNSURE, label: say('ask.unsure-rest') },
      ...ways(asking),
    ],
    initialValues: [...chosen],
    required: false,
    maxItems: ROWS + 4,
    showInstructions: false,
    ...PLAIN,
  });
  if (isCancel(value)) return 'leave';
  if (value.includes(BACK)) return 'back';
  const given = value.filter((one) => one !== PLAN);
  // The plan at once, without an answer that was not given.
  return value.includes(PLAN) && given.length === 0 ? 'plan' : { given };
}

async function day(question: AskedQuestion, asking: Asking): Promise<Done> {
  const { say, chosen } = asking;
  const before = chosen[0] !== undefined && isDay(chosen[0]) ? chosen[0] : undefined;
  const options = [{ value: DATE, label: say('ask.date') }, ...question.options.map(choice), ...always(asking)];
  const initialValue = before ? DATE : (chosen[0] ?? DATE);
  const first = await select<string>({
    message: question.title,
    options,
    initialValue,
    maxItems: ROWS,
    showInstructions: false,
    ...PLAIN,
  });
  if (first !== DATE) return done(first);
  const typed = await text({
    message: say('ask.date.how'),
    placeholder: say('ask.date.example'),
    ...(before ? { initialValue: before } : {}),
    validate: (value) => {
      const given = value?.trim() ?? '';
      if (isDay(given)) return undefined;
      const near = nearestDay(given);
      return near ? say('ask.date.near', { near }) : say('ask.date.wrong');
    },
    ...PLAIN,
  });
  return isCancel(typed) ? 'leave' : { given: [typed.trim()] };
}
