import {
  type Cite,
  clerkTells,
  type Guide,
  OTHER_PLACES,
  type Plan,
  type PlanBlock,
  type PlanItem,
  type PlanSection,
  plain,
  plainDay,
  SECTION_IDS,
  type Span,
  valuesOf,
} from '@until-signed/guidance';
import { type Doc, item, list, note, type Part, section, text } from './doc.ts';
import { answerLabel, beforeAnswer, factTitle, valueLabels } from './fact-words.ts';
import { changes, conflicts, given, type Page, papers, people } from './plan-parts.ts';
import { type Say, sayer } from './say.ts';

/** With orders in both directions these follow once, after the parts about each of the two orders. */
const AT_THE_END = new Set<string>(['papers', 'clerk', 'people', 'after']);

/** A plan as a page: title, sections in order, what would change it, the answers, the closing frame. */
export function planDoc(guide: Guide, plan: Plan, { full }: { full: boolean }): Doc {
  const page: Page = { guide, plan, say: sayer(guide.words), full };
  const { say } = page;
  const sections = (test: (part: PlanSection) => boolean) => sectionsOf(page, plan.sections.filter(test));
  const mutual = plan.sections.some(({ about }) => about !== null);
  const about = (side: 'protected' | 'restrained'): Doc =>
    mutual ? [{ kind: 'group', text: say(`about.${side}`) }, ...sections((part) => part.about === side)] : [];
  return [
    { kind: 'title', text: say('title') },
    note(made(page)),
    ...conflicts(page),
    ...sections((part) => part.about === null && !AT_THE_END.has(part.id)),
    ...about('protected'),
    ...about('restrained'),
    ...(mutual ? [{ kind: 'group', text: say('about.both') } as const] : []),
    ...sectionsOf(page, withHomes(page)),
    ...changes(page),
    ...given(page),
    section(say('closing')),
    text(say('closing.information')),
    text(lawRead(page)),
    ...(full ? [] : [text(say('closing.full'))]),
  ];
}

/** The place that is no state: a tribe, a military commander, another country. */
const otherPlace = ({ guide, plan, say }: Page): string | null =>
  (OTHER_PLACES as readonly string[]).includes(plan.answers.where ?? '')
    ? answerLabel(guide, 'where', { answers: plan.answers, today: plan.today, say })
    : null;

function made(page: Page): string {
  const { guide, plan, say } = page;
  const today = plainDay(plan.today, guide.words.language);
  if (plan.place) return say('made-in', { today, state: plan.place.name });
  const other = otherPlace(page);
  return other ? say('made-other', { today, place: other }) : say('made', { today });
}

function lawRead(page: Page): string {
  const { guide, plan, say } = page;
  if (plan.place)
    return say('closing.read', {
      state: plan.place.name,
      date: plainDay(plan.place.read, guide.words.language),
    });
  return otherPlace(page) ? say('closing.other') : say('closing.no-place');
}

/** Papers and people have a place of their own, whether or not an item stands there too. */
function withHomes({ guide, plan }: Page): PlanSection[] {
  return SECTION_IDS.filter((id) => AT_THE_END.has(id)).flatMap((id): PlanSection[] => {
    const found = plan.sections.filter((part) => part.id === id && part.about === null);
    const listed = id === 'papers' ? plan.papers : id === 'people' ? plan.people : [];
    if (found.length > 0 || listed.length === 0) return found;
    return [{ id, title: guide.words.strings[`section.${id}`] ?? id, about: null, items: [] }];
  });
}

function sectionsOf(page: Page, sections: readonly PlanSection[]): Doc {
  return sections.flatMap(({ id, title, about, items }) => {
    const shown = items.filter(({ aside }) => !aside);
    const parts = [
      ...shown.map((one, index) => itemPart(page, id, one, id === 'steps' ? index + 1 : null)),
      ...(about === null && id === 'papers' ? papers(page) : []),
      ...(about === null && id === 'people' ? people(page) : []),
    ];
    return parts.length > 0 ? [section(title), ...parts] : [];
  });
}

function itemPart(page: Page, section: string, one: PlanItem, number: number | null): Part {
  const { say, full } = page;
  const more = full ? one.more : section === 'steps' ? one.more.filter(isQuoted) : [];
  return item(
    one.title,
    [
      ...(section === 'clerk' ? (full ? flags(one, page) : []) : conditions(one, page)),
      ...[...one.lead, ...more].flatMap((block, index, all) =>
        blockParts(block, aboutBefore(all, index), page),
      ),
      ...sources(one.cites, page),
      ...(full && one.because.length > 0 ? [note(say('because', { answers: reasons(one, page) }))] : []),
    ],
    number,
  );
}

