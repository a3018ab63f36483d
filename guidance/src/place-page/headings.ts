import { type Jurisdiction, orderTypes, sectionFor } from '@until-signed/law';
import { lawValues } from '../law-facts.ts';
import type { Words } from '../words.ts';
import { voiceOf } from './voice.ts';

/** The fact whose value makes a heading an answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  hearing: 'law-hearing-automatic',
  withdraw: 'law-withdraw-judge',
  endByProtected: 'law-protected-may-end',
  endByRestrained: 'law-restrained-may-end',
  violation: 'law-invitation-excuses',
  efile: 'law-efile',
};

/**
 * The heading of a section: the answer, where it is the same for every order of the place of which we know it;
 * otherwise what the section is about.
 */
export function headingOf(id: string, place: Jurisdiction, words: Words): string {
  const say = voiceOf(words);
  const fact = ANSWERS[id];
  if (!fact) return say(`head.${id}`);
  const known = orderTypes(place).map((type) => lawValues(place, type)[fact]);
  const [value] = known;
  const isOne = value !== undefined && known.every((one) => one === undefined || one === value);
  if (id === 'withdraw' && endsOnFiling(place)) return say('head.withdraw.ends-on-filing');
  return say(isOne ? `head.${id}.${value}` : `head.${id}`);
}

/** Filing alone ends it, for every order of which we know. */
function endsOnFiling(place: Jurisdiction): boolean {
  const known = orderTypes(place).map((type) => sectionFor(place, 'withdraw', type).endsOnFiling);
  return known[0] === 'yes' && known.every((one) => one === undefined || one === 'yes');
}
