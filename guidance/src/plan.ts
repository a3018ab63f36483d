import type { Condition, Known, Model } from '@until-signed/engine';
import { type Form, type Law, safeUrl, UNKNOWN } from '@until-signed/law';
import type { Answers } from './answers.ts';
import type { Day } from './calendar.ts';
import { type Cite, citesOf } from './cites.ts';
import { clerkQuestions } from './clerk.ts';
import { CONTACTS, type Person, peopleFor } from './people.ts';
import { lawText, valuesFor } from './place-words.ts';
import { type Rule, SECTION_IDS, type SectionId } from './rule.ts';
import { RULES } from './rules/index.ts';
import { type Conflict, type Dates, type Situation, situate } from './situation.ts';
import { type Block, type Entry, fill, fillEntry, plain, type Values, type Words } from './words.ts';

/** A block as a plan shows it: the person's own law is quoted, with the order it speaks of where that is not sure. */
export type PlanBlock =
  | Exclude<Block, { kind: 'law' }>
  | { readonly kind: 'quote'; readonly about: string | null; readonly text: string }
  /** Our sources do not say; here is what to ask. */
  | { readonly kind: 'gap'; readonly text: string; readonly question: string };

export interface PlanItem {
  readonly id: string;
  /** holds: true for this person in every case that is left. open: it depends on the facts of `openOn`. */
  readonly state: 'holds' | 'open';
  /** Open only on circumstances that were not told: told at the end, under what would change the plan. */
  readonly aside: boolean;
  readonly title: string;
  readonly lead: readonly PlanBlock[];
  readonly more: readonly PlanBlock[];
  readonly cites: readonly Cite[];
  /** The facts that made it appear. */
  readonly because: readonly string[];
  readonly openOn: readonly string[];
  /** For an open item: it holds only if these facts have one of these values, as far as that can be said simply. */
  readonly onlyIf: readonly { readonly fact: string; readonly values: readonly string[] }[];
}

export interface PlanSection {
  readonly id: SectionId;
  readonly title: string;
  /** With orders in both directions: which of them this section is about. Null: about both, or there is one. */
  readonly about: 'protected' | 'restrained' | null;
  readonly items: readonly PlanItem[];
}

/** A court paper that the plan calls for: the court's own form where the law file knows it. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly use: string | null;
  readonly url: string | null;
}

export interface Plan {
  readonly today: Day;
  readonly answers: Answers;
  /** What is known, by fact: the values it can still have. Facts of which nothing is known are left out. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly place: { readonly code: string; readonly name: string; readonly read: Day } | null;
  readonly sections: readonly PlanSection[];
  readonly papers: readonly Paper[];
  readonly people: readonly Person[];
  readonly dates: Dates;
  readonly conflicts: readonly Conflict[];
  /** The facts on which something still depends, in order: what would change this plan. */
  readonly wouldChange: readonly string[];
}

/** What makes a plan possible; built once by `makeGuide`. */
export interface House {
  readonly model: Model;
  readonly law: Law;
  readonly words: Words;
}

/** Facts that shape the whole plan. An item that is open on one of these is told in its place, with the condition. */
const SHAPING = new Set([
  'where',
  'kind',
  'stage',
  'order-type',
  'hearing',
  'served',
  'request-window',
  'wait',
  'expiry',
  'goal',
  'place',
  'proof',
]);
const isAside = (openOn: readonly string[]) =>
  openOn.some((id) => !SHAPING.has(id) && !id.startsWith('law-'));

/** Makes the plan. Pure: the same answers on the same day give the same plan. */
export function makePlan(house: House, answers: Answers, today: Day): Plan {
  const sides = answers['role'] === 'both' ? (['protected', 'restrained'] as const) : ([undefined] as const);
  const parts = sides.map((side) => makePart(house, situate(house.model, answers, house.law, today, side)));
  const first = parts[0];
  if (!first) throw new Error('a plan has at least one side');
  const second = parts[1];
  return {
    today,
    answers,
    known: told(house.model, first.situation.known),
    place: first.situation.law && {
      code: first.situation.law.code,
      name: first.situation.law.name,
      read: first.situation.law.read,
    },
    sections: second ? mergeSides(first.sections, second.sections) : first.sections,
    papers: unique(parts.flatMap(({ papers }) => papers)),
    people: unique(parts.flatMap(({ people }) => people)),
    dates: first.situation.dates,
    conflicts: first.situation.conflicts,
    wouldChange: [...new Set(parts.flatMap(({ wouldChange }) => wouldChange))],
  };
}

