import { fill as fillText, type PlanItem, plain } from '@until-signed/guidance';
import { type House, lawText, valuesFor } from '@until-signed/guidance/for-papers';
import { DETAILS, type Details, numberedExhibits, sortedTimeline } from './details.ts';
import type { Fitting } from './fits.ts';
import type { Block, Inline, PaperDocument, Text } from './model.ts';
import type { PaperWords } from './paper-words.ts';
import type { PlanPart, TemplateBlock, TemplateText } from './template.ts';

/** What fills a paper. */
export interface Filling {
  readonly house: House;
  readonly words: PaperWords;
  readonly details: Details;
}

/** Letters that a line to write on has room for. */
const SHORT = 24;
/** Rows of a table that nothing was typed for. */
const EMPTY_ROWS = 8;

/** Makes a paper of its template, the plan of one side, and what the person typed. Pure. */
export function fillPaper({ template, part }: Fitting, filling: Filling): PaperDocument {
  const { house, words, details } = filling;
  const { situation } = part;
  const values = valuesFor(situation, house.words);
  const firm = new Set(part.told.items.filter(({ state }) => state === 'holds').map(({ id }) => id));
  const say = (key: string, filled: Readonly<Record<string, string>> = {}): string =>
    fillText(words.strings[key] ?? '', filled) ?? '';
  const label = (id: string) => words.details[id]?.label ?? id;
  const detail = (id: string): string | null => {
    const value = (details as Readonly<Record<string, unknown>>)[id];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const isDetail = new Set<string>(DETAILS.map(({ id }) => id));

  /** Placeholders of a detail become what was typed or a line to write on; those of the place, its own words. */
  const textOf = (text: TemplateText): Text =>
    text.flatMap((part): readonly Inline[] => {
      if (typeof part === 'string') return pieces(part);
      const [mark, inside] = 'em' in part ? (['em', part.em] as const) : (['strong', part.strong] as const);
      return pieces(inside).map((piece) =>
        typeof piece !== 'string' ? piece : mark === 'em' ? { em: piece } : { strong: piece },
      );
    });
  const pieces = (text: string): readonly Inline[] =>
    text.split(/(\{[a-z-]+\})/).flatMap((piece): readonly Inline[] => {
      const name = /^\{([a-z-]+)\}$/.exec(piece)?.[1];
      if (name === undefined) return piece === '' ? [] : [piece];
      if (isDetail.has(name)) {
        const typed = detail(name);
        return [typed === null ? { blank: SHORT, label: label(name) } : { typed }];
      }
      const value = values[name];
      return [value ?? { blank: SHORT, label: name.replaceAll('-', ' ') }];
    });

  const itemsOf = (section: PlanPart): readonly PlanItem[] =>
    part.sections
      .filter(({ id }) => id === section)
      .flatMap(({ items }) => items)
      .filter(({ aside }) => !aside);
  const empty = (cells: number): readonly (readonly Text[])[] =>
    Array.from({ length: EMPTY_ROWS }, () => Array.from({ length: cells }, (): Text => []));

  const planBlock = (section: PlanPart): readonly Block[] => {
    if (section === 'people') {
      const rows = part.people.map(({ name, phone, url }): readonly Text[] => [
        [name],
        [[phone, url].filter(Boolean).join(' · ')],
      ]);
      return rows.length === 0
        ? []
        : [{ kind: 'table', head: [say('people.name'), say('people.call')], rows, widths: [1, 1] }];
    }
    const items = itemsOf(section);
    if (section === 'clerk') {
      const rows = items.map(({ title }): readonly Text[] => [[title], [], []]);
      const head = [say('clerk.question'), say('clerk.answer'), say('clerk.told-by')];
      return rows.length === 0 ? [] : [{ kind: 'table', head, rows, widths: [3, 3, 2] }];
    }
    if (items.length === 0) return [];
    const lines = items.map((item): Text => {
      const lead =
        plain(item.lead.flatMap((block) => (block.kind === 'p' ? [block] : []))).split('\n')[0] ?? '';
      return lead === '' ? [{ strong: item.title }] : [{ strong: item.title }, ` ${lead}`];
    });
    return [
      section === 'steps' || section === 'first'
        ? { kind: 'boxes', items: lines }
        : { kind: 'list', ordered: false, items: lines },
    ];
  };

  const blockOf = (block: TemplateBlock): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: block.level, text: textOf(block.text) }];
      case 'p':
        return [{ kind: 'p', text: textOf(block.text) }];
      case 'note':
        return [{ kind: 'note', blocks: sectioned(block.blocks, firm).flatMap(blockOf) }];
      case 'list':
        return [{ kind: 'list', ordered: block.ordered, items: block.items.map(textOf) }];
      case 'boxes':
        return [{ kind: 'boxes', items: block.items.map(textOf) }];
      case 'table':
        return [
          {
            kind: 'table',
            head: block.head,
            rows: block.rows.map((row) => row.map(textOf)),
            widths: block.head.map(() => 1),
          },
        ];
      case 'law': {
        const { text, about } = lawText(situation, block.field, house.words);
        if (text !== null) return [{ kind: 'quote', about, text }];
        const question = house.words.questions[`clerk.${block.field}`]?.title;
        return question ? [{ kind: 'field', label: question, value: null, lines: 2 }] : [];
      }
      case 'field':
        return [
          { kind: 'field', label: label(block.detail), value: detail(block.detail), lines: block.lines },
        ];
      case 'signature':
        return [{ kind: 'signature', lines: block.lines.map((one) => say(`sign.${one}`) || one) }];
      case 'plan':
        return planBlock(block.part);
      case 'caption':
        return [caption()];
      case 'timeline': {
        const rows = sortedTimeline(details.timeline ?? []).map(({ day, what }): readonly Text[] => [
          typed(day),
          typed(what),
        ]);
        return [
          {
            kind: 'table',
            head: [say('timeline.day'), say('timeline.what')],
            rows: rows.length > 0 ? rows : empty(2),
            widths: [1, 4],
          },
        ];
      }
      case 'exhibits': {
        const rows = numberedExhibits(details.exhibits ?? []).map(
          ({ number, what, shows }): readonly Text[] => [[String(number)], typed(what), typed(shows)],
        );
        const head = [say('exhibits.number'), say('exhibits.what'), say('exhibits.shows')];
        return [{ kind: 'table', head, rows: rows.length > 0 ? rows : empty(3), widths: [1, 3, 3] }];
      }
      case 'page':
        return [{ kind: 'page' }];
    }
  };

  const caption = (): Block => {
    // Whose paper it is decides which of the two names is whose.
    const [mine, other] = [detail('name'), detail('other-name')];
    const isProtected = situation.role !== 'restrained';
    return {
      kind: 'caption',
      court: detail('court'),
      county: detail('county'),
      caseNumber: detail('case-number'),
      parties: [
        { role: values.protected ?? '', name: isProtected ? mine : other },
        { role: values.restrained ?? '', name: isProtected ? other : mine },
      ],
      labels: {
        court: say('caption.court'),
        county: say('caption.county'),
        caseNumber: say('caption.case-number'),
      },
    };
  };

  const forms =
    template.forms === null
      ? []
      : part.papers.filter(
          ({ id, title, url }, at, all) =>
            id.startsWith(`${template.forms}.`) &&
            all.findIndex((one) => one.title === title && one.url === url) === at,
        );
  const ownForms: readonly Block[] =
    forms.length === 0
      ? []
      : [
          {
            kind: 'note',
            blocks: forms.map(({ title, url, use }) => ({
              kind: 'p' as const,
              text: [
                // Without a number or an address, our sources do not say that the court has one.
                { strong: say(url || /\d/.test(title) ? 'form.own' : 'form.maybe', { title }) },
                ` ${[use, url ? say('form.where', { url }) : use ? '' : say('form.ask')].filter(Boolean).join(' ')}`,
              ],
            })),
          },
        ];
  return {
    id: template.id,
    title: template.title,
    language: words.language,
    audience: template.audience,
    blocks: withoutEmpty([...ownForms, ...sectioned(template.blocks, firm).flatMap(blockOf)]),
  };
}

/** A heading over nothing is left out: what it announced is empty for this person. */
const withoutEmpty = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, at) => {
    const next = blocks[at + 1];
    if (block.kind !== 'heading') return true;
    return next !== undefined && !(next.kind === 'heading' && next.level <= block.level);
  });

const typed = (text: string | undefined): Text => (text === undefined ? [] : [{ typed: text }]);

/** Leaves out the sections whose heading is not for this person. */
function sectioned(blocks: readonly TemplateBlock[], firm: ReadonlySet<string>): readonly TemplateBlock[] {
  let isThere = true;
  return blocks.filter((block) => {
    if (block.kind === 'heading')
      isThere =
        (block.only.length === 0 || block.only.some((id) => firm.has(id))) &&
        !block.unless.some((id) => firm.has(id));
    return isThere;
  });
}
