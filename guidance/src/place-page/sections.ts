import {
  type Cite,
  covers,
  type Jurisdiction,
  type Law,
  type Order,
  type SectionName,
  safeUrl,
} from '@until-signed/law';
import type { Words } from '../words.ts';
import { invitation } from './everywhere.ts';
import { headingOf } from './headings.ts';
import { type Fields, formsIn, linesIn, type PlaceForm, type PlaceLine } from './lines.ts';
import { citesOf } from './sources.ts';
import { voiceOf } from './voice.ts';

export type { PlaceForm, PlaceLine } from './lines.ts';

/** What one set of sources says: for all orders that a section is about, or for one kind of order alone. */
export interface PlacePart {
  /** The name of the one order, court or paper that it is about, where it is not about the whole section's. */
  readonly title: string | null;
  /** For which orders it holds, where the place has several. */
  readonly about: string | null;
  readonly lines: readonly PlaceLine[];
  readonly forms: readonly PlaceForm[];
  /** What none of our sources settles, as questions for the clerk. */
  readonly asks: readonly string[];
  /** What each line rests on. Empty only where there is no line. */
  readonly cites: readonly Cite[];
}

export interface PlaceSection {
  readonly id: string;
  readonly heading: string;
  /** Whom its lines call *you*, where they do. */
  readonly you: string | null;
  readonly parts: readonly PlacePart[];
}

/** The page's order: what the paper is, how it ends, how it is answered, how it is kept, what comes after. */
const ORDER = [
  'orders',
  'withdraw',
  'hearing',
  'endByProtected',
  'endByRestrained',
  'respond',
  'violation',
] as const;
/** Law files speak to the person whose step it is. */
const YOU: Readonly<Record<string, 'protected' | 'restrained'>> = {
  withdraw: 'protected',
  endByProtected: 'protected',
  endByRestrained: 'restrained',
  respond: 'restrained',
};
const WHOLE = ['criminal', 'registry', 'efile', 'records'] as const;

export function sectionsOf(place: Jurisdiction, law: Law, words: Words): readonly PlaceSection[] {
  const tell = (id: string, parts: readonly PlacePart[]): PlaceSection => ({
    id,
    heading: headingOf(id, place, words),
    you: YOU[id] ? voiceOf(words)(`page.you-${YOU[id]}`) : null,
    parts: parts.filter(({ lines, forms, asks }) => lines.length + forms.length + asks.length > 0),
  });
  return [
    tell('words', [partOf('words', place.words, place, law, words), ...courtParts(place, law, words)]),
    ...ORDER.map((id) =>
      tell(id, id === 'orders' ? orderParts(place, law, words) : ruleParts(id, place, law, words)),
    ),
    ...WHOLE.map((id) => tell(id, [partOf(id, place[id], place, law, words)])),
  ];
}

/** A section as it stands, and then what each kind of order has of its own. */
function ruleParts(id: SectionName, place: Jurisdiction, law: Law, words: Words): readonly PlacePart[] {
  const say = voiceOf(words);
  const names = (orders: readonly Order[]) => orders.map(({ name }) => name).join(' · ');
  const covered = place.orders.filter((order) => covers(place, id, order.id));
  const own = place.orders.filter((order) => order.own?.[id]);
  const left = place.orders.filter((order) => !covered.includes(order) && !own.includes(order));
  const base = partOf(id, place[id], place, law, words);
  const about = place.orders.length > 1 ? say('page.about', { orders: names(covered) }) : null;
  return [
    {
      ...base,
      about,
      asks: [...base.asks, ...(left.length > 0 ? [say('page.not-covered', { orders: names(left) })] : [])],
    },
    ...own.map((order) => ({
      ...partOf(id, order.own?.[id] ?? {}, place, law, words),
      title: say('page.own', { order: order.name }),
    })),
    ...(id === 'violation' ? elsewhere(place, law, words) : []),
  ];
}

/** What we know of most places, where one is not settled. */
function elsewhere(place: Jurisdiction, law: Law, words: Words): readonly PlacePart[] {
  const general = invitation(place, law, words);
  if (!general) return [];
  const title = voiceOf(words)('page.in-most-places');
  return [{ ...NOTHING, title, lines: [general.line], cites: general.cites }];
}

const NOTHING: PlacePart = { title: null, about: null, lines: [], forms: [], asks: [], cites: [] };

function orderParts(place: Jurisdiction, law: Law, words: Words): readonly PlacePart[] {
  return place.orders.map((order) => {
    const parts = [
      partOf('order', { statute: order.statute }, place, law, words),
      partOf('temporary', order.temporary, place, law, words),
      partOf('final', order.final, place, law, words),
    ];
    return {
      ...NOTHING,
      title: order.name,
      lines: parts.flatMap(({ lines }) => lines),
      asks: parts.flatMap(({ asks }) => asks),
      cites: citesOf(order.sources, place, law),
    };
  });
}

const courtParts = (place: Jurisdiction, law: Law, words: Words): readonly PlacePart[] =>
  place.courts.map((court) => ({ ...partOf('court', court, place, law, words), title: court.name }));

function partOf(id: string, fields: Fields, place: Jurisdiction, law: Law, words: Words): PlacePart {
  const { lines, asks } = linesIn(id, fields, words);
  const link = id === 'efile' ? safeUrl(fields.url as string | undefined, law.hosts) : null;
  const forms = formsIn(fields, law.hosts);
  return {
    ...NOTHING,
    lines: link
      ? [...lines, { field: 'efile.url', label: voiceOf(words)('label.efile.url'), text: link, link }]
      : lines,
    forms,
    asks,
    cites: citesOf((fields.sources as readonly string[] | undefined) ?? [], place, law),
  };
}
