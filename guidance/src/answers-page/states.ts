import { type Jurisdiction, type Law, NONE_FOUND, SECTIONS, sectionFor, UNKNOWN } from '@until-signed/law';
import { lawValues } from '../law-facts.ts';
import { comparison, fieldOf, OPEN, PLACE_SLUGS } from '../place-page/index.ts';
import type { Words } from '../words.ts';

/** A place as pages link to it. */
export interface PlaceLink {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

export interface StatesGroup {
  readonly value: string;
  readonly label: string;
  readonly places: readonly PlaceLink[];
}

/** Where places differ: each value with its places, or what each place says in its own words. */
export interface States {
  readonly kind: 'states';
  readonly field: string;
  /** As a question. It is also what to ask the clerk where our sources do not say. */
  readonly title: string;
  readonly groups: readonly StatesGroup[];
  readonly texts: readonly { readonly place: PlaceLink; readonly text: string }[];
  /** The places where our sources do not say. */
  readonly silent: readonly PlaceLink[];
  /** Whether a page compares all places by it. */
  readonly isCompared: boolean;
}

/**
 * What the law files say, about the first order of each place: mostly the one for domestic violence.
 *
 * @param field a field by which places are compared (`restrained-may-ask`), a fact of law (`law-permanent`), or a text of
 *   the law files (`withdraw.ifAbsent`)
 */
export function statesOf(law: Law, words: Words, field: string): States {
  if (fieldOf(field)) return compared(law, words, field);
  return field.startsWith('law-') ? byValue(law, words, field) : inOwnWords(law, words, field);
}

const EMPTY = { kind: 'states', groups: [], texts: [], silent: [], isCompared: false } as const;

function compared(law: Law, words: Words, id: string): States {
  const field = fieldOf(id);
  if (!field) throw new Error(`places are not compared by "${id}"`);
  const { heading, groups } = comparison(law, words, field);
  return {
    ...EMPTY,
    field: id,
    title: heading,
    groups: groups
      .filter(({ value }) => value !== OPEN)
      .map(({ value, text, places }) => ({ value, label: text, places: places.map(linkOf) })),
    silent: groups.filter(({ value }) => value === OPEN).flatMap(({ places }) => places.map(linkOf)),
    isCompared: true,
  };
}

function byValue(law: Law, words: Words, fact: string): States {
  const asked = words.questions[fact];
  const told = places(law, words).map((one) => ({
    place: linkOf(one),
    value: lawValues(one, one.orders[0]?.id ?? 'domestic')[fact],
  }));
  const labels = Object.entries(asked?.options ?? {});
  return {
    ...EMPTY,
    field: fact,
    title: asked?.title ?? '',
    groups: labels
      .map(([value, { label }]) => ({
        value,
        label,
        places: told.filter((one) => one.value === value).map(({ place }) => place),
      }))
      .filter((group) => group.places.length > 0),
    silent: told.filter(({ value }) => value === undefined).map(({ place }) => place),
  };
}

function inOwnWords(law: Law, words: Words, field: string): States {
  const told = places(law, words).map((one) => ({ place: linkOf(one), text: textIn(one, field) }));
  return {
    ...EMPTY,
    field,
    title: words.questions[`clerk.${field}`]?.title ?? '',
    texts: told.flatMap(({ place, text }) => (text === null ? [] : [{ place, text }])),
    silent: told.filter(({ text }) => text === null).map(({ place }) => place),
  };
}

function textIn(law: Jurisdiction, field: string): string | null {
  const [part = '', key = ''] = field.split('.');
  const section = SECTIONS.find((name) => name === part);
  const fields: object | undefined = section
    ? sectionFor(law, section, law.orders[0]?.id ?? 'domestic')
    : (law[part as keyof Jurisdiction] as object | undefined);
  const text = (fields as Record<string, unknown> | undefined)?.[key];
  return typeof text === 'string' && text !== UNKNOWN && text !== NONE_FOUND ? text : null;
}

const linkOf = ({ code, name }: { readonly code: string; readonly name: string }): PlaceLink => ({
  code,
  name,
  slug: PLACE_SLUGS[code] ?? '',
});

const places = (law: Law, { language }: Words): readonly Jurisdiction[] =>
  Object.values(law.jurisdictions).sort((one, other) => one.name.localeCompare(other.name, language));
