import type { Jurisdiction, Law } from '@until-signed/law';

/** A place as pages link to it. */
export interface PlaceLink {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

/** The part of an address that names a place, made of its English name: `district-of-columbia`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '-');

/** The parts of addresses by code. They are the same in every language, so they come from the English law. */
export type Slugs = Readonly<Record<string, string>>;
export const slugsOf = (english: Law): Slugs =>
  Object.fromEntries(Object.values(english.jurisdictions).map(({ code, name }) => [code, slugOf(name)]));

export const placeLink = ({ code, name }: Jurisdiction, slugs: Slugs): PlaceLink => ({
  code,
  name,
  slug: slugs[code] ?? slugOf(name),
});

/** All places by name, as a reader of the language looks for them. */
export const byName = (law: Law, language: string): readonly Jurisdiction[] =>
  Object.values(law.jurisdictions).sort((one, other) => one.name.localeCompare(other.name, language));