/** Behind a question for the clerk: the flag that takes what the clerk says, for the next plan. */
function flags({ openOn }: PlanItem, { guide, say }: Page): Doc {
  return openOn
    .filter(clerkTells)
    .map((id) => note(say('clerk.flag', { flag: `--${id}`, values: valuesOf(id, guide.law).join(' | ') })));
}

/** What an open item hangs on: what must be so, where that can be said in a few words, and the other questions. */
function conditions({ onlyIf, openOn }: PlanItem, { guide, say }: Page): Doc {
  const told = onlyIf.flatMap(({ fact, values }) => {
    const labels = openOn.includes(fact) ? valueLabels(guide, fact, values) : null;
    if (!labels) return [];
    const list = labels.labels.map((label) => `“${label}”`).join(' / ');
    const question = factTitle(guide, fact);
    return [{ fact, text: say(labels.not ? 'only-if.not' : 'only-if.is', { question, values: list }) }];
  });
  const rest = openOn.filter((id) => !told.some(({ fact }) => fact === id));
  return [
    ...(told.length > 0 ? [note(say('only-if', { list: told.map((one) => one.text).join(' · ') }))] : []),
    ...(rest.length > 0
      ? [note(say('depends', { facts: rest.map((id) => factTitle(guide, id)).join(' · ') }))]
      : []),
  ];
}

/** What the law says, and a line that leads up to it: `If you stay away:`. */
function isQuoted(block: PlanBlock, index: number, all: readonly PlanBlock[]): boolean {
  if (block.kind === 'quote') return true;
  return block.kind === 'p' && all[index + 1]?.kind === 'quote' && plain([block]).endsWith(':');
}

/** The order that the quote before this one spoke of: it is named once, not at every quote. */
const aboutBefore = (all: readonly PlanBlock[], index: number): string | null => {
  const before = all.slice(0, index).findLast((block) => block.kind === 'quote');
  return before?.kind === 'quote' ? before.about : null;
};

function blockParts(block: PlanBlock, named: string | null, { say }: Page): Doc {
  switch (block.kind) {
    case 'p':
      return [text(...block.text)];
    case 'list':
      return list(block.items);
    case 'quote':
      return [
        ...(block.about && block.about !== named ? [note(say('quote.about', { order: block.about }))] : []),
        { kind: 'quote', text: block.text },
      ];
    case 'gap':
      return [text(`${block.text} “${block.question}”`)];
    default:
      return [];
  }
}

/** The sources in one line; with all shown, a line each with its address. */
function sources(cites: readonly Cite[], { say, full }: Page): Doc {
  if (cites.length === 0) return [];
  const named = cites.map((one) => sourceName(one, say));
  if (!full) return [note(say('sources', { list: named.join('; ') }))];
  return list(
    cites.map(({ url }, index): readonly Span[] => {
      const name = named[index] ?? '';
      return url ? [name, ' ', { link: url, to: url }] : [name];
    }),
  );
}

/** `ORS 107.710 · Title (2024) · secondary source` */
export function sourceName(
  one: Pick<Cite, 'title' | 'asOf' | 'secondary'> & { statute?: string | null },
  say: Say,
) {
  const year = one.asOf?.slice(0, 4);
  const title = year ? `${one.title} (${year})` : one.title;
  return [one.statute, title, one.secondary ? say('secondary') : null].filter((part) => part).join(' · ');
}

/** The answers that made an item appear, and what the law or the calendar says, each with its question. */
function reasons({ because }: PlanItem, { guide, plan, say }: Page): string {
  const context = { answers: plan.answers, today: plan.today, say };
  const reason = (id: string): string => {
    if (plan.answers[id]) return `${beforeAnswer(factTitle(guide, id))} ${answerLabel(guide, id, context)}`;
    const { labels } = valueLabels(guide, id, plan.known[id] ?? []) ?? { labels: [] };
    return [factTitle(guide, id), labels.map((label) => `“${label}”`).join(' / ')].join(' ').trim();
  };
  const ids = because.map((id) => (id === 'place' && plan.answers.where ? 'where' : id));
  return [...new Set(ids)].map(reason).join(' · ');
}
