/**
 * The law as it travels: one file with what decides, and one with the sources, which comes after it. Both hold all
 * places, so that what is fetched tells nothing of a person. See build-steps/law-files.ts for how they are made.
 */
import type { Jurisdiction, Law, National, Source } from '@until-signed/law';
import { type Columns, rowsOf } from './columns.ts';

/** The law without its sources. Places stand in columns; the rest is small. */
export interface LawFile {
  readonly places: Columns;
  readonly rest: Pick<Law, 'national' | 'contacts' | 'hosts'>;
}

/** A source is named by its number within its place. */
export type Numbers = readonly number[];

/** The parts of a place, and of the national file, that rest on sources. */
export const RESTING = [
  'hearing',
  'withdraw',
  'endByProtected',
  'endByRestrained',
  'respond',
  'criminal',
  'violation',
  'registry',
  'efile',
  'records',
] as const satisfies readonly (keyof Jurisdiction)[];
export const NATIONAL = [
  'federal',
  'general',
  'helplines',
  'safety',
] as const satisfies readonly (keyof National)[];

/** Which sources each part of a place rests on. */
export type PlaceRests = Readonly<Record<(typeof RESTING)[number], Numbers>> & {
  readonly orders: readonly Numbers[];
};
export type NationalRests = Readonly<Record<(typeof NATIONAL)[number], readonly Numbers[]>>;

/** The sources of each place, in the order of the places, and what rests on them. */
export interface SourcesFile {
  readonly sources: Columns;
  readonly rests: Columns;
  readonly national: { readonly sources: Columns; readonly rests: NationalRests };
}

/** The law without its sources, from the first file. */
export function lawFrom({ places, rest }: LawFile): Law {
  const rows = rowsOf(places) as unknown as readonly Jurisdiction[];
  return { jurisdictions: Object.fromEntries(rows.map((place) => [place.code, place])), ...rest };
}

/** The same law with its sources, from both. */
export function withSources(law: Law, file: SourcesFile): Law {
  const sources = rowsOf(file.sources) as unknown as readonly (readonly Source[])[];
  const rests = rowsOf(file.rests) as unknown as readonly PlaceRests[];
  const { national } = file;
  return {
    ...law,
    jurisdictions: Object.fromEntries(
      Object.values(law.jurisdictions).map((place, index) => [
        place.code,
        withOwn(place, sources[index] ?? [], rests[index]),
      ]),
    ),
    national: {
      ...law.national,
      ...Object.fromEntries(
        NATIONAL.map((list) => [
          list,
          law.national[list].map((one, index) => ({ ...one, sources: named(national.rests[list][index]) })),
        ]),
      ),
      sources: byNumber(rowsOf(national.sources) as unknown as readonly Source[]),
    },
  };
}

function withOwn(
  place: Jurisdiction,
  sources: readonly Source[],
  rests: PlaceRests | undefined,
): Jurisdiction {
  return {
    ...place,
    ...Object.fromEntries(RESTING.map((part) => [part, { ...place[part], sources: named(rests?.[part]) }])),
    orders: place.orders.map((order, index) => ({ ...order, sources: named(rests?.orders[index]) })),
    sources: byNumber(sources),
  };
}

const named = (numbers: Numbers = []): string[] => numbers.map(String);
const byNumber = (sources: readonly Source[]): Record<string, Source> =>
  Object.fromEntries(sources.entries());

/** Are the sources there, or is this the law of the first file alone? */
export const hasSources = ({ national }: Law): boolean => Object.keys(national.sources).length > 0;
