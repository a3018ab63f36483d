import {
  type AskedQuestion,
  type Cite,
  type Day,
  type Guide,
  type PlanItem,
  plusDays,
  UNSURE,
  withAnswer,
} from '@until-signed/guidance';
import { speak } from '../../../site/src/lib/say.ts';
import { type SheetSection, sheetOf } from '../../../site/src/lib/sheet.ts';
import { type AnyBlock, plainOf } from './blocks.ts';

/** What one person chooses at each question: an option, a day, or that they are not sure. */
export interface Person {
  readonly who: string;
  readonly chooses: Readonly<Record<string, string>>;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
}

/** A question as every page puts it, and what this person chooses there. */
export interface Question {
  readonly id: string;
  readonly kind: AskedQuestion['kind'];
  readonly title: string;
  readonly help: readonly AnyBlock[];
  readonly why: string | null;
  readonly options: readonly Option[];
  readonly chosen: string;
}

/** An item of the plan: what is read at once, and what unfolds. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly shown: readonly AnyBlock[];
  readonly folded: readonly AnyBlock[];
  readonly cites: readonly Cite[];
}

export interface Section {
  readonly title: string | null;
  readonly items: readonly Item[];
  /** Papers and people: a name, and what is said of it. */
  readonly entries: readonly { readonly name: string; readonly lines: readonly string[] }[];
}

/** All that one person reads, from the first question to the end of the plan. */
export interface Content {
  readonly questions: readonly Question[];
  readonly plan: {
    readonly title: string;
    readonly sections: readonly Section[];
    readonly closing: readonly string[];
  };
  /** The few words around them. */
  readonly words: {
    readonly next: string;
    readonly why: string;
    readonly more: string;
    readonly onDay: string;
  };
}

/** What an answer that is a day is called in a form. */
export const ON_DAY = 'day';
const IN_DAYS = 4;

export const person = (today: Day): Person => ({
  who: `protected, in California, a civil order that is temporary, with a hearing in ${IN_DAYS} days, wants to end it, and is not sure of the rest`,
  chooses: {
    role: 'protected',
    where: 'CA',
    kind: 'domestic',
    stage: 'temporary',
    hearing: plusDays(today, IN_DAYS),
    goal: 'end',
  },
});

/** Goes through the interview as this person, and takes along everything that is read on the way. */
export function contentOf(guide: Guide, { chooses }: Person, today: Day): Content {
  const say = speak(guide.words.strings);
  const questions: Question[] = [];
  let answers = {};
  for (let asked = guide.next(answers, today); asked; asked = guide.next(answers, today)) {
    const chosen = chooses[asked.id] ?? UNSURE;
    const unsure = say(asked.kind === 'several' ? 'ask.unsure-rest' : 'ask.unsure');
    questions.push({
      id: asked.id,
      kind: asked.kind,
      title: asked.title,
      help: asked.help,
      why: asked.why,
      options: [
        ...asked.options.map(({ value, label, hint }) => ({ value, label, hint })),
        { value: UNSURE, label: unsure, hint: null },
      ],
      chosen,
    });
    answers = withAnswer(asked, [chosen], answers);
  }
  const sheet = sheetOf(guide, guide.plan(answers, today), say);
  const force = sheet.force ? [{ title: null, items: [itemOf(sheet.force, false)], entries: [] }] : [];
  return {
    questions,
    plan: {
      title: say('plan.heading'),
      sections: [...force, ...sheet.groups.flatMap(({ sections }) => sections.map(sectionOf))],
      closing: sheet.closing,
    },
    words: { next: say('ask.next'), why: say('ask.why'), more: say('plan.unfold'), onDay: say('ask.day') },
  };
}

/** Sections whose items are headings first, as on our page. */
const BRIEF = new Set(['expect', 'after']);

const sectionOf = ({ id, title, items, papers, people }: SheetSection): Section => ({
  title,
  items: items.map((item) => itemOf(item, BRIEF.has(id))),
  entries: [
    ...papers.map(({ title, use }) => ({ name: title, lines: use ? [use] : [] })),
    ...people.map(({ name, about, phone, hours }) => ({
      name,
      lines: [about, ...(phone ? [phone] : []), ...(hours ? [hours] : [])],
    })),
  ],
});

function itemOf({ id, title, state, lead, more, cites }: PlanItem, isBrief: boolean): Item {
  const isFolded = isBrief || state === 'open';
  return { id, title, shown: isFolded ? [] : lead, folded: isFolded ? [...lead, ...more] : more, cites };
}

export const citeText = ({ statute, title, publisher }: Cite): string =>
  [...(statute && statute !== title ? [statute] : []), title, publisher].join(', ');

/** A question as bare text: all that a person reads of it. */
export const questionText = ({ title, help, why, options }: Question): string =>
  [
    title,
    plainOf(help),
    ...options.flatMap(({ label, hint }) => (hint ? [label, hint] : [label])),
    ...(why ? [why] : []),
  ].join('\n');

/** The plan as bare text. */
export const planText = ({ plan }: Content): string =>
  [
    plan.title,
    ...plan.sections.flatMap(({ title, items, entries }) => [
      ...(title ? [title] : []),
      ...items.flatMap((item) => [
        item.title,
        plainOf(item.shown),
        plainOf(item.folded),
        ...item.cites.map(citeText),
      ]),
      ...entries.flatMap(({ name, lines }) => [name, ...lines]),
    ]),
    ...plan.closing,
  ]
    .filter((line) => line !== '')
    .join('\n');
