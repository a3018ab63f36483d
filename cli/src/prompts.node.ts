/** How each kind of question is put at a terminal. */
import { isCancel, multiselect, select, text } from '@clack/prompts';
import { type AskedQuestion, isDay, UNSURE } from '@until-signed/guidance';
import type { Say } from './say.ts';
import { nearest, nearestDay } from './typed.ts';

/** What a person did at a question. */
export type Done = { readonly given: readonly string[] } | 'back' | 'plan' | 'leave';

export interface Asking {
  readonly say: Say;
  /** The place of this name, by its code. */
  readonly placeOf: (typed: string) => string | null;
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
const TYPE = '<type>';
const NONE = '<none>';
const FRAME = { withGuide: false, showInstructions: false, maxItems: 16 };

/** Puts one question and waits for the answer, a step back, the plan, or leaving. */
export function put(question: AskedQuestion, asking: Asking): Promise<Done> {
  if (question.kind === 'several') return tick(question, asking);
  if (question.kind === 'date') return day(question, asking);
  if (question.kind === 'where') return place(question, asking);
  return pick(question.options.map(choice), asking);
}

const choice = ({ value, label, hint }: AskedQuestion['options'][number]): Choice => ({
  value,
  label,
  ...(hint ? { hint } : {}),
});

const ways = ({ say, canGoBack, canSeePlan }: Asking): Choice[] => [
  ...(canGoBack ? [{ value: BACK, label: say('ask.back') }] : []),
  ...(canSeePlan ? [{ value: PLAN, label: say('ask.plan') }] : []),
];

/** One of several; "I am not sure" is always among them. */
async function pick(choices: readonly Choice[], asking: Asking): Promise<Done> {
  const options = [...choices, { value: UNSURE, label: asking.say('ask.unsure') }, ...ways(asking)];
  const before = asking.chosen[0];
  const initialValue = options.some(({ value }) => value === before) ? before : options[0]?.value;
  const value = await select<string>({
    message: asking.say('ask.answer'),
    options,
    initialValue: initialValue ?? UNSURE,
    ...FRAME,
  });
  if (isCancel(value)) return 'leave';
  if (value === BACK) return 'back';
  return value === PLAN ? 'plan' : { given: [value] };
}

/** Boxes to tick. Going on with none ticked is easily a slip, so what it means is asked. */
async function tick(question: AskedQuestion, asking: Asking): Promise<Done> {
  const { say, chosen } = asking;
  const value = await multiselect<string>({
    message: say('ask.tick'),
    options: [
      ...question.options.map(choice),
      { value: UNSURE, label: say('ask.unsure-rest') },
      ...ways(asking),
    ],
    initialValues: [...chosen],
    required: false,
    ...FRAME,
  });
  if (isCancel(value)) return 'leave';
  if (value.includes(BACK)) return 'back';
  const given = value.filter((one) => one !== PLAN);
  if (given.length > 0) return { given };
  if (value.includes(PLAN)) return 'plan';
  const meant = await pick(
    [
      { value: NONE, label: say('ask.none') },
      { value: TYPE, label: say('ask.tick-again') },
    ],
    { ...asking, chosen: [NONE] },
  );
  if (typeof meant === 'string' || meant.given[0] === UNSURE) return meant;
  return meant.given[0] === TYPE ? tick(question, asking) : { given: [] };
}

/** A date typed in, or one of the choices that stand for none. */
async function day(question: AskedQuestion, asking: Asking): Promise<Done> {
  const { say, chosen } = asking;
  const before = chosen.find(isDay);
  const how = { label: say('ask.date'), message: say('ask.date.how'), placeholder: say('ask.date.example') };
  return typed(
    question.options.map(choice),
    { ...asking, chosen: before ? [TYPE] : chosen },
    {
      ...how,
      before,
      read: (value) => (isDay(value) ? { value } : { near: nearestDay(value) }),
      wrong: (near) => (near ? say('ask.date.near', { near }) : say('ask.date.wrong')),
    },
  );
}

/** A state by its name or its two letters, or another maker of orders. */
async function place(question: AskedQuestion, asking: Asking): Promise<Done> {
  const { say, chosen, placeOf } = asking;
  const isState = ({ value }: { value: string }) => /^[A-Z]{2}$/.test(value);
  const states = question.options.filter(isState);
  const others = question.options.filter((option) => !isState(option)).map(choice);
  const before = states.find(({ value }) => value === chosen[0])?.label;
  return typed(
    others,
    { ...asking, chosen: before ? [TYPE] : chosen },
    {
      label: say('ask.where'),
      message: say('ask.where.how'),
      placeholder: say('ask.where.example'),
      before,
      read: (value) => {
        const code = placeOf(value);
        const found = states.find((one) => one.value === code);
        return found
          ? { value: found.value }
          : {
              near: nearest(
                value,
                states.map(({ label }) => label),
              ),
            };
      },
      wrong: (near) => (near ? say('ask.where.near', { near }) : say('ask.where.wrong')),
    },
  );
}

interface Typing {
  /** The choice that leads to typing. */
  readonly label: string;
  readonly message: string;
  readonly placeholder: string;
  readonly before: string | undefined;
  read(typed: string): { readonly value: string } | { readonly near: string | null };
  wrong(near: string | null): string;
}

/** A choice that leads to a line to fill in. An empty line leads back to the choices. */
async function typed(choices: readonly Choice[], asking: Asking, typing: Typing): Promise<Done> {
  const { label, message, placeholder, before, read, wrong } = typing;
  const first = await pick([{ value: TYPE, label }, ...choices], asking);
  if (typeof first === 'string' || first.given[0] !== TYPE) return first;
  const value = await text({
    message,
    placeholder,
    ...(before ? { initialValue: before } : {}),
    validate: (line) => {
      const given = line?.trim() ?? '';
      const found = read(given);
      return given === '' || 'value' in found ? undefined : wrong(found.near);
    },
    withGuide: false,
  });
  if (isCancel(value)) return 'leave';
  const found = read((value ?? '').trim());
  return 'value' in found ? { given: [found.value] } : typed(choices, asking, typing);
}
