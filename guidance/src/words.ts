import { kept } from '@until-signed/law';

/**
 * The texts, as compiled from Markdown. The same shapes serve every language. A text may hold placeholders like
 * {state}; they are filled when a plan is made.
 */

/** Running text: plain, emphasized, strong, or a link. */
export type Span =
  | string
  | { readonly em: string }
  | { readonly strong: string }
  | { readonly link: string; readonly to: string };

export type Block =
  | { readonly kind: 'p'; readonly text: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  /** What the law file of the place says in one of its fields, for example `withdraw.how`. `now`: show it at once. */
  | { readonly kind: 'law'; readonly field: string; readonly now: boolean };

/** The text of one item of a plan: an answer or an action as heading, the lead at once, the rest one tap deeper. */
export interface Entry {
  readonly title: string;
  readonly lead: readonly Block[];
  readonly more: readonly Block[];
}

/** One question as a person reads it. Options are keyed by value (by fact, where several can be ticked). */
export interface QuestionWords {
  readonly title: string;
  readonly help: readonly Block[];
  readonly why: string | null;
  readonly options: Readonly<Record<string, { readonly label: string; readonly hint: string | null }>>;
}

/** Where places differ: told from the law files, by what answers-page/states.ts can read, such as `restrained-may-ask`. */
export interface StatesMark {
  readonly kind: 'states';
  readonly field: string;
}

/** A question as people type it, answered. */
export interface AnswerWords {
  readonly question: string;
  readonly answer: Block;
  /** For whom the answer holds. */
  readonly holds: string;
  readonly more: readonly (Block | StatesMark)[];
  /** Other words that people look for it with. */
  readonly also: readonly string[];
}

export interface Words {
  readonly language: string;
  /** By rule id; `id/open` and `id/else` are variants (see `textOf`). */
  readonly items: Readonly<Record<string, Entry>>;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  /** By `answer.` and the slug. No plan needs them, so a browser is not sent them. */
  readonly answers: Readonly<Record<string, AnswerWords>>;
  /** Short texts of the frame by key: sections, people, questions for the clerk, buttons. */
  readonly strings: Readonly<Record<string, string>>;
}

/** Values for placeholders. A value that is missing makes the text that needs it unusable. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Fills `{name}` placeholders; null when one has no value. */
export const fill = (template: string, values: Values): string | null => join(apart(template), values);

/** A text at its placeholders: every second part is the name of one. */
const apart = (template: string): readonly string[] => template.split(/\{([a-z-]+)\}/);

function join(parts: readonly string[], values: Values): string | null {
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at] as string];
    if (value === undefined) return null;
    text += value + parts[at + 1];
  }
  return text;
}

/** Fills every placeholder of an entry; null when any of them has no value. */
export function fillEntry(entry: Entry, values: Values): Entry | null {
  const { names, parts } = templates(entry, 'all');
  if (names.some((name) => values[name] === undefined)) return null;
  if (names.length === 0) return entry;
  return mapEntry(entry, (text) => {
    const own = parts.get(text);
    return own ? (join(own, values) ?? '') : text;
  });
}

/** The placeholders of an entry, and those of its texts that have any, taken apart: that takes longer than filling them. */
const templates = kept((entry: Entry, _all: 'all') => {
  const parts = new Map<string, readonly string[]>();
  mapEntry(entry, (text) => {
    const own = apart(text);
    if (own.length > 1) parts.set(text, own);
    return text;
  });
  const names = [...parts.values()].flatMap((own) => own.filter((_, at) => at % 2 === 1));
  return { names: [...new Set(names)], parts };
});

const mapEntry = ({ title, lead, more }: Entry, change: (text: string) => string): Entry => ({
  title: change(title),
  lead: lead.map((block) => mapBlock(block, change)),
  more: more.map((block) => mapBlock(block, change)),
});

function mapBlock(block: Block, change: (text: string) => string): Block {
  const changed = (span: Span): Span => {
    if (typeof span === 'string') return change(span);
    if ('em' in span) return { em: change(span.em) };
    return 'strong' in span ? { strong: change(span.strong) } : span;
  };
  if (block.kind === 'law') return block;
  if (block.kind === 'p') return { kind: 'p', text: block.text.map(changed) };
  return { ...block, items: block.items.map((item) => item.map(changed)) };
}

/** The text without marks, for a terminal, a reader's voice or a measure. Paragraphs are parted by a blank line. */
export function plain(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'p') return plainSpans(block.text);
      if (block.kind === 'law') return '';
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainSpans(item)}`)
        .join('\n');
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

export const plainSpans = (spans: readonly Span[]): string =>
  spans
    .map((span) =>
      typeof span === 'string' ? span : 'em' in span ? span.em : 'strong' in span ? span.strong : span.link,
    )
    .join('');
