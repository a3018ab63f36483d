import type { Parsed } from './args.ts';
import { givenAnswers } from './given-answers.ts';
import { planJson } from './json.ts';
import { asJson, type Outcome, refused, said, type World } from './outcome.ts';
import { planDoc } from './plan-doc.ts';
import type { Say } from './say.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

/**
 * `until-signed plan`: answers from flags and from a file become a plan.
 *
 * @param mistakes what was found wrong before; the plan is only made where nothing is wrong at all
 */
export async function planCommand(
  parsed: Parsed,
  world: World,
  language: string,
  say: Say,
  mistakes: readonly string[],
): Promise<Outcome> {
  const { switches } = parsed;
  const guide = world.guide(language);
  const { answers, today, mistakes: wrong } = await givenAnswers(parsed, world, guide, say);
  const all = [
    ...mistakes,
    ...(switches.has('md') && switches.has('json') ? [say('error.one-output')] : []),
    ...wrong,
  ];
  if (all.length > 0) return refused(all);
  const plan = guide.plan(answers, today);
  if (switches.has('json')) return asJson(planJson(guide, plan));
  const doc = planDoc(guide, plan, { full: switches.has('full') });
  return said(switches.has('md') ? toMarkdown(doc) : toText(doc, world.layout));
}
