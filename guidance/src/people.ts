import { all, always, any, type Condition } from '@until-signed/engine';
import { type Jurisdiction, type Law, safeUrl } from '@until-signed/law';
import * as f from './facts.ts';
import type { Situation } from './situation.ts';
import type { Words } from './words.ts';

/** Somebody to talk to. What is null was not found; nothing is made up. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they are there for, in one line. */
  readonly about: string;
  readonly phone: string | null;
  readonly url: string | null;
  readonly hours: string | null;
}

export interface Contact {
  readonly id: string;
  readonly when: Condition;
  readonly from: 'place' | 'helpline' | 'words';
  /** Named also while it is open, unless on whom the order protects. */
  readonly caution?: boolean;
}

const protectedSide = f.role.is('protected');
const civil = f.kind.in('civil', 'both');
const criminal = f.kind.in('criminal', 'both');

/** Who is named in a plan, to whom. A condition decides, like a rule, so that the promises can be proven of it. */
export const CONTACTS: readonly Contact[] = [
  { id: '911', when: always, from: 'helpline' },
  { id: 'hotline', when: protectedSide, from: 'place' },
  { id: 'ndvh', when: always, from: 'helpline' },
  { id: 'clerk', when: f.kind.not('military'), from: 'words', caution: true },
  { id: 'victim-witness', when: all(protectedSide, any(criminal, f.criminalCase.is('yes'))), from: 'words' },
  {
    id: 'public-defender',
    when: all(f.role.is('restrained'), any(criminal, f.criminalCase.is('yes'))),
    from: 'words',
  },
  { id: 'legal-aid', when: always, from: 'place' },
  { id: 'self-help', when: civil, from: 'place', caution: true },
  { id: 'coalition', when: protectedSide, from: 'place' },
  { id: 'call-for-change', when: f.role.is('restrained'), from: 'helpline' },
  { id: 'stronghearts', when: f.place.is('tribe'), from: 'helpline' },
  { id: 'military-onesource', when: f.place.is('military'), from: 'helpline' },
  { id: 'eldercare', when: all(protectedSide, f.orderType.is('elder')), from: 'helpline' },
  { id: 'rainn', when: all(protectedSide, f.orderType.is('sexual-assault')), from: 'helpline' },
  { id: 'vine', when: all(protectedSide, any(criminal, f.criminalCase.is('yes'))), from: 'helpline' },
  { id: '988', when: always, from: 'helpline' },
];

/** The contacts with the ids given, as far as the law files know them. Only lines marked `listable` are shown. */
export function peopleFor(
  ids: readonly string[],
  { law: place, answers }: Pick<Situation, 'law' | 'answers'>,
  law: Law,
  words: Words,
): readonly Person[] {
  return ids.flatMap((id) => {
    const contact = CONTACTS.find((one) => one.id === id);
    if (contact?.from === 'helpline') return helpline(id, law, words);
    if (contact?.from === 'place') return local(id, place, law, words, answers.role === 'restrained');
    return [
      {
        id,
        name: say(words, `people.${id}`),
        about: say(words, `people.${id}.about`),
        phone: null,
        url: null,
        hours: null,
      },
    ];
  });
}

function helpline(id: string, { national, hosts }: Law, words: Words): Person[] {
  const line = national.helplines.find((one) => one.id === id);
  if (line?.status !== 'listable') return [];
  return [
    {
      id,
      name: words.strings[`people.${id}`] ?? line.name,
      about: say(words, `people.${id}.about`),
      phone: told(line.phone),
      url: safeUrl(told(line.url), hosts),
      hours: words.strings[`people.${id}.hours`] ?? null,
    },
  ];
}

/** The state's own file first, then the list of contacts; where neither knows one, nobody is named. */
function local(
  id: string,
  place: Jurisdiction | null,
  { contacts, hosts }: Law,
  words: Words,
  restrained: boolean,
): Person[] {
  const about = say(words, `people.${id}.about`);
  const finder = (key: string, url: string | undefined): Person[] =>
    url ? [{ id, name: say(words, key), about, phone: null, url: safeUrl(url, hosts), hours: null }] : [];
  if (!place)
    return id === 'legal-aid' ? finder('people.legal-aid.finder', contacts.national.legalAid?.finder) : [];
  const listed = contacts.jurisdictions[place.code];
  const own = {
    hotline: place.help.hotline,
    'legal-aid': place.help.legalAid,
    coalition: place.help.coalition,
    'self-help': place.help.courtSelfHelp,
  }[id];
  const other = { hotline: listed?.hotline, 'legal-aid': listed?.legalAid, coalition: listed?.coalition }[id];
  const found = [own, other]
    .filter((one) => one !== null && one !== undefined)
    .filter(({ serves }) => !(restrained && serves === 'protected'));
  const best = found.find((one) => told(one.phone) || safeUrl(told(one.url), hosts)) ?? found[0];
  if (!best)
    return id === 'legal-aid' ? finder('people.legal-aid.finder', contacts.national.legalAid?.finder) : [];
  const hours = 'hours' in best ? (best.hours ?? null) : null;
  return [
    { id, name: best.name, about, phone: told(best.phone), url: safeUrl(told(best.url), hosts), hours },
  ];
}

const told = (value: string | null | undefined): string | null =>
  value && value !== 'unknown' ? value : null;
const say = (words: Words, key: string): string => words.strings[key] ?? '';
