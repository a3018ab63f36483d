import { makeGuide, type Words } from '@until-signed/guidance';
import type { Parsed } from './args.ts';
import { todayOf } from './given-answers.ts';
import { impact } from './law-impact.ts';
import { impactDoc } from './law-impact-doc.ts';
import { impactJson } from './law-impact-json.ts';
import { sidesOf } from './law-sides.ts';
import { asJson, type Outcome, refused, said, type World } from './outcome.ts';
import type { Say } from './say.ts';
import { toText } from './to-text.ts';

/** `until-signed law impact`: two versions of the law become a page on whose plan changes, and how. */
export async function lawImpact(
  { values, switches, words: names }: Parsed,
  world: World,
  words: Words,
  say: Say,
  mistakes: readonly string[],
): Promise<Outcome> {
  const { today, mistakes: badDay } = todayOf(values.get('today'), world, say);
  if (mistakes.length + badDay.length > 0) return refused([...mistakes, ...badDay]);
  const sides = await sidesOf(names, world, say);
  if (Array.isArray(sides)) return refused(sides);
  const [before, after] = [makeGuide(sides.before.law, words), makeGuide(sides.after.law, words)];
  const report = {
    before,
    after,
    today,
    from: sides.before.name,
    to: sides.after.name,
    isNow: sides.isNow,
    places: impact({ before, after }, today),
  };
  return switches.has('json') ? asJson(impactJson(report)) : said(toText(impactDoc(report), world.layout));
}
