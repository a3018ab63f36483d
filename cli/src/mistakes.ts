import { type AnswerProblem, answerable, FACTS, type Guide, QUESTIONS, UNSURE } from '@until-signed/guidance';
import type { ArgProblem, Spec } from './args.ts';
import type { CommandName } from './commands.ts';
import type { Say } from './say.ts';
import { clean, nearest, nearestDay } from './typed.ts';

/** What a person calls to see more: `until-signed law gaps`. */
export const called = (command: CommandName): string =>
  command === 'interview' ? 'until-signed' : `until-signed ${command}`;

/** One line on what is wrong with the arguments themselves. */
export function argMistake(problem: ArgProblem, spec: Spec, command: CommandName, say: Say): string {
  const name = called(command);
  if (problem.kind === 'word') return say('error.word', { word: clean(problem.word), command: name });
  const flag = clean(problem.flag);
  if (problem.kind === 'no-value') return say('error.no-value', { flag });
  if (problem.kind === 'no-use') return say('error.no-use', { flag });
  if (problem.kind === 'twice') return say('error.twice', { flag });
  const instead = insteadOf(problem.flag.replace(/^--?/, ''));
  if (instead && spec.valued.includes(instead)) return say('error.flag-near', { flag, near: `--${instead}` });
  const near = nearest(problem.flag.replace(/^--?/, ''), [...spec.valued, ...spec.switches]);
  return near
    ? say('error.flag-near', { flag, near: `--${near}` })
    : say('error.flag', { flag, command: name });
}

/** A fact that follows from another answer cannot be told itself; the question that settles it, a date first. */
function insteadOf(id: string): string | undefined {
  if (id === 'state') return 'where';
  if (answerable().includes(id)) return undefined;
  const asked = QUESTIONS.filter(({ facts }) => facts.some((fact) => fact.id === id));
  return (asked.find(({ kind }) => kind === 'date') ?? asked[0])?.id;
}

/**
 * One line on an answer that is none.
 *
 * @param from where it was given: as a flag, or under its name in a file
 */
export function answerMistake(problem: AnswerProblem, from: 'flag' | 'file', guide: Guide, say: Say): string {
  const id = clean(problem.id);
  const name = from === 'flag' ? `--${id}` : say('error.in-file', { fact: id });
  if (problem.kind === 'unknown-fact') {
    const near = insteadOf(problem.id) ?? nearest(problem.id, problem.expected);
    return near ? say('error.fact-near', { fact: id, near }) : say('error.fact', { fact: id });
  }
  const typed = problem.value ?? '';
  const value = clean(typed);
  if (problem.id === 'where') return placeMistake(name, typed, guide, say);
  const values = [...problem.expected, UNSURE].join(', ');
  const isDate = takesDates(problem);
  const near = (isDate ? nearestDay(typed) : null) ?? nearest(typed, [...problem.expected, UNSURE]);
  const kind = isDate ? 'date' : 'value';
  return near
    ? say(`error.${kind}-near`, { name, value, near, values })
    : say(`error.${kind}`, { name, value, values });
}

const takesDates = ({ id, kind }: AnswerProblem) =>
  kind === 'bad-date' || ['hearing', 'served', 'issued', 'expiry'].includes(id);

/** One line on a place that is none; the nearest one by code or by name. */
export function placeMistake(name: string, typed: string, { law }: Guide, say: Say): string {
  const places = Object.values(law.jurisdictions);
  const near = nearest(
    typed,
    typed.length <= 3 ? places.map(({ code }) => code) : [...places.map((one) => one.name), ...OTHERS],
  );
  const found = places.find((one) => one.name === near || one.code === near);
  const value = clean(typed);
  if (found) return say('error.place-near', { name, value, near: `${found.code} (${found.name})` });
  return near ? say('error.place-near', { name, value, near }) : say('error.place', { name, value });
}

const OTHERS = [
  ...(FACTS.find(({ id }) => id === 'place')?.values ?? []).filter((value) => value !== 'state'),
  UNSURE,
];
