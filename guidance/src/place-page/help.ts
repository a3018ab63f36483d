import { type Cite, cite, type Jurisdiction, type Law, safeUrl } from '@until-signed/law';
import { type Person, peopleFor } from '../people.ts';
import type { Words } from '../words.ts';
import { voiceOf } from './voice.ts';

export interface NamedLink {
  readonly label: string;
  readonly name: string;
  readonly url: string;
}

/** Who is named on the page of a place, whoever reads it: emergency first, then those who know the place. */
const NAMED = [
  '911',
  'hotline',
  'ndvh',
  'clerk',
  'self-help',
  'legal-aid',
  'coalition',
  'call-for-change',
  '988',
];

/** People to talk to in one place, where its forms and courts are found, and what this rests on. */
export function helpSection(
  place: Jurisdiction,
  law: Law,
  words: Words,
): { people: readonly Person[]; links: readonly NamedLink[]; cites: readonly Cite[] } {
  const people = peopleFor(NAMED, { law: place, answers: {} }, law, words);
  const say = voiceOf(words);
  const links = (['forms', 'findCourt'] as const).flatMap((key): NamedLink[] => {
    const one = place.help[key];
    const url = safeUrl(one?.url, law.hosts);
    return one && url ? [{ label: say(`help.${key}`), name: one.name, url }] : [];
  });
  return { people, links, cites: helpCites(place, law) };
}

/** The sources of what is named: of the place's own file, of the list of contacts, and of the national lines. */
function helpCites(place: Jurisdiction, { contacts, national, hosts }: Law): readonly Cite[] {
  const listed = contacts.jurisdictions[place.code];
  const lines = national.helplines.filter(({ id }) => NAMED.includes(id));
  const found = [
    ...Object.values(place.help).flatMap((one) => pick(one?.sources, place.sources)),
    ...pick(listed?.sources, contacts.sources),
    ...lines.flatMap(({ sources }) => pick(sources, national.sources)),
  ].map((source) => cite(source, hosts));
  return found.filter(
    (one, index) => found.findIndex(({ title, url }) => title === one.title && url === one.url) === index,
  );
}

const pick = <T>(keys: readonly string[] | undefined, from: Readonly<Record<string, T>>): T[] =>
  (keys ?? []).flatMap((key) => from[key] ?? []);
