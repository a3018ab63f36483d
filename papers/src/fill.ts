import { fill as fillText, plainDay } from '@until-signed/guidance';
import { type House, lawText } from '@until-signed/guidance/for-papers';
import { DETAILS, type Details, numberedExhibits, sortedTimeline } from './details.ts';
import { toldOfOrder } from './fill-answers.ts';
import { planBlocks } from './fill-plan.ts';
import { paperValues } from './fill-values.ts';
import type { Fitting, Part } from './fits.ts';
import type { Block, Inline, PaperDocument, Text } from './model.ts';
import { aboutForms, byBoxes, formsFor, withBoxes } from './own-forms.ts';
import type { PaperWords } from './paper-words.ts';
import type { TemplateBlock, TemplateText } from './template.ts';

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
const IS_DETAIL: ReadonlySet<string> = new Set(DETAILS.map(({ id }) => id));

/** Makes a paper of its template, the plan of one side, and what the person typed. Pure. */
export function fillPaper({ template, part }: Fitting, filling: Filling): PaperDocument {
  const { house, words, details } = filling;
  const { situation } = part;
  const firm = new Set(part.told.items.filter(({ state }) => state === 'holds').map(({ id }) => id));
  const say = (key: string, filled: Readonly<Record<string, string>> = {}): string =>
    fillText(words.strings[key] ?? '', filled) ?? '';
  const values = paperValues(situation, house, say);
  const label = (id: string) => words.strings[`paper.${id}`] ?? words.details[id]?.label ?? id;
  const detail = (id: string): string | null => {
    const value = (details as Readonly<Record<string, unknown>>)[id];
    return typeof value === 'string' && value !== '' ? value : null;
  };

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
    text.split(/(\{(?:[a-z-]+|line [^{}]+)\})/).flatMap((piece): readonly Inline[] => {
      const line = /^\{line ([^{}]+)\}$/.exec(piece)?.[1];
      if (line !== undefined) return [{ blank: SHORT, label: line }];
      const name = placeholder(piece);
      if (name === undefined) return piece === '' ? [] : [piece];
      if (!IS_DETAIL.has(name)) return [values[name] ?? ''];
      const typed = detail(name);
      return [typed === null ? { blank: SHORT, label: label(name) } : { typed }];
    });
  /** A sentence about a word of the place or a day that is not known is not said at all. */
  const isKnown = (text: TemplateText): boolean =>
    text
      .flatMap((part) => wordsOf(part).match(/\{[a-z-]+\}/g) ?? [])
      .every((piece) => {
        const name = placeholder(piece) ?? '';
        return IS_DETAIL.has(name) || values[name] !== undefined;
      });

  const blocksOf = (blocks: readonly TemplateBlock[]): readonly Block[] =>
    withoutEmpty(sectioned(blocks, firm).flatMap(blockOf));

  const blockOf = (block: TemplateBlock): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: block.level, text: textOf(block.text) }];
      case 'p':
        return isKnown(block.text) ? [{ kind: 'p', text: textOf(block.text) }] : [];
      case 'note':
        return [{ kind: 'note', blocks: blocksOf(block.blocks) }];
      case 'list':
        return [{ kind: 'list', ordered: block.ordered, items: block.items.filter(isKnown).map(textOf) }];
      case 'boxes':
        return [{ kind: 'boxes', items: block.items.filter(isKnown).map(textOf) }];
      case 'table':
        return [
          {
            kind: 'table',
            head: block.head,
            rows: block.rows.map((row) => row.map(textOf)),
            widths: block.widths,
          },
        ];
      case 'law': {
        const { text, about } = lawText(situation, block.field, house.words);
        if (text !== null) return [{ kind: 'quote', about, text }];
        const question = house.words.questions[`clerk.${block.field}`]?.title;
        return question
          ? [{ kind: 'field', label: say('law.ask', { question }), value: null, lines: 2 }]
          : [];
      }
      case 'field':
        return [
          { kind: 'field', label: label(block.detail), value: detail(block.detail), lines: block.lines },
        ];
      case 'signature':
        return [{ kind: 'signature', lines: block.lines.map((one) => say(`sign.${one}`) || one) }];
      case 'plan':
        return block.part === 'answers'
          ? toldOfOrder(part, house, values, say)
          : planBlocks(part, block.part, say);
      case 'caption':
        return [caption()];
      case 'timeline':
        return [
          typedTable(
            [say('timeline.day'), say('timeline.what')],
            sortedTimeline(details.timeline).map(({ day, what }) => [
              typed(day && plainDay(day, words.language)),
              typed(what),
            ]),
            [2, 7],
          ),
        ];
      case 'exhibits':
        return [
          typedTable(
            [say('exhibits.number'), say('exhibits.what'), say('exhibits.shows')],
            numberedExhibits(details.exhibits).map(({ number, what, shows }) => [
              [String(number)],
              typed(what),
              typed(shows),
            ]),
            [1, 3, 3],
          ),
        ];
      case 'clerk-answers':
        return (details['clerk-answers'] ?? []).length === 0
          ? []
          : [
              typedTable(
                [say('clerk.question'), say('clerk.answer')],
                (details['clerk-answers'] ?? []).map(({ question, answer }) => [
                  typed(question),
                  typed(answer),
                ]),
                [1, 1],
              ),
            ];
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
        { role: capital(values.protected), name: isProtected ? mine : other },
        { role: capital(values.restrained), name: isProtected ? other : mine },
      ],
      labels: {
        court: say('caption.court'),
        county: say('caption.county'),
        caseNumber: say('caption.case-number'),
      },
    };
  };

  const forms = formsFor(template, part);
  const blocks = blocksOf(template.blocks);
  // With orders in both directions each paper is about one of them, and says so to the person, not to the court.
  const side = situation.answers.role === 'both' ? say(`side.${situation.role}`) : null;
  const isOwn = template.audience === 'self';
  const frame = {
    id: template.id,
    title: isOwn && side ? `${template.title}: ${side}` : template.title,
    language: words.language,
    audience: template.audience,
  };
  const about = aboutForms(template, forms, say);
  if (isOwn) return { ...frame, sheet: [], blocks: [...about, ...blocks] };
  const notes = blocks.flatMap((block) => (block.kind === 'note' ? block.blocks : []));
  const paragraph = (text: string): Block => ({ kind: 'p', text: [text] });
  const sheet = [
    ...(firm.has('danger.private-help') ? [privateHelp(part, say)] : []),
    ...(side ? [paragraph(say('side.sheet', { side }))] : []),
    ...about,
    ...notes,
  ].map(raised);
  const known = withBoxes(forms);
  if (known.length === 0) return { ...frame, sheet, blocks: blocks.filter(({ kind }) => kind !== 'note') };
  // The form is filed; this is what to write on it.
  return {
    ...frame,
    title: say('form.boxes-title', { title: template.title }),
    audience: 'self',
    sheet,
    blocks: byBoxes(known, detail, say, words.language),
  };
}

