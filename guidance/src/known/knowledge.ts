import { cite, type Law } from '@until-signed/law';
import type { Day } from '../calendar.ts';
import { PLACE_SLUGS } from '../place-page/slugs.ts';
import { gapsOf } from './gaps.ts';
import { OLD_AFTER_MONTHS, staleSources } from './stale.ts';

/** What we know of the law of one place, counted. */
export interface KnownPlace {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  /** Fields of its law file that no source settles. */
  readonly open: number;
  readonly sources: number;
  /** Sources that are not the court's, the legislature's or an agency's own words. */
  readonly secondary: number;
  readonly undated: number;
  /** Dated sources that are older than the number of months asked for. */
  readonly old: number;
  /** The oldest date of a source, as much of it as is known. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly read: Day;
}

export interface Knowledge {
  readonly today: Day;
  readonly months: number;
  readonly places: readonly KnownPlace[];
  readonly total: Pick<KnownPlace, 'open' | 'sources' | 'secondary' | 'undated' | 'old'>;
}

/** The gaps and the ages of all that we know, place by place, in the order of their names. */
export function knowledge(law: Law, language: string, today: Day, months = OLD_AFTER_MONTHS): Knowledge {
  const stale = new Map(staleSources(law, months, today).map((one) => [one.file, one]));
  const places = Object.values(law.jurisdictions)
    .map((place): KnownPlace => {
      const sources = Object.values(place.sources);
      const days = sources.flatMap(({ asOf }) => asOf ?? []).sort();
      const { fields } = gapsOf(place);
      return {
        code: place.code,
        slug: PLACE_SLUGS[place.code] ?? '',
        name: place.name,
        open: fields.length,
        sources: sources.length,
        secondary: sources.filter((source) => cite(source, law.hosts).secondary).length,
        undated: stale.get(place.code)?.undated ?? 0,
        old: stale.get(place.code)?.old.length ?? 0,
        oldest: days[0] ?? null,
        newest: days.at(-1) ?? null,
        read: place.read,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const sum = (key: keyof Knowledge['total']) => places.reduce((total, one) => total + one[key], 0);
  return {
    today,
    months,
    places,
    total: {
      open: sum('open'),
      sources: sum('sources'),
      secondary: sum('secondary'),
      undated: sum('undated'),
      old: sum('old'),
    },
  };
}
