import type { Answers, Day, Guide } from '@until-signed/guidance';
import { type Law, safeUrl } from '@until-signed/law';
import { type Change, changesBetween } from './law-changes.ts';
import { type FieldChange, fieldChanges } from './law-fields.ts';
import { type Group, groupsOf, type Met, type Person } from './law-groups.ts';
import { concerned, mainPersons, type Size, tellingMore } from './law-persons.ts';

/** What a change of the law does in one place. */
export interface PlaceImpact {
  /** A postal code; null for the files that hold for all places. */
  readonly code: string | null;
  readonly name: string | null;
  readonly file: 'changed' | 'new' | 'gone';
  readonly fields: readonly FieldChange[];
  readonly groups: readonly Group[];
  /** How many persons were asked is cut down where many files are compared. */
  readonly size: Size;
  /** How many persons were asked, and for how many the plan changes. */
  readonly plans: number;
  readonly changed: number;
}

/** Two versions of the law, each with the same words. */
export interface Versions {
  readonly before: Guide;
  readonly after: Guide;
}

/**
 * What lies between two versions, place by place. Places where nothing differs are left out.
 *
 * @param most how many persons of each place are asked at most; with several places fewer are
 */
export function impact(versions: Versions, today: Day, most: Size = 'full'): readonly PlaceImpact[] {
  const [before, after] = [versions.before.law, versions.after.law];
  const codes = [
    ...new Set([...Object.keys(before.jurisdictions), ...Object.keys(after.jurisdictions)]),
  ].sort();
  const places = codes.flatMap((code) => {
    const fields = fieldsOf(before, after, code);
    const isSame = fields.length === 0 && links(before, code).join() === links(after, code).join();
    return isSame ? [] : [{ code, fields }];
  });
  const everywhere = sharedFields(before, after);
  const all = [...places, ...(everywhere.length > 0 ? [{ code: null, fields: everywhere }] : [])];
  const size = all.length <= 1 ? most : all.length <= 4 && most !== 'small' ? 'middle' : 'small';
  return all.map(({ code, fields }) => placeImpact(versions, code, fields, size, today));
}

/** What reads otherwise in a place's own file, and in what the list of contacts says of it. */
const fieldsOf = (before: Law, after: Law, code: string): FieldChange[] => [
  ...fieldChanges(before.jurisdictions[code], after.jurisdictions[code]),
  ...fieldChanges(before.contacts.jurisdictions[code], after.contacts.jurisdictions[code], ['contacts']),
];

/** The addresses of a place that a person is sent to. The list of hosts decides, for all places at once. */
function links({ jurisdictions, contacts, hosts }: Law, code: string): readonly (string | null)[] {
  const addresses = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, part]) =>
      key === 'url' && typeof part === 'string' ? [part] : addresses(part),
    );
  };
  return addresses([jurisdictions[code], contacts.jurisdictions[code]]).map((url) => safeUrl(url, hosts));
}

/** What reads otherwise in the files that hold for all places. */
function sharedFields(before: Law, after: Law): FieldChange[] {
  const shared = ({ national, contacts: { jurisdictions: _, ...contacts }, hosts }: Law) => ({
    national,
    contacts,
    hosts: Object.fromEntries(hosts.hosts.map(({ host, what }) => [host, what])),
  });
  return fieldChanges(shared(before), shared(after));
}

function placeImpact(
  { before, after }: Versions,
  code: string | null,
  fields: readonly FieldChange[],
  size: Size,
  today: Day,
): PlaceImpact {
  const laws = [before, after].flatMap(({ law }) => (code && law.jurisdictions[code]) || []);
  const place = { code, name: laws.at(-1)?.name ?? null, fields, size };
  if (code !== null && laws.length < 2)
    return {
      ...place,
      file: after.law.jurisdictions[code] ? 'new' : 'gone',
      groups: [],
      plans: 0,
      changed: 0,
    };
  const catalogue: Person[] = [];
  const found = new Map<string, Met>();
  const ask = (answers: Answers, main = catalogue.length): ReadonlySet<string> => {
    const [one, other] = [before.plan(answers, today), after.plan(answers, today)];
    const index = catalogue.push({ answers, main }) - 1;
    for (const change of changesBetween(one, other).map((met) => quoting(met, fields))) {
      const key = change.what === 'item-quotes' ? change.id : JSON.stringify(change);
      const met = found.get(key) ?? { change, persons: new Set() };
      found.set(key, met);
      met.persons.add(index);
    }
    return new Set([...one.wouldChange, ...other.wouldChange]);
  };
  const about = ['', ...concerned(laws)];
  for (const answers of mainPersons([before, after], code, today, size)) {
    const main = catalogue.length;
    const open = ask(answers);
    if (size === 'full' || (size === 'middle' && about.includes(answers['order-type'] ?? '')))
      for (const more of tellingMore(answers, open, laws, today)) ask(more, main);
  }
  return {
    ...place,
    file: 'changed',
    groups: groupsOf([...found.values()], catalogue),
    plans: catalogue.length,
    changed: new Set([...found.values()].flatMap(({ persons }) => [...persons])).size,
  };
}

/** An item that only quotes what reads otherwise in the file need not be quoted itself. */
function quoting(change: Change, fields: readonly FieldChange[]): Change {
  const isField = (lines: readonly string[], key: 'old' | 'new') =>
    lines.every((line) => fields.some((field) => field[key] === line));
  return change.what === 'item-reads' && isField(change.old, 'old') && isField(change.new, 'new')
    ? { ...change, what: 'item-quotes', old: [], new: [] }
    : change;
}
