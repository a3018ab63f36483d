import { type AnswerProblem, answerable, isDay } from '@until-signed/guidance';
import { readAnswersFile } from './answers-file.ts';
import type { Parsed } from './args.ts';
import { planJson } from './json.ts';
import { answerMistake } from './mistakes.ts';
import { asJson, type Outcome, refused, said, type World } from './outcome.ts';
import { planDoc } from './plan-doc.ts';
import type { Say } from './say.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';
import { clean, nearestDay } from './typed.ts';

/**
 * `until-signed plan`: answers from flags and from a file become a plan.
 *
 * @param mistakes what was found wrong before; the plan is only made where nothing is wrong at all
 */
export async function planCommand(
  { values, switches }: Parsed,
  world: World,
  language: string,
  say: Say,
  mistakes: readonly string[],
): Promise<Outcome> {
  const { today, mistakes: badDay } = todayOf(values.get('today'), world, say);
  const guide = world.guide(language);
  const path = values.get('answers');
  const file = path === undefined ? { given: {} } : readAnswersFile(path, await world.read(path), say);
  const flags = Object.fromEntries([...values].filter(([id]) => answerable().includes(id)));
  const fromFlags = guide.read(flags);
  const fromFile = guide.read('given' in file ? file.given : {});
  const line = (from: 'flag' | 'file') => (problem: AnswerProblem) =>
    answerMistake(problem, from, guide, say);
  const all = [
    ...mistakes,
    ...badDay,
    ...(switches.has('md') && switches.has('json') ? [say('error.one-output')] : []),
    ...fromFlags.problems.map(line('flag')),
    ...('mistakes' in file ? file.mistakes : []),
    ...fromFile.problems.map(line('file')),
  ];
  if (all.length > 0) return refused(all);
  const plan = guide.plan({ ...fromFile.answers, ...fromFlags.answers }, today);
  if (switches.has('json')) return asJson(planJson(guide, plan));
  const doc = planDoc(guide, plan, { full: switches.has('full') });
  return said(switches.has('md') ? toMarkdown(doc) : toText(doc, world.layout));
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
