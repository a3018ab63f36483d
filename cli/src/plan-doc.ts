import {
  type Cite,
  type Guide,
  type Plan,
  type PlanBlock,
  type PlanItem,
  type PlanSection,
  plainDay,
  SECTION_IDS,
  type Span,
} from '@until-signed/guidance';
import { type Doc, item, list, note, type Part, section, text } from './doc.ts';
import { answerLabel, answersGiven, factTitle } from './fact-words.ts';
import { type Say, sayer } from './say.ts';

/** What a page of a plan needs besides the plan. */
interface Page {
  readonly guide: Guide;
  readonly plan: Plan;
  readonly say: Say;
  /** Show all of every item, not only what is needed to act. */
  readonly full: boolean;
}

/** With orders in both directions these follow once, after the parts about each of the two orders. */
const AT_THE_END = new Set<string>(['papers', 'clerk', 'people', 'after']);

/** A plan as a page: title, sections in order, what would change it, the answers, the closing frame. */
export function planDoc(guide: Guide, plan: Plan, { full }: { full: boolean }): Doc {
  const page: Page = { guide, plan, say: sayer(guide.words), full };
  const { say } = page;
  const sections = (test: (part: PlanSection) => boolean) => sectionsOf(page, plan.sections.filter(test));
  const mutual = plan.sections.some(({ about }) => about !== null);
  const about = (side: 'protected' | 'restrained'): Doc =>
    mutual
      ? [{ kind: 'group', text: say(`about.${side}`) }, ...sections((part) => part.about === side)]
      : [];
  return [
    { kind: 'title', text: say('title') },
    note(
      plan.place
        ? say('made-in', { today: plainDay(plan.today, guide.words.language), state: plan.place.name })
        : say('made', { today: plainDay(plan.today, guide.words.language) }),
    ),
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
    text(
      plan.place
        ? say('closing.read', { state: plan.place.name, date: plainDay(plan.place.read, guide.words.language) })
        : say('closing.no-place'),
    ),
    ...(full ? [] : [note(say('closing.full'))]),
  ];
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
  const { say, full, guide } = page;
  const quotes = one.more.filter(({ kind }) => kind === 'quote');
  const more = full ? one.more : section === 'steps' ? quotes : [];
  const depends = one.openOn.map((id) => factTitle(guide, id));
  return item(
    one.title,
    [
      ...(depends.length > 0 && section !== 'clerk' ? [note(say('depends', { facts: depends.join(' · ') }))] : []),
      ...[...one.lead, ...more].flatMap((block) => blockParts(block, page)),
      ...sources(one.cites, page),
      ...(full && one.because.length > 0 ? [note(say('because', { answers: reasons(one, page) }))] : []),
    ],
    number,
  );
}

function blockParts(block: PlanBlock, { say }: Page): Doc {
  switch (block.kind) {
    case 'p':
      return [text(...block.text)];
    case 'list':
      return list(block.items);
    case 'quote':
      return [
        ...(block.about ? [note(say('quote.about', { order: block.about }))] : []),
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
export function sourceName(one: Pick<Cite, 'title' | 'asOf' | 'secondary'> & { statute?: string | null }, say: Say) {
  const year = one.asOf?.slice(0, 4);
  const title = year ? `${one.title} (${year})` : one.title;
  return [one.statute, title, one.secondary ? say('secondary') : null].filter((part) => part).join(' · ');
}

function reasons({ because }: PlanItem, { guide, plan, say }: Page): string {
  const context = { answers: plan.answers, today: plan.today, say };
  return because
    .map((id) => (plan.answers[id] ? `${factTitle(guide, id)} ${answerLabel(guide, id, context)}` : factTitle(guide, id)))
    .join(' · ');
}

function conflicts({ plan, guide, say }: Page): Doc {
  return plan.conflicts.map(({ fact, given: id }) =>
    item(say('conflict'), [
      text(say('conflict.text')),
      ...list([...new Set([id, fact])].filter((one) => one !== 'law').map((one) => factTitle(guide, one))),
    ]),
  );
}

function papers({ plan }: Page): Doc {
  return list(
    plan.papers.map(({ title, use, url }): readonly Span[] => [
      { strong: title },
      ...(use ? [` — ${use}`] : []),
      ...(url ? [' ', { link: url, to: url }] : []),
    ]),
  );
}

function people({ plan }: Page): Doc {
  return list(
    plan.people.map(({ name, about, phone, hours, url }): readonly Span[] => [
      { strong: [name, phone].filter((part) => part).join(': ') },
      ...[about, hours].filter((part) => part).map((part) => ` — ${part}`),
      ...(url ? [' ', { link: url, to: url }] : []),
    ]),
  );
}

/** What is not told and would change something: each question with what hangs on it. */
function changes({ plan, guide, say }: Page): Doc {
  if (plan.wouldChange.length === 0) return [];
  const asides = plan.sections.flatMap(({ items }) => items.filter(({ aside }) => aside));
  return [
    section(say('changes')),
    text(say('changes.text')),
    ...list(
      plan.wouldChange.map((id): readonly Span[] => {
        const about = [...new Set(asides.filter(({ openOn }) => openOn[0] === id).map(({ title }) => title))];
        return about.length > 0
          ? [{ strong: factTitle(guide, id) }, ` — ${about.join(' · ')}`]
          : [{ strong: factTitle(guide, id) }];
      }),
    ),
  ];
}

function given({ plan, guide, say }: Page): Doc {
  const rows = answersGiven(guide, { answers: plan.answers, today: plan.today, say });
  return [
    section(say('answers')),
    ...(rows.length === 0
      ? [text(say('answers.none'))]
      : list(rows.map(({ title, label }): readonly Span[] => [`${title} `, { strong: label }]))),
  ];
}
