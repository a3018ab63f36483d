import { type Cite, cite, type Jurisdiction, type Law } from '@until-signed/law';
import type { Words } from '../words.ts';
import { compareValues, type Field, otherValues, valueFor, valueText } from './fields.ts';
import { PLACE_SLUGS } from './slugs.ts';
import { voiceOf } from './voice.ts';

/** One place in a comparison. */
export interface ComparedPlace {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  /** The order of the place that it is about: its first one. */
  readonly order: string;
  readonly value: string;
  readonly text: string;
  readonly others: readonly { readonly order: string; readonly text: string }[];
  /** The best source of it. Null where our sources do not say. */
  readonly cite: Cite | null;
  readonly read: string;
}

/** The places with one value. */
export interface ComparedGroup {
  readonly value: string;
  readonly text: string;
  readonly places: readonly ComparedPlace[];
}

export interface Comparison {
  readonly field: string;
  readonly heading: string;
  readonly lead: string;
  /** In the order of their values. */
  readonly groups: readonly ComparedGroup[];
  /** All places, in the order of their names. */
  readonly rows: readonly ComparedPlace[];
}

/** One field across all places. */
export function comparison(law: Law, words: Words, field: Field): Comparison {
  const say = voiceOf(words);
  const rows = Object.values(law.jurisdictions)
    .map((place) => compared(place, field, law, words))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
  const values = [...new Set(rows.map(({ value }) => value))].sort((a, b) => compareValues(field, a, b));
  return {
    field: field.id,
    heading: say(`field.${field.id}`),
    lead: say(`compare.${field.id}`),
    groups: values.map((value) => ({
      value,
      text: valueText(field, value, words),
      places: rows.filter((row) => row.value === value),
    })),
    rows,
  };
}

function compared(place: Jurisdiction, field: Field, law: Law, words: Words): ComparedPlace {
  const main = place.orders[0];
  const value = main ? valueFor(place, field, main.id) : 'open';
  return {
    code: place.code,
    slug: PLACE_SLUGS[place.code] ?? '',
    name: place.name,
    order: main?.name ?? '',
    value,
    text: valueText(field, value, words),
    others: otherValues(place, field)
      .filter((one) => one.value !== 'open')
      .map((one) => ({ order: one.order, text: valueText(field, one.value, words) })),
    cite: value === 'open' ? null : bestCite(place, field, law),
    read: place.read,
  };
}

/** The law's or the court's own words first. */
function bestCite(place: Jurisdiction, field: Field, { hosts }: Law): Cite | null {
  const own = field.section === 'efile' ? undefined : place.orders[0]?.own?.[field.section]?.sources;
  const cites = [...(own ?? []), ...place[field.section].sources].flatMap((key) => {
    const source = place.sources[key];
    return source ? [cite(source, hosts)] : [];
  });
  return cites.find((one) => !one.secondary) ?? cites[0] ?? null;
}
