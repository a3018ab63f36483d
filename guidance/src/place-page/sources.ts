import { type Cite, cite, type Jurisdiction, type Law } from '@until-signed/law';

/** The sources of a law file with these keys. */
export const citesOf = (
  keys: readonly string[],
  place: Pick<Jurisdiction, 'sources'>,
  { hosts }: Law,
): readonly Cite[] =>
  [...new Set(keys)].flatMap((key) => {
    const source = place.sources[key];
    return source ? [cite(source, hosts)] : [];
  });
