import { type Answers, answerable, type Day, type Guide, isDay, longDay } from '@until-signed/guidance';
import { factTitle } from './fact-words.ts';
import type { Change, What } from './law-changes.ts';
import { NOT_TOLD, TICKED, type Who } from './law-who.ts';
import type { Say } from './say.ts';

/** What the words for a person need. */
export interface Voice {
  readonly guide: Guide;
  readonly say: Say;
  readonly today: Day;
  /** The place, whose orders have names of their own; null where no place is told. */
  readonly code: string | null;
}

/** So many values are named; of more, those that do not fit, where these are fewer. */
const MOST = 3;

/** Persons in the words of the interview: `“It protects me” · “A civil order” · “To end the order”`. */
export function whoInWords(who: Who, voice: Voice): string {
  const { say, code } = voice;
  if (who.length === 0) return say(code === null ? 'impact.everyone-anywhere' : 'impact.everyone');
  return who.map((trait) => traitInWords(trait, voice)).join(' · ');
}

function traitInWords({ trait, values, others }: Who[number], voice: Voice): string {
  const { guide, say } = voice;
  if (trait === TICKED) return say(values.includes(NOT_TOLD) ? 'impact.not-ticked' : 'impact.ticked');
  const question = factTitle(guide, trait);
  if (values.length === 1 && values[0] === NOT_TOLD) return say('impact.silent', { question });
  const either = new Intl.ListFormat(guide.words.language, { type: 'disjunction' });
  const list = (all: readonly string[]) =>
    either.format(inOrder(all).map((value) => valueInWords(trait, value, voice)));
  const isLong = values.length > MOST && others.length > 0 && others.length < values.length;
  return isLong ? say('impact.not', { question, values: list(others) }) : list(values);
}

/** What is not told comes last. */
const inOrder = (values: readonly string[]): readonly string[] => [
  ...values.filter((value) => value !== NOT_TOLD),
  ...values.filter((value) => value === NOT_TOLD),
];

function valueInWords(trait: string, value: string, { guide, say, today, code }: Voice): string {
  if (value === NOT_TOLD) return say('impact.not-told');
  if (isDay(value)) return say(`impact.on.${trait}`, { day: longDay(value, guide.words.language, today) });
  const asked = guide.ask(trait, code === null ? {} : { where: code }, today)?.options ?? [];
  const label =
    asked.find((option) => option.value === value)?.label ??
    guide.words.questions[trait]?.options[value]?.label;
  return `“${label ?? value}”`;
}

/** The command that shows this person's plan. */
export function commandFor(answers: Answers): string {
  const flags = answerable()
    .filter((id) => answers[id] !== undefined)
    .map((id) => `--${id} ${answers[id]}`);
  return ['until-signed plan', ...flags].join(' ');
}

/** What becomes of some things, in one sentence that names them. */
export const changeInWords = (what: What, changes: readonly Change[], { say }: Voice): string => {
  const title = ({ id, title }: Change): string => {
    return what === 'day' ? say(`impact.day.${id}`) : title;
  };
  const titles = [...new Set(changes.map(title))];
  const quoted = what === 'day' ? titles : titles.map((one) => `“${one}”`);
  return say(`impact.${what}`, { titles: quoted.join(' · ') });
};
