import { type Jurisdiction, UNKNOWN } from '@until-signed/law';
import { loadLawIn } from '@until-signed/law/load';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../load-words.node.ts';
import {
  clerkQuestions,
  comparison,
  FIELDS,
  OPEN,
  PLACE_SLUGS,
  type PlacePage,
  placeOfSlug,
  placePage,
} from './index.ts';
import { LINES } from './lines.ts';

const LANGUAGES = ['en', 'es'];
const rooms = LANGUAGES.map((language) => ({
  language,
  law: loadLawIn(language),
  words: loadWords(language),
}));
const CODES = Object.keys(rooms[0]?.law.jurisdictions ?? {});

const partsOf = ({ sections }: PlacePage) => sections.flatMap(({ parts }) => parts);

/** All that a page says. */
const textsOf = (page: PlacePage): readonly string[] => [
  page.heading,
  page.lead,
  page.holds.line.text,
  ...page.inShort.flatMap(({ label, value, others }) => [label, value, ...others.map((one) => one.value)]),
  ...page.sections.flatMap(({ heading, you }) => [heading, you ?? '']),
  ...partsOf(page).flatMap(({ title, about, lines, forms, asks }) => [
    title ?? '',
    about ?? '',
    ...lines.flatMap(({ label, text }) => [label ?? '', text]),
    ...forms.flatMap(({ title: name, use }) => [name, use ?? '']),
    ...asks,
  ]),
  ...page.help.people.flatMap(({ name, about }) => [name, about ?? '']),
];

/** What a section of a law file says in words of its own: its texts, its forms and its questions. */
function saidIn(id: string, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const texts = Object.keys(LINES[id] ?? {}).flatMap((key) => fields[key] ?? []);
  const forms = (fields.forms ?? []) as readonly Readonly<Record<string, unknown>>[];
  return [...texts, ...forms.flatMap(({ number, title, use }) => [number, title, use]), fields.ask]
    .flat()
    .filter((one): one is string => typeof one === 'string' && one !== UNKNOWN && one.includes(' '))
    .filter((one) => one !== 'none found');
}

const SECTIONS = [
  'words',
  'hearing',
  'withdraw',
  'endByProtected',
  'endByRestrained',
  'respond',
  'violation',
  'criminal',
  'registry',
  'efile',
  'records',
] as const;

const saidOf = (place: Jurisdiction): readonly string[] => [
  ...SECTIONS.flatMap((id) => saidIn(id, { ...place[id] })),
  ...place.courts.flatMap((court) => [court.name, ...saidIn('court', { ...court })]),
  ...place.orders.flatMap(({ name, temporary, final, own, statute }) => [
    name,
    ...saidIn('order', { statute }),
    ...saidIn('temporary', temporary),
    ...saidIn('final', final),
    ...Object.entries(own ?? {}).flatMap(([id, fields]) => saidIn(id, { ...fields })),
  ]),
];