function makePart(house: House, situation: Situation) {
  const { model, law, words } = house;
  const values = valuesFor(situation, words);
  const states = model.states(situation.known);
  const shown = RULES.flatMap((rule, index): { rule: Rule; item: PlanItem }[] => {
    const state = states[index];
    if (state === undefined || state === 'fails') return [];
    if (rule.unsettled && model.possible(situation.known, rule.unsettled.id).length === 1) return [];
    const openOn = state === 'open' ? leversOf(model.openOn(situation.known, rule.when), situation) : [];
    // Whose plan it is must be settled first: nobody is shown the other side's steps.
    if (openOn.includes('role')) return [];
    const told = toldAs(rule, state, openOn, words, values);
    const entry = textOf(words, rule.id, state, values);
    if (!entry) return [];
    return [
      {
        rule,
        item: {
          id: rule.id,
          state: told,
          aside: told === 'open' && (isHidden(rule) || isAside(openOn)),
          title: entry.title,
          lead: resolve(entry.lead, situation, words),
          more: resolve(entry.more, situation, words),
          cites: citesOf(rule, situation.law, law),
          because: state === 'holds' ? model.because(situation.known, rule.when) : [],
          openOn: told === 'open' ? openOn : [],
          onlyIf: told === 'open' ? needs(model.simplify(situation.known, rule.when)) : [],
        },
      },
    ];
  });
  const questions = clerkQuestions(shown, situation, words);
  const sections = SECTION_IDS.map(
    (id): PlanSection => ({
      id,
      title: words.strings[`section.${id}`] ?? id,
      about: null,
      items:
        id === 'clerk'
          ? [...shown.filter(({ rule }) => rule.section === id).map(({ item }) => item), ...questions]
          : shown.filter(({ rule }) => rule.section === id).map(({ item }) => item),
    }),
  ).filter(({ items }) => items.length > 0);
  const contacts = states
    .slice(RULES.length)
    .flatMap((state, index) => (state === 'holds' ? [CONTACTS[index]?.id ?? ''] : []));
  return {
    situation,
    sections,
    papers: shown
      .filter(({ item }) => item.state === 'holds' || !item.aside)
      .flatMap(({ rule }) => papersOf(rule, situation, house)),
    people: peopleFor(contacts, situation.law, law, words),
    wouldChange: model.facts
      .map(({ id }) => id)
      .filter((id) => shown.some(({ item }) => item.openOn.includes(id)) && !id.startsWith('law-')),
  };
}

/** What must be so, where the condition is one demand or a list of demands. */
function needs(condition: Condition): PlanItem['onlyIf'] {
  if (condition.op === 'in') return [{ fact: condition.fact, values: condition.values }];
  return condition.op === 'all' ? condition.of.flatMap(needs) : [];
}

const isHidden = ({ whenOpen }: Rule) =>
  whenOpen === 'sure' || (typeof whenOpen === 'object' && whenOpen.hide === true);

/** How an open rule is told: see `whenOpen`. */
function toldAs(
  rule: Rule,
  state: 'holds' | 'open',
  openOn: readonly string[],
  words: Words,
  values: Values,
): 'holds' | 'open' {
  const { whenOpen } = rule;
  if (state === 'holds' || whenOpen === undefined || whenOpen === 'sure') return state;
  if (whenOpen === 'caution') return 'holds';
  if (whenOpen === 'timely') {
    const entry = words.items[`${rule.id}/open`];
    return entry && fillEntry(entry, values) ? 'holds' : state;
  }
  const isLaw = (id: string) => id.startsWith('law-') || id === 'order-type' || id === 'where';
  const { toldOn } = whenOpen;
  return openOn.every((id) => toldOn.includes(id) || (toldOn.includes('law') && isLaw(id))) ? 'holds' : state;
}

/** What a person can do about facts of law that are open: say which order it is, or where it was made. */
function leversOf(openOn: readonly string[], { law, types, answers }: Situation): readonly string[] {
  if (!openOn.some((id) => id.startsWith('law-'))) return openOn;
  if (!law) return answers.where === undefined ? ['where', ...openOn] : openOn;
  return types.length > 1 ? ['order-type', ...openOn.filter((id) => id !== 'order-type')] : openOn;
}

