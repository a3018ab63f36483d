import type { Cite, Jurisdiction, Law } from '@until-signed/law';
import type { Day } from '../calendar.ts';
import type { Person } from '../people.ts';
import type { Words } from '../words.ts';
import { type General, holdsUntil } from './everywhere.ts';
import { FIELDS, OPEN, otherValues, valueFor, valueText } from './fields.ts';
import { helpSection, type NamedLink } from './help.ts';
import { type PlaceSection, sectionsOf } from './sections.ts';
import { PLACE_SLUGS } from './slugs.ts';
import { inSentence, voiceOf } from './voice.ts';

/** One of the things on which places differ, as it is here. */
export interface InShort {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isOpen: boolean;
  /** Other orders of this place for which it is otherwise. */
  readonly others: readonly { readonly order: string; readonly value: string }[];
  /** The section of the page that says more, and names the sources. */
  readonly section: string;
}

/** All that our sources say about orders in one place, as a page tells it. Nothing in it is unknown or unnamed. */
export interface PlacePage {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly heading: string;
  readonly lead: string;
  /** When we read the law. */
  readonly read: Day;
  /** That asking does not end an order. */
  readonly holds: General;
  /** The order that the short answers are about. */
  readonly shortAbout: string;
  readonly inShort: readonly InShort[];
  readonly sections: readonly PlaceSection[];
  readonly help: {
    readonly people: readonly Person[];
    readonly links: readonly NamedLink[];
    readonly cites: readonly Cite[];
  };
}

export function placePage(law: Law, words: Words, code: string): PlacePage {
  const place = placeOf(law, code);
  const say = voiceOf(words);
  const state = inSentence(words, place);
  return {
    code,
    slug: PLACE_SLUGS[code] ?? '',
    name: place.name,
    heading: say('page.heading', { state }),
    lead: say('page.lead', { state }),
    read: place.read,
    holds: holdsUntil(place, law, words),
    shortAbout: place.orders[0]?.name ?? '',
    inShort: shortAnswers(place, words),
    sections: sectionsOf(place, law, words),
    help: helpSection(place, law, words),
  };
}

/** The questions that only the clerk can answer, each once, in the order of the page. */
export const clerkQuestions = ({ sections }: PlacePage): readonly string[] => [
  ...new Set(sections.flatMap(({ parts }) => parts.flatMap(({ asks }) => asks))),
];

export function placeOf({ jurisdictions }: Law, code: string): Jurisdiction {
  const place = jurisdictions[code];
  if (!place) throw new Error(`There is no law file for ${code}.`);
  return place;
}

function shortAnswers(place: Jurisdiction, words: Words): readonly InShort[] {
  const say = voiceOf(words);
  const main = place.orders[0];
  if (!main) return [];
  return FIELDS.map((field) => {
    const value = valueFor(place, field, main.id);
    return {
      field: field.id,
      label: say(`field.${field.id}`),
      value: valueText(field, value, words),
      isOpen: value === OPEN,
      others: otherValues(place, field)
        .filter((one) => one.value !== OPEN)
        .map((one) => ({ order: one.order, value: valueText(field, one.value, words) })),
      section: field.section,
    };
  });
}
