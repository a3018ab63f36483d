import type { Guide } from '@until-signed/guidance';
import { gapsOf, OLD_AFTER_MONTHS, staleSources } from '@until-signed/guidance/known';
import type { Jurisdiction } from '@until-signed/law';
import type { Parsed } from './args.ts';
import { type CommandName, LAW_COMMANDS } from './commands.ts';
import type { Doc } from './doc.ts';
import { todayOf } from './given-answers.ts';
import { lawDoc } from './law-doc.ts';
import { gapsDoc, gapsTable } from './law-gaps.ts';
import { staleDoc } from './law-stale.ts';
import { placeMistake } from './mistakes.ts';
import { asJson, type Outcome, refused, said, type World } from './outcome.ts';
import type { Say } from './say.ts';
import { toText } from './to-text.ts';
import { clean, nearest } from './typed.ts';

/** `until-signed law`, `law gaps` and `law stale`: what the law files say. */
export function lawCommand(
  command: 'law' | 'law gaps' | 'law stale',
  parsed: Parsed,
  world: World,
  language: string,
  say: Say,
  mistakes: readonly string[],
): Outcome {
  const guide = world.guide(language);
  const asked = command === 'law stale' ? undefined : parsed.words[0];
  const law = asked === undefined ? null : placeOf(guide, asked);
  const months = Number(parsed.values.get('months') ?? OLD_AFTER_MONTHS);
  const { today, mistakes: badDay } = todayOf(parsed.values.get('today'), world, say);
  const all = [
    ...mistakes,
    ...badDay,
    ...(command === 'law' && asked === undefined && mistakes.length === 0 ? [say('error.law-where')] : []),
    ...(asked !== undefined && law === null ? [noPlace(command, asked, guide, say)] : []),
    ...(Number.isInteger(months) &&
    months >= 0 &&
    months <= 1200 &&
    parsed.values.get('months')?.trim() !== ''
      ? []
      : [say('error.months', { value: clean(parsed.values.get('months') ?? '') })]),
  ];
  if (all.length > 0) return refused(all);
  const json = parsed.switches.has('json');
  const page = (doc: Doc) => said(toText(doc, world.layout));
  if (command === 'law stale')
    return json ? asJson(staleSources(guide.law, months, today)) : page(staleDoc(guide, months, today));
  if (command === 'law gaps') {
    if (json) return asJson(law ? gapsOf(law) : Object.values(guide.law.jurisdictions).map(gapsOf));
    return page(law ? gapsDoc(guide, law) : gapsTable(guide));
  }
  if (!law) return refused([say('error.law-where')]);
  return json ? asJson(law) : page(lawDoc(guide, law));
}

/** A jurisdiction by its code or its name, in capital or small letters. */
function placeOf(guide: Guide, typed: string): Jurisdiction | null {
  const code = guide.read({ where: typed }).answers.where;
  return (code && guide.law.jurisdictions[code]) || null;
}

function noPlace(command: CommandName, typed: string, guide: Guide, say: Say): string {
  const other = guide.read({ where: typed }).answers.where;
  if (other) return say('error.law-no-file', { value: clean(typed) });
  const sub = command === 'law' ? nearest(typed, LAW_COMMANDS) : null;
  if (sub && typed.length > 2)
    return say('error.command-near', { value: clean(`law ${typed}`), near: `law ${sub}` });
  return placeMistake('law', typed, guide, say);
}
