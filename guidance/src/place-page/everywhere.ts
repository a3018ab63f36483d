import { type Cite, cite, type Jurisdiction, type Law, orderTypes, sectionFor } from '@until-signed/law';
import { lawValues } from '../law-facts.ts';
import type { Words } from '../words.ts';
import type { PlaceLine } from './lines.ts';
import { voiceOf } from './voice.ts';

/** What holds in most places or in all, said where silence about one place could be misread. */
export interface General {
  readonly line: PlaceLine;
  /** Sources of what holds everywhere, which are not of the place. */
  readonly cites: readonly Cite[];
}

/** Asking is not an end. Where a filed paper alone can end a request, it is said of the final order only. */
export function holdsUntil(place: Jurisdiction, law: Law, words: Words): General {
  const endsOnFiling = orderTypes(place).some((type) =>
    ['yes', 'sometimes'].includes(sectionFor(place, 'withdraw', type).endsOnFiling ?? ''),
  );
  const text = voiceOf(words)(endsOnFiling ? 'page.holds-final' : 'page.holds');
  return general('stays-in-force', text, law);
}

/** Nobody may take a gap in our sources for a leave. Null where the place's own sources say that it is no excuse. */
export function invitation(place: Jurisdiction, law: Law, words: Words): General | null {
  const known = orderTypes(place).flatMap((type) => lawValues(place, type)['law-invitation-excuses'] ?? []);
  if (known.length > 0 && known.every((value) => value === 'no')) return null;
  return general('invitation', voiceOf(words)('page.invitation'), law);
}

function general(id: string, text: string, { national, hosts }: Law): General {
  const fact = national.general.find((one) => one.id === id);
  const cites = (fact?.sources ?? []).flatMap((key) => {
    const source = national.sources[key];
    return source ? [cite(source, hosts)] : [];
  });
  return { line: { field: `us.${id}`, label: null, text, link: null }, cites };
}
