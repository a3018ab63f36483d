import {
  cite,
  type Hosts,
  type Jurisdiction,
  kept,
  type Law,
  type OrderType,
  orderOf,
  type Cite as Source,
  UNKNOWN,
} from '@until-signed/law';
import type { Rest, Rule } from './rule.ts';
import type { Situation } from './situation.ts';

/** A source below an item of a plan. `statute` is the law's own number where the source stands for one. */
export interface Cite extends Source {
  readonly statute: string | null;
}

/** Most sources shown below one item: the law's and the court's own words first. The rest is on the sources page. */
const MOST = 3;

/**
 * The sources that a rule rests on in this place. Never empty for a rule of the house: each rests on at least one
 * fact that holds everywhere (a test holds this).
 */
export function citesOf(rule: Rule, { law: place, types }: Situation, law: Law): readonly Cite[] {
  const known = ofRules(law, place ? `${place.code} ${types.length === 1 ? types[0] : ''}` : '');
  const cites = known.get(rule) ?? findCites(rule, place, types, law);
  known.set(rule, cites);
  return cites;
}

/** They are the same in every plan for the same place and kind of order. */
const ofRules = kept((_: Law, _placeAndKind: string) => new Map<Rule, readonly Cite[]>());

function findCites(
  { rests }: Rule,
  place: Jurisdiction | null,
  types: readonly OrderType[],
  law: Law,
): readonly Cite[] {
  const local = rests
    .filter((rest) => rest.startsWith('law:'))
    .flatMap((rest) => localCites(rest, place, types, law.hosts));
  const federal = rests.filter((rest) => rest.startsWith('us:')).flatMap((rest) => federalCites(law, rest));
  // What the place's own sources say comes first; general pages of other places are named only where there are none.
  const found = [
    ...rank(local).slice(0, MOST),
    ...rank(federal)
      .filter(({ statute }) => local.length === 0 || statute !== null)
      .slice(0, local.length > 0 ? 1 : MOST - 1),
  ];
  return found.filter((one, index) => found.findIndex(({ title }) => title === one.title) === index);
}

function localCites(
  rest: Rest,
  place: Jurisdiction | null,
  types: readonly OrderType[],
  hosts: Hosts,
): Cite[] {
  if (!place) return [];
  const order = (types.length === 1 && orderOf(place, types[0] ?? 'other')) || place.orders[0];
  const section = (rest === 'law:orders' ? order : place[rest.slice(4) as 'withdraw']) as
    | { sources?: readonly string[]; statute?: string }
    | undefined;
  const statute = section?.statute === UNKNOWN ? null : (section?.statute ?? null);
  return (section?.sources ?? []).flatMap((id, index) => {
    const source = place.sources[id];
    return source ? [{ ...cite(source, hosts), statute: index === 0 ? statute : null }] : [];
  });
}

function federalCites({ national, hosts }: Law, rest: Rest): readonly Cite[] {
  const id = rest.slice(3);
  const fact = [...national.federal, ...national.general, ...national.helplines, ...national.safety].find(
    (one) => one.id === id,
  );
  const named: unknown = fact && 'statute' in fact ? fact.statute : null;
  const statute = typeof named === 'string' && /\d/.test(named) ? named : null;
  return (fact?.sources ?? []).flatMap((key, index) => {
    const source = national.sources[key];
    return source ? [{ ...cite(source, hosts), statute: index === 0 ? statute : null }] : [];
  });
}

/** The statute first, then what is not secondary, else as the file lists them. */
function rank(cites: readonly Cite[]): Cite[] {
  const weight = (one: Cite) => (one.statute ? 0 : 2) + (one.secondary ? 1 : 0);
  return [...cites].sort((a, b) => weight(a) - weight(b));
}
