import {
  isSection,
  type Jurisdiction,
  type Law,
  NONE_FOUND,
  orderOf,
  SECTIONS,
  sectionFor,
  UNKNOWN,
} from '@until-signed/law';
import { fill, type Words } from '../words.ts';
import { byName, type PlaceLink, placeLink, type Slugs } from './places.ts';

/** Where places differ in one field of the law: each value with its places, or what each place says in its own words. */
export interface States {
  readonly kind: 'states';
  readonly field: string;
  readonly title: string;
  readonly groups: readonly StatesGroup[];
  /** Where the field is a text: what was found, by place. */
  readonly texts: readonly { readonly place: PlaceLink; readonly text: string }[];
  /** The places where our sources do not say, with the question for the clerk. */
  readonly silent: readonly PlaceLink[];
  readonly ask: string;
}

export interface StatesGroup {
  readonly value: string;
  readonly label: string;
  readonly places: readonly PlaceLink[];
}

/** What a place says in a field: a value or a number, a text in its own words, nothing found, or no matter there. */
type Said =
  | { readonly value: string; readonly number?: number }
  | { readonly text: string }
  | 'silent'
  | 'no-matter';

/** The question for the clerk where a field has a value and not a text. */
const ASKED_AS: Readonly<Record<string, string>> = {
  'hearing.automatic': 'law-hearing-automatic',
  'hearing.requestWithinDays': 'law-request-limit',
  'withdraw.judgeApproves': 'law-withdraw-judge',
  'withdraw.endsOnFiling': 'law-withdraw-ends-on-filing',
  'withdraw.hearing': 'law-withdraw-hearing',
  'endByProtected.allowed': 'law-protected-may-end',
  'endByProtected.hearing': 'law-protected-hearing',
  'endByRestrained.allowed': 'law-restrained-may-end',
  'endByRestrained.waitMonths': 'law-restrained-wait',
  'violation.invitationIsDefense': 'law-invitation-excuses',
  'efile.selfRepresented': 'law-efile',
  'final.permanentPossible': 'law-permanent',
};
/** The fields that can stand in `{states …}` as values. */
export const VALUE_FIELDS: readonly string[] = Object.keys(ASKED_AS);

/** What the law files say in a field, about the first order of each: most often the one for domestic violence. */
export function statesOf(law: Law, words: Words, slugs: Slugs, field: string): States {
  const groups = new Map<string, { number: number; places: PlaceLink[] }>();
  const texts: { place: PlaceLink; text: string }[] = [];
  const silent: PlaceLink[] = [];
  for (const one of byName(law, words.language)) {
    const place = placeLink(one, slugs);
    const said = saidBy(one, field);
    if (said === 'no-matter') continue;
    if (said === 'silent') silent.push(place);
    else if ('text' in said) texts.push({ place, text: said.text });
    else {
      const group = groups.get(said.value) ?? { number: said.number ?? 0, places: [] };
      group.places.push(place);
      groups.set(said.value, group);
    }
  }
  return {
    kind: 'states',
    field,
    title: words.strings[`find.states.${field}`] ?? '',
    groups: [...groups]
      .sort(([, one], [, other]) => one.number - other.number || other.places.length - one.places.length)
      .map(([value, { number, places }]) => ({ value, label: labelOf(words, field, value, number), places })),
    texts,
    silent,
    ask: words.questions[ASKED_AS[field] ?? `clerk.${field}`]?.title ?? '',
  };
}

function labelOf({ strings }: Words, field: string, value: string, n: number): string {
  const label = strings[`find.states.${field}.${value}`] ?? strings[`find.states.${field}.n`];
  return (label && fill(label, { n: String(n) })) ?? '';
}

function saidBy(law: Jurisdiction, field: string): Said {
  const [part = '', key = ''] = field.split('.');
  const type = law.orders[0]?.id ?? 'domestic';
  const section: object | undefined =
    part === 'final'
      ? orderOf(law, type)?.final
      : isSection(part) && SECTIONS.includes(part)
        ? sectionFor(law, part, type)
        : (law[part as keyof Jurisdiction] as object | undefined);
  const value = (section as Record<string, unknown> | undefined)?.[key];
  if (key === 'waitMonths') return waitOf(value, section);
  if (key === 'requestWithinDays') return typeof value === 'number' ? numbered(value) : 'no-matter';
  if (typeof value !== 'string' || value === UNKNOWN) return 'silent';
  if (VALUE_FIELDS.includes(field)) return { value };
  return value === NONE_FOUND ? 'no-matter' : { text: value };
}

/** No months written and limits told: the file knows the limits, and a waiting time is not among them. */
function waitOf(months: unknown, section: object | undefined): Said {
  if (typeof months === 'number' && months > 0) return numbered(months);
  return section && 'limits' in section ? { value: 'none' } : 'silent';
}

const numbered = (number: number): Said => ({ value: String(number), number });