describe.each(rooms)('the pages of all places in $language', ({ law, words }) => {
  const pages = CODES.map((code) => placePage(law, words, code));

  test('there is one for every state and territory, each with an address of its own', () => {
    expect(pages).toHaveLength(56);
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(56);
    expect(Object.keys(PLACE_SLUGS).sort()).toEqual([...CODES].sort());
    expect(CODES.filter((code) => placeOfSlug(PLACE_SLUGS[code] ?? '') !== code)).toEqual([]);
  });

  test('no placeholder is left, and nobody reads that something is unknown', () => {
    const bad = pages.flatMap((page) =>
      textsOf(page)
        .filter((text) => /[{}]|\bundefined\b|\bnull\b|\bNaN\b|^(unknown|none found|yes|no)$/.test(text))
        .map((text) => `${page.code}: ${text}`),
    );
    expect(bad).toEqual([]);
  });

  test('each part names its sources, or what to ask the clerk', () => {
    const bare = pages.flatMap((page) =>
      partsOf(page)
        .filter(({ lines, forms, cites }) => lines.length + forms.length > 0 && cites.length === 0)
        .map(({ lines }) => `${page.code}: ${lines[0]?.field}`),
    );
    expect(bare).toEqual([]);
    for (const page of pages) {
      expect(page.holds.cites.length).toBeGreaterThan(0);
      for (const { asks, cites } of partsOf(page)) expect(asks.length + cites.length).toBeGreaterThan(0);
    }
  });

  test('no section is empty: where no source says anything, there is a question', () => {
    const empty = pages.flatMap(({ code, sections }) =>
      sections.filter(({ parts }) => parts.length === 0).map(({ id }) => `${code}: ${id}`),
    );
    expect(empty).toEqual([]);
  });

  test('whatever a law file says for persons stands on the page, in its own words', () => {
    const missing = pages.flatMap((page) => {
      const place = law.jurisdictions[page.code] as Jurisdiction;
      const told = new Set(
        partsOf(page).flatMap(({ title, lines, forms, asks }) => [
          title,
          ...lines.flatMap(({ text }) => [text, ...text.split(' · ')]),
          ...forms.flatMap((form) => [form.number, form.title, form.use]),
          ...asks,
        ]),
      );
      return saidOf(place)
        .filter((text) => !told.has(text))
        .map((text) => `${page.code}: ${text}`);
    });
    expect(missing).toEqual([]);
  });

  test('nothing is told as of the place that its law file does not say', () => {
    const added = pages.flatMap((page) => {
      const own = JSON.stringify(law.jurisdictions[page.code]);
      const labels = new Set(
        Object.values(words.questions).flatMap(({ options }) => Object.values(options ?? {})),
      );
      const isOption = (text: string) => [...labels].some(({ label }) => label === text);
      return partsOf(page)
        .flatMap(({ lines }) => lines)
        .filter(({ field, text, link }) => !field.startsWith('us.') && !link && !isOption(text))
        .filter(({ text }) => text !== words.strings['law.none-found'] && !/^\d+ /.test(text))
        .filter(
          ({ text }) => !text.split(' · ').every((one) => own.includes(JSON.stringify(one).slice(1, -1))),
        )
        .map(({ text }) => `${page.code}: ${text}`);
    });
    expect(added).toEqual([]);
  });

  test('days and months are those of the law file', () => {
    for (const page of pages) {
      const place = law.jurisdictions[page.code] as Jurisdiction;
      const figures = (field: string) =>
        partsOf(page)
          .flatMap(({ lines }) => lines)
          .filter((line) => line.field === field)
          .map(({ text }) => Number.parseInt(text, 10));
      expect(figures('temporary.hearingWithinDays')).toEqual(
        place.orders.flatMap(({ temporary }) => temporary.hearingWithinDays ?? []),
      );
      expect(figures('endByRestrained.waitMonths')).toEqual(
        [place.endByRestrained, ...place.orders.flatMap(({ own }) => own?.endByRestrained ?? [])].flatMap(
          ({ waitMonths }) => (typeof waitMonths === 'number' && waitMonths > 0 ? [waitMonths] : []),
        ),
      );
    }
  });

  test('nobody is asked to speak as one side who may be the other', () => {
    const own = new Set(CODES.flatMap((code) => saidOf(law.jurisdictions[code] as Jurisdiction)));
    const asOne = pages
      .flatMap(clerkQuestions)
      .filter((ask) => !own.has(ask) && /\b(I|my|me|mi|puedo|tengo|presento|respondo)\b/.test(ask));
    expect([...new Set(asOne)]).toEqual([]);
  });

  test('each question for the clerk ends as one, and stands once in its part', () => {
    for (const page of pages)
      for (const { asks } of partsOf(page)) expect(new Set(asks).size).toBe(asks.length);
  });

  test('where the place does not settle it, the page says what an invitation is worth in most places', () => {
    for (const page of pages) {
      const short = page.inShort.find(({ field }) => field === 'invitation');
      const isSaid = partsOf(page).some(({ lines }) => lines.some(({ field }) => field === 'us.invitation'));
      if (short?.isOpen) expect([page.code, isSaid]).toEqual([page.code, true]);
    }
  });

  test('help is named on each, with those who can be called', () => {
    for (const { help } of pages) {
      expect(help.people.filter(({ phone }) => phone).length).toBeGreaterThan(2);
      expect(help.people.map(({ id }) => id)).toContain('ndvh');
      expect(help.cites.length).toBeGreaterThan(0);
    }
  });
});

describe.each(rooms)('places compared in $language', ({ law, words }) => {
  test.each(FIELDS)('$id: all places are there once, in the table as in the groups', (field) => {
    const { rows, groups } = comparison(law, words, field);
    expect(rows.map(({ code }) => code).sort()).toEqual([...CODES].sort());
    expect(
      groups
        .flatMap(({ places }) => places)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...CODES].sort());
    for (const { value, text, cite, code } of rows) {
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      if (value !== OPEN) expect([code, cite]).not.toEqual([code, null]);
    }
  });

  test.each(FIELDS)('$id: a page of a place says the same', (field) => {
    for (const { code, text } of comparison(law, words, field).rows) {
      const short = placePage(law, words, code).inShort.find((one) => one.field === field.id);
      expect([code, short?.value]).toEqual([code, text]);
    }
  });
});

test('both languages answer alike', () => {
  const [en, es] = rooms.map(({ law, words }) =>
    FIELDS.map((field) =>
      comparison(law, words, field)
        .rows.map(({ code, value }) => `${code} ${value}`)
        .sort(),
    ),
  );
  expect(es).toEqual(en);
});
