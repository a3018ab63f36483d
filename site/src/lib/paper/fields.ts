/** What was typed for papers, as fields of a form. They travel from page to page only where there are no scripts. */
import type { Entry, Typed } from '../typed.ts';
import { detailOf } from './details.ts';

/** More than every field there is, with every list full. */
const MOST_FIELDS = 2000;
const KEY = /^d\.((?:against\.)?[a-z-]{1,40})(?:\.(\d{1,3})\.([a-z-]{1,40}))?$/;

/**
 * Reads the fields whose names begin with `d.`. A field that we do not know any more is left out, for a form can be
 * older than the site. Null: too many, one twice, or a name that no form of ours ever had.
 */
export function readTypedFields(fields: readonly (readonly [name: string, value: string])[]): Typed | null {
  const seen = new Set<string>();
  const texts: [string, string][] = [];
  const lists = new Map<string, Map<number, Entry>>();
  if (fields.length > MOST_FIELDS) return null;
  for (const [name, value] of fields) {
    const [, key, at, field = ''] = KEY.exec(name) ?? [];
    if (key === undefined || seen.has(name)) return null;
    seen.add(name);
    const detail = detailOf(key);
    if (at === undefined) {
      if (detail && detail.kind !== 'list') texts.push([key, withoutReturns(value)]);
    } else if (detail?.kind === 'list' && detail.fields.some(({ id }) => id === field)) {
      const entries = lists.get(key) ?? new Map<number, Entry>();
      lists.set(key, entries.set(Number(at), { ...entries.get(Number(at)), [field]: withoutReturns(value) }));
    }
  }
  const inOrder = [...lists].map(([key, entries]): [string, readonly Entry[]] => [
    key,
    [...entries].sort(([one], [two]) => one - two).map(([, entry]) => entry),
  ]);
  return Object.fromEntries<string | readonly Entry[]>([...texts, ...inOrder]);
}

/** A form sends line ends as two characters; a box on the page holds one. */
const withoutReturns = (value: string): string => value.replace(/\r\n?/g, '\n');
