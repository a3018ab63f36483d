import { type Form, type Jurisdiction, type Law, type Source, safeUrl } from '@until-signed/law';
import type { Json } from '../src/lib/columns.ts';
import {
  type LawFile,
  NATIONAL,
  type NationalRests,
  type Numbers,
  type PlaceRests,
  RESTING,
  type SourcesFile,
} from '../src/lib/law-files.ts';
import { pack } from './pack.ts';
import { slimLaw } from './slim.ts';

/**
 * What decides, of all places. Of the sources it holds those alone that a paper names: the ones that show the boxes
 * of a court's form.
 */
export function lawFile(law: Law): LawFile {
  const { jurisdictions, national, contacts, hosts } = slimLaw(law);
  const places = Object.values(jurisdictions).map((place) => {
    const { sources, ...rest } = numbered(place);
    const shown = Object.entries(sources).filter(([key]) =>
      formsIn(rest).some((form) => form.boxesFrom === key),
    );
    return { ...emptied(rest), sources: Object.fromEntries(shown) };
  });
  return {
    places: pack(places as unknown as readonly Json[]),
    rest: { national: { ...emptied(national), sources: {} }, contacts: emptied(contacts), hosts },
  };
}

/** The sources of all places, and what rests on them. */
export function sourcesFile(law: Law): SourcesFile {
  const { jurisdictions, national } = slimLaw(law);
  const places = Object.values(jurisdictions);
  const listed = (sources: Jurisdiction['sources']) => Object.values(sources).map((one) => asNamed(one, law));
  return {
    sources: pack(places.map(({ sources }) => listed(sources)) as unknown as readonly Json[]),
    rests: pack(places.map(restsOf)),
    national: {
      sources: pack(listed(national.sources) as unknown as readonly Json[]),
      rests: Object.fromEntries(
        NATIONAL.map((list) => [
          list,
          national[list].map(({ sources }) => numbersIn(national.sources, sources)),
        ]),
      ) as unknown as NationalRests,
    },
  };
}

function restsOf(place: Jurisdiction): Record<keyof PlaceRests, Json> {
  const numbers = ({ sources }: { readonly sources: readonly string[] }) => numbersIn(place.sources, sources);
  return {
    ...(Object.fromEntries(RESTING.map((part) => [part, numbers(place[part])])) as Record<
      keyof PlaceRests,
      Json
    >),
    orders: place.orders.map(numbers),
  };
}

function numbersIn(sources: Jurisdiction['sources'], keys: readonly string[]): Numbers {
  const known = Object.keys(sources);
  return keys.map((key) => known.indexOf(key));
}

/** An address to which nobody is sent is not sent either. */
const asNamed = (source: Source, { hosts }: Law): Source =>
  safeUrl(source.url, hosts) === null ? { ...source, url: '' } : source;

/** With the sources named by their numbers, as `sourcesFile` numbers them. */
function numbered(place: Jurisdiction): Jurisdiction {
  const keys = Object.keys(place.sources);
  const number = (key: unknown) => String(keys.indexOf(key as string));
  const copy = map(place, (key, value) => (key === 'boxesFrom' ? number(value) : value)) as Jurisdiction;
  return { ...copy, sources: Object.fromEntries(Object.values(place.sources).entries()) };
}

/** Every form in a part of the law. */
function formsIn(value: unknown): Form[] {
  const found: Form[] = [];
  map(value, (key, inner) => {
    if (key === 'forms' && Array.isArray(inner)) found.push(...(inner as Form[]));
    return inner;
  });
  return found;
}

/** Without what rests on which source. */
const emptied = <Part>(part: Part): Part =>
  map(part, (key, value) => (key === 'sources' ? (Array.isArray(value) ? [] : {}) : value)) as Part;

/** A copy in which each field is what `change` makes of it. */
function map(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => map(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, map(change(key, inner), change)]),
  );
}
