import { type AnswerProblem, type Answers, answerable, type Guide, isDay } from '@until-signed/guidance';
import { readAnswersFile } from './answers-file.ts';
import type { Parsed } from './args.ts';
import { answerMistake } from './mistakes.ts';
import type { World } from './outcome.ts';
import type { Say } from './say.ts';
import { clean, nearestDay } from './typed.ts';

/**
 * The answers that flags and a file give, and the day to count from. Flags win over the file.
 *
 * @returns with one line for each thing that is wrong; then the answers are only those that are right
 */
export async function givenAnswers(
  { values }: Parsed,
  world: World,
  guide: Guide,
  say: Say,
): Promise<{ readonly answers: Answers; readonly today: string; readonly mistakes: readonly string[] }> {
  const { today, mistakes: badDay } = todayOf(values.get('today'), world, say);
  const path = values.get('answers');
  const file = path === undefined ? { given: {} } : readAnswersFile(path, await world.read(path), say);
  const flags = Object.fromEntries([...values].filter(([id]) => answerable().includes(id)));
  const fromFlags = guide.read(flags);
  const fromFile = guide.read('given' in file ? file.given : {});
  const line = (from: 'flag' | 'file') => (problem: AnswerProblem) =>
    answerMistake(problem, from, guide, say);
  return {
    answers: { ...fromFile.answers, ...fromFlags.answers },
    today,
    mistakes: [
      ...badDay,
      ...fromFlags.problems.map(line('flag')),
      ...('mistakes' in file ? file.mistakes : []),
      ...fromFile.problems.map(line('file')),
    ],
  };
}

/** The day that was given as today, else this day. */
export function todayOf(
  given: string | undefined,
  world: World,
  say: Say,
): { today: string; mistakes: string[] } {
  if (given === undefined || isDay(given)) return { today: given ?? world.today, mistakes: [] };
  const near = nearestDay(given);
  const value = clean(given);
  const line = near ? say('error.today-near', { value, near }) : say('error.today', { value });
  return { today: world.today, mistakes: [line] };
}
