import type { Law, Source } from '@until-signed/law';
import type { Day } from '../calendar.ts';

/** A source is called old after so many months, where nobody asks for another number. */
export const OLD_AFTER_MONTHS = 12;

/** The old sources of one file of law. */
export interface Stale {
  /** A postal code, or the name of a file that holds for all places. */
  readonly file: string;
  readonly name: string;
  readonly read: Day;
  /** The file itself was read longer ago than that. */
  readonly readIsOld: boolean;
  /** Sources whose date is older, the oldest first. */
  readonly old: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly asOf: string;
  }[];
  readonly dated: number;
  readonly undated: number;
}

/**
 * Sources older than so many months before `today`, file by file. A date that names only a year or a month counts
 * as its last day, so that nothing is called old that may not be.
 */
export function staleSources(law: Law, months: number, today: Day): readonly Stale[] {
  const limit = monthsBefore(today, months);
  const files = [
    ...Object.values(law.jurisdictions).map((one) => ({ file: one.code, ...one })),
    { file: 'national', ...law.national },
    { file: 'contacts', ...law.contacts },
  ];
  return files.map(({ file, name, read, sources }) => {
    const all = Object.entries(sources as Readonly<Record<string, Source>>);
    const dated = all.flatMap(([id, { title, publisher, asOf }]) =>
      asOf ? [{ id, title, publisher, asOf }] : [],
    );
    return {
      file,
      name,
      read,
      readIsOld: read < limit,
      old: dated.filter(({ asOf }) => lastDay(asOf) < limit).sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
      dated: dated.length,
      undated: all.length - dated.length,
    };
  });
}

/** `2023` is at the latest `2023-12-31`. For comparing only: a month may be given more days than it has. */
const lastDay = (asOf: string): Day => asOf + '-12-31'.slice(asOf.length - 4);

function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