/** Who is pressed or not safe reads before anything else that they can talk to somebody in private, and to whom. */
function privateHelp({ people }: Part, say: Say): Block {
  const help = people.find(({ id, phone }) => phone !== null && id !== '911');
  return {
    kind: 'p',
    text: [
      { strong: say('sheet.private-help') },
      ...(help ? [` ${say('sheet.private-who', { name: help.name, phone: help.phone ?? '' })}`] : []),
    ],
  };
}

type Say = (key: string, filled?: Readonly<Record<string, string>>) => string;

/** A table of what was typed, or of empty rows to write in. */
const typedTable = (
  head: readonly string[],
  rows: readonly (readonly Text[])[],
  widths: readonly number[],
): Block => ({
  kind: 'table',
  head,
  rows:
    rows.length > 0
      ? rows
      : Array.from({ length: EMPTY_ROWS }, () => Array.from({ length: head.length }, (): Text => [])),
  widths,
});

const placeholder = (piece: string): string | undefined => /^\{([a-z-]+)\}$/.exec(piece)?.[1];

const wordsOf = (part: TemplateText[number]): string =>
  typeof part === 'string' ? part : 'em' in part ? part.em : part.strong;

const typed = (text: string | undefined): Text => (text === undefined ? [] : [{ typed: text }]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** On a sheet of its own a heading of a note is one of the page. */
const raised = (block: Block): Block => (block.kind === 'heading' ? { ...block, level: 2 } : block);

/** A heading over nothing is left out: what it announced is empty for this person. A list or note of nothing too. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  const full = blocks.filter(
    (block) =>
      !((block.kind === 'list' || block.kind === 'boxes') && block.items.length === 0) &&
      !(block.kind === 'note' && block.blocks.length === 0),
  );
  return full.filter((block, at) => {
    const next = full[at + 1];
    if (block.kind !== 'heading') return true;
    return next !== undefined && !(next.kind === 'heading' && next.level <= block.level);
  });
}

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
