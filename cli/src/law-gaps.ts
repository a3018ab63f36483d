import type { Guide } from '@until-signed/guidance';
import { type Jurisdiction, UNKNOWN } from '@until-signed/law';
import { type Doc, list, note, section, text } from './doc.ts';
import { sayer } from './say.ts';

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

/** The gaps of one place as a page. */
export function gapsDoc(guide: Guide, law: Jurisdiction): Doc {
  const say = sayer(guide.words);
  const { gaps, fields } = gapsOf(law);
  const none = text(say('gaps.none'));
  return [
    { kind: 'title', text: say('gaps.title', { state: law.name }) },
    section(say('gaps.fields', { count: fields.length })),
    ...(fields.length > 0 ? list(fields) : [none]),
    section(say('gaps.remarks', { count: gaps.length })),
    ...(gaps.length > 0 ? list(gaps) : [none]),
  ];
}

/** How much is open in each place, one line a place. */
export function gapsTable(guide: Guide): Doc {
  const say = sayer(guide.words);
  const all = Object.values(guide.law.jurisdictions).map(gapsOf);
  const sum = (count: (one: Gaps) => number) => all.reduce((total, one) => total + count(one), 0);
  return [
    { kind: 'title', text: say('gaps.table') },
    note(say('gaps.table.text')),
    {
      kind: 'table',
      rows: [
        [say('gaps.place'), say('gaps.count-fields'), say('gaps.count-remarks')],
        ...all.map(({ code, name, gaps, fields }) => [
          `${code} ${name}`,
          String(fields.length),
          String(gaps.length),
        ]),
        [
          say('gaps.total'),
          String(sum(({ fields }) => fields.length)),
          String(sum(({ gaps }) => gaps.length)),
        ],
      ],
    },
  ];
}
