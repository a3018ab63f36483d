import { SECTIONS, type SectionName, UNKNOWN } from './constants.ts';
import { kept } from './kept.ts';
import type { Jurisdiction, Order, OrderType } from './schema.ts';

type Own = NonNullable<Order['own']>;
/** What is known of one section for one kind of order. Fields that no source settles for that kind are absent. */
export type Known<Name extends SectionName> = Partial<Omit<Jurisdiction[Name], 'covers' | 'remark'>>;

/** Is this section's text about this kind of order? Without `covers` it is about the file's first order only. */
export function covers(law: Jurisdiction, name: SectionName, type: OrderType): boolean {
  const kinds = law[name].covers ?? [law.orders[0]?.id];
  return kinds.includes(type);
}

/**
 * One section as it holds for one kind of order: the section itself where it covers that kind, overlaid with what
 * the file says of that kind alone. `unknown` values are left out, so that absent means "our sources do not say".
 */
export const sectionFor = <Name extends SectionName>(
  law: Jurisdiction,
  name: Name,
  type: OrderType,
): Known<Name> => sectionsFor(law, type)[name] as Known<Name>;

/** All sections of one kind of order. */
const sectionsFor = kept((law: Jurisdiction, type: OrderType) =>
  Object.fromEntries(SECTIONS.map((name) => [name, makeSection(law, name, type)])),
);

function makeSection(law: Jurisdiction, name: SectionName, type: OrderType): object {
  const own = orderOf(law, type)?.own?.[name as keyof Own];
  const base: object = covers(law, name, type) ? law[name] : {};
  const merged = { ...base, ...own };
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([key, value]) => key !== 'covers' && key !== 'remark' && value !== UNKNOWN,
    ),
  );
}

/** The entry of the order of this kind, where the file has one. */
export const orderOf = (law: Jurisdiction, type: OrderType): Order | undefined =>
  law.orders.find((order) => order.id === type);

/** The kinds of order this file describes, the domestic-violence order first. */
export const orderTypes = (law: Jurisdiction): readonly OrderType[] => law.orders.map((order) => order.id);

export const isSection = (name: string): name is SectionName =>
  (SECTIONS as readonly string[]).includes(name);