/**
 * The words of a rule. Tried in this order: its open form while it is open, its full form, its other form where a
 * date it would name is not known (`/else`), and its bare form where even the law's number is not known (`/bare`).
 * Null where it is open and there is nothing to say yet.
 */
export function textOf(words: Words, id: string, state: 'holds' | 'open', values: Values): Entry | null {
  for (const key of [
    ...(state === 'open' ? [`${id}/open`] : []),
    id,
    `${id}/else`,
    ...(state === 'open' ? [] : [`${id}/bare`]),
  ]) {
    const entry = words.items[key];
    const filled = entry && fillEntry(entry, values);
    if (filled) return filled;
  }
  if (state === 'open') return null;
  throw new Error(`no words for "${id}" can be told without more placeholders; add {#${id}/bare}`);
}

function resolve(blocks: readonly Block[], situation: Situation, words: Words): readonly PlanBlock[] {
  return blocks.flatMap((block): PlanBlock[] => {
    if (block.kind !== 'law') return [block];
    const { text, about } = lawText(situation, block.field, words);
    if (text !== null) return [{ kind: 'quote', about, text }];
    const question = words.questions[`clerk.${block.field}`]?.title;
    if (!question) return [];
    const gap = fill(words.strings[situation.law ? 'law.gap' : 'law.gap-no-place'] ?? '', {
      state: situation.law?.name,
    });
    return [{ kind: 'gap', text: gap ?? '', question }];
  });
}

function papersOf(rule: Rule, situation: Situation, { words, law }: House): Paper[] {
  if (!rule.forms) return [];
  const section = situation.law?.[rule.forms];
  const forms: readonly Form[] = section?.forms ?? [];
  if (forms.length === 0)
    return [{ id: rule.forms, title: words.strings[`paper.${rule.forms}`] ?? '', use: null, url: null }];
  return forms.map((form, index) => ({
    id: `${rule.forms}.${index + 1}`,
    title: form.number && form.number !== UNKNOWN ? `${form.number}: ${form.title}` : form.title,
    use: form.use ?? null,
    url: safeUrl(form.url, law.hosts),
  }));
}

function told(model: Model, known: Known): Record<string, readonly string[]> {
  return Object.fromEntries(
    model.facts
      .map(({ id, values }) => ({ id, values, left: model.possible(known, id) }))
      .filter(({ values, left }) => left.length < values.length)
      .map(({ id, left }) => [id, left]),
  );
}

/** What both sides share is told once; the rest stands under the order it is about. */
function mergeSides(one: readonly PlanSection[], other: readonly PlanSection[]): readonly PlanSection[] {
  const same = (a: PlanItem, b: PlanItem) => a.id === b.id && a.state === b.state && a.title === b.title;
  const all = (sections: readonly PlanSection[]) => sections.flatMap(({ items }) => items);
  const shared = (item: PlanItem) =>
    all(one).some((a) => same(a, item)) && all(other).some((b) => same(b, item));
  const keep = (
    sections: readonly PlanSection[],
    about: PlanSection['about'],
    test: (item: PlanItem) => boolean,
  ) =>
    sections
      .map((section) => ({ ...section, about, items: section.items.filter(test) }))
      .filter(({ items }) => items.length > 0);
  return [
    ...keep(one, null, shared),
    ...keep(one, 'protected', (item) => !shared(item)),
    ...keep(other, 'restrained', (item) => !shared(item)),
  ];
}

const unique = <T extends { readonly id: string; readonly title?: string; readonly name?: string }>(
  list: readonly T[],
): T[] =>
  list.filter(
    (one, index) => list.findIndex((two) => (two.title ?? two.name) === (one.title ?? one.name)) === index,
  );

/** All text of an item as plain text: the lead and what unfolds. */
export const itemText = (item: PlanItem): string =>
  [...item.lead, ...item.more]
    .map((block) =>
      block.kind === 'quote'
        ? block.about
          ? `${block.about}: ${block.text}`
          : block.text
        : block.kind === 'gap'
          ? `${block.text} “${block.question}”`
          : plain([block]),
    )
    .join('\n\n');
