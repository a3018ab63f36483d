/**
 * Three papers made by hand, for the tests of every renderer: a short one, a long one with a table over several pages
 * and names that are hard to set, and one with every kind of block. Made up: no person, court or rule is real.
 */
import type { Block, PaperDocument, Text } from './model.ts';
import type { RenderWords } from './render-words.ts';

/** What renderers say of their own. */
export const WORDS: RenderWords = {
  blank: 'Blank line: {label}',
  sign: 'Empty line: {label}',
  box: 'Empty box',
  note: 'Note to you',
  unreadable: 'Letters are missing at each {mark}. Write them in with a pen.',
  sheet: 'For you: read this first',
  sheetFoot: 'For you. Keep this page.',
};

const LABELS = { court: 'Court', county: 'County', caseNumber: 'Case number' };

/** One page, nothing typed: each detail is a line to write on. */
export const SHORT: PaperDocument = {
  id: 'sample-short',
  title: 'Request to withdraw the petition',
  language: 'en',
  audience: 'court',
  sheet: [],
  blocks: [
    {
      kind: 'note',
      blocks: [
        { kind: 'p', text: ['Take this paper to the clerk. Ask for a stamped copy.'] },
        {
          kind: 'p',
          text: [{ strong: 'The order is still in force' }, ' until a judge signs a paper that ends it.'],
        },
      ],
    },
    {
      kind: 'caption',
      court: null,
      county: null,
      caseNumber: null,
      parties: [
        { role: 'Petitioner', name: null },
        { role: 'Respondent', name: null },
      ],
      labels: LABELS,
    },
    { kind: 'p', text: ['I am the petitioner. I ask the court to let me withdraw my petition.'] },
    { kind: 'field', label: 'My reason, in my own words', value: null, lines: 4 },
    { kind: 'p', text: ['Hearing date, if one is set: ', { blank: 24, label: 'hearing date' }, '.'] },
    { kind: 'signature', lines: ['Signature', 'Name in print', 'Date'] },
  ],
};

/** Names with accents, other scripts, and no place to break. */
export const LONG_NAMES = [
  'María de los Ángeles Guadalupe Fernández-Villaseñor y Echeverría de la Peña Nieto Montenegro',
  'Александра Константиновна Преображенская-Рождественская',
  'Nguyễn Thị Phương Thảo Đặng Hồ Quỳnh Ưng',
  'Łukasz Żółciński-Gęślą, Þórdís Ægisdóttir, Çağrı Şahinoğlu, Δημήτρης Παπαδόπουλος',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege',
] as const;

const EVENTS = [
  'We talked on the phone about the rent.',
  'A neighbor heard shouting and called the police. They came at about eleven at night, spoke with both of us, wrote a report and left. Nobody was arrested. The officer gave me a card with the number of the report.',
  'Text message: “¿Podemos hablar mañana? Llevaré a los niños a la escuela.”',
  'The sheriff served the papers.',
  'We both went to mediation. It ended without an agreement.',
];

const eventRow = (index: number): Text[] => {
  const month = String(1 + Math.floor(index / 5)).padStart(2, '0');
  const day = String(1 + ((index * 5) % 27)).padStart(2, '0');
  const name = index % 10 === 4 ? LONG_NAMES[((index / 10) % LONG_NAMES.length) | 0] : undefined;
  return [
    [String(index + 1)],
    [{ typed: `2025-${month}-${day}` }],
    [
      { typed: EVENTS[index % EVENTS.length] ?? '' },
      ...(name ? [' Seen by: ', { typed: name }, '.'] : []),
      ...(index % 12 === 0 ? [' ', { strong: 'Exhibit' }, ` ${index / 12 + 1}.`] : []),
    ],
  ];
};

const paragraph =
  'This page lists what happened, in the order in which it happened. It is for you, for the person who helps you, and for the judge if you choose to hand it in. Write what you saw and heard yourself. Leave out what others told you, or say who told you. ';

/** Several pages: a table of fifty rows, sections that end at every height of a page, two signature blocks. */
export const LONG: PaperDocument = {
  id: 'sample-long',
  title:
    'Timeline of events and list of exhibits, with everything that both people may want to show the judge',
  language: 'en',
  audience: 'self',
  sheet: [],
  blocks: [
    {
      kind: 'caption',
      court: 'Superior Court of the Territory of Somewhere, Domestic Relations Division, Second Branch',
      county: 'Saint John the Baptist County',
      caseNumber: '2025-CV-PO-000123456789-XYZ-0001',
      parties: [
        { role: 'Person the order protects (petitioner)', name: LONG_NAMES[0] },
        { role: 'Person the order is against (respondent)', name: LONG_NAMES[4] },
      ],
      labels: LABELS,
    },
    { kind: 'heading', level: 2, text: ['What happened, day by day'] },
    { kind: 'p', text: [paragraph.repeat(3).trim()] },
    {
      kind: 'table',
      head: ['No.', 'Date', 'What happened'],
      rows: Array.from({ length: 50 }, (_, index) => eventRow(index)),
      widths: [1, 2, 7],
    },
    { kind: 'heading', level: 2, text: ['People who saw it'] },
    { kind: 'list', ordered: false, items: LONG_NAMES.map((name) => [{ typed: name }]) },
    ...Array.from({ length: 14 }, (_, index): Block[] => [
      { kind: 'heading', level: 3, text: [`Part ${index + 1} of the account`] },
      { kind: 'p', text: [{ typed: paragraph.repeat(1 + (index % 4)).trim() }] },
    ]).flat(),
    { kind: 'signature', lines: ['Signature', 'Date'] },
    { kind: 'p', text: [paragraph.repeat(6).trim()] },
    {
      kind: 'signature',
      lines: ['Signature of the other person', 'Name in print', 'Address for mail', 'Date'],
    },
  ],
};

