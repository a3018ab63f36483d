import { type Jurisdiction, UNKNOWN } from '@until-signed/law';

/** What the sources of one place leave open. */
export interface Gaps {
  readonly code: string;
  readonly name: string;
  /** Remarks of the people who read the sources. */
  readonly gaps: readonly string[];
  /** The fields that no source settles, as paths in the file: `withdraw.how`, `orders.stalking.final.lasts`. */
  readonly fields: readonly string[];
}

export const gapsOf = (law: Jurisdiction): Gaps => ({
  code: law.code,
  name: law.name,
  gaps: law.gaps,
  fields: unknownFields(law),
});

/** Every path below `value` that leads to `unknown`. Entries of a list go by their id, else by their place in it. */
function unknownFields(value: unknown, path: readonly string[] = []): string[] {
  if (value === UNKNOWN) return [path.join('.')];
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      unknownFields(one, [...path, (one as { id?: string } | null)?.id ?? String(index + 1)]),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    path.length === 0 && (key === 'gaps' || key === 'sources') ? [] : unknownFields(one, [...path, key]),
  );
}