/** Every kind of block, with and without what a person typed, nested and empty. */
export const EVERYTHING: PaperDocument = {
  id: 'sample-everything',
  title: 'Everything a paper can hold',
  language: 'en',
  audience: 'court',
  sheet: [],
  blocks: [
    {
      kind: 'note',
      blocks: [
        { kind: 'heading', level: 3, text: ['Before you file this paper'] },
        { kind: 'p', text: ['This box is for you. Leave it out when you print the paper for the court.'] },
        {
          kind: 'list',
          ordered: true,
          items: [
            ['Read every line.'],
            ['Write with a ', { em: 'dark' }, ' pen.'],
            ['Sign only in front of the ', { strong: 'clerk' }, ' or a notary, if the court asks for that.'],
          ],
        },
        { kind: 'boxes', items: [['I have my photo ID.'], ['I have a copy of the order.']] },
        {
          kind: 'quote',
          about: 'A final order',
          text: 'Either party may ask the court to end the order (Code 12-3-45).',
        },
        { kind: 'field', label: 'What the clerk said', value: null, lines: 2 },
        {
          kind: 'table',
          head: ['Question', 'Answer'],
          rows: [
            [['Is there a fee?'], []],
            [['Which room?'], []],
          ],
          widths: [1, 1],
        },
      ],
    },
    {
      kind: 'caption',
      court: 'Family Court of Somewhere',
      county: null,
      caseNumber: '25-PO-0042',
      parties: [
        { role: 'Petitioner', name: 'Zoë Müller-Özdemir' },
        { role: 'Respondent', name: null },
      ],
      labels: LABELS,
    },
    { kind: 'heading', level: 2, text: ['What I ask for'] },
    {
      kind: 'p',
      text: [
        'I, ',
        { typed: 'Zoë Müller-Özdemir' },
        ', ask for a hearing on ',
        { blank: 18, label: 'date' },
        ' at ',
        { blank: 8, label: 'hour' },
        '. This is ',
        { em: 'important' },
        ' and this is ',
        { strong: 'very important' },
        '. 1 < 2 & "quotes", ‘single’ – dashes — and an ellipsis… § 12-3-45(b), ½, 50 °C, €, ©.',
      ],
    },
    {
      kind: 'heading',
      level: 3,
      text: ['Please tick what fits, with a pen (', { em: 'none' }, ' is ticked)'],
    },
    {
      kind: 'boxes',
      items: [
        ['End the whole order.'],
        ['Change only this part: ', { blank: 40, label: 'the part to change' }],
        [
          'Let us meet to hand over the children at a place that both of us know, in daylight, with another adult there, and for no longer than that takes.',
        ],
      ],
    },
    { kind: 'heading', level: 2, text: ['What the law says'] },
    {
      kind: 'quote',
      about: null,
      text: 'The court may end or change the order at any time after notice and a hearing.',
    },
    {
      kind: 'quote',
      about: 'A temporary order',
      text: 'The order ends by itself on the day that is written on it, unless the court makes it longer. The court may make it longer when the other person was not served.',
    },
    { kind: 'heading', level: 2, text: ['In my own words'] },
    {
      kind: 'field',
      label: 'My reason',
      value:
        'We have both had help.\nWe live in different towns now.\n\nI was not asked to say this by anyone.',
      lines: 6,
    },
    { kind: 'field', label: 'Judge', value: 'Hon. Ngô Bảo Châu', lines: 1 },
    { kind: 'field', label: 'Phone number where the clerk can call me', value: null, lines: 1 },
    { kind: 'field', label: 'What I want the judge to know', value: null, lines: 6 },
    { kind: 'heading', level: 2, text: ['What I bring'] },
    {
      kind: 'list',
      ordered: false,
      items: [
        ['The order, all pages.'],
        ['Messages, printed, with the date and the hour on each page.'],
        ['A list of dates.'],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: Array.from({ length: 12 }, (_, index): Text => [`Question ${index + 1}: what do I ask?`]),
    },
    {
      kind: 'table',
      head: ['No.', 'What it is', 'What it shows'],
      rows: [
        [['1'], [{ typed: 'Letter from школа № 5' }], [{ typed: 'The children go to school each day.' }]],
        [['2'], [{ strong: 'Photo' }, ' of the ', { em: 'door' }], []],
        [[], [], []],
        [[], [], []],
      ],
      widths: [1, 4, 5],
    },
    { kind: 'page' },
    { kind: 'heading', level: 2, text: ['Proposed order'] },
    {
      kind: 'p',
      text: ['The court has read the request. The order of ', { blank: 20, label: 'date' }, ' is ended.'],
    },
    { kind: 'signature', lines: ['Judge', 'Date'] },
  ],
};

/** A paper with pages for the person before it. */
export const WITH_SHEET: PaperDocument = {
  ...SHORT,
  id: 'sample-with-sheet',
  sheet: [
    { kind: 'p', text: [{ strong: 'The court has its own form for this.' }] },
    { kind: 'heading', level: 2, text: ['What to do next'] },
    { kind: 'list', ordered: true, items: [['Make two copies.'], ['Ask for a stamp.']] },
  ],
  blocks: SHORT.blocks.filter(({ kind }) => kind !== 'note'),
};

export const SAMPLES: readonly PaperDocument[] = [SHORT, LONG, EVERYTHING];
