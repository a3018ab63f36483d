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
export function fill(template: string, values: Values): string | null {
  let missing = false;
  const filled = template.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  return missing ? null : filled;
}

/** Fills every placeholder of an entry; null when any of them has no value. */
export function fillEntry(entry: Entry, values: Values): Entry | null {
  const title = fill(entry.title, values);
  const lead = fillBlocks(entry.lead, values);
  const more = fillBlocks(entry.more, values);
  return title === null || !lead || !more ? null : { title, lead, more };
}

export function fillBlocks(blocks: readonly Block[], values: Values): Block[] | null {
  const filled = blocks.map((block): Block | null => {
    if (block.kind === 'law') return block;
    if (block.kind === 'p') {
      const text = fillSpans(block.text, values);
      return text && { kind: 'p', text };
    }
    const items = block.items.map((item) => fillSpans(item, values));
    return items.every((item) => item !== null) ? { ...block, items: items as Span[][] } : null;
  });
  return filled.every((block) => block !== null) ? (filled as Block[]) : null;
}

function fillSpans(spans: readonly Span[], values: Values): Span[] | null {
  const filled = spans.map((span): Span | null => {
    if (typeof span === 'string') return fill(span, values);
    if ('em' in span) return wrap('em', fill(span.em, values));
    if ('strong' in span) return wrap('strong', fill(span.strong, values));
    return span;
  });
  return filled.every((span) => span !== null) ? (filled as Span[]) : null;
}

const wrap = (mark: 'em' | 'strong', text: string | null): Span | null =>
  text === null ? null : ({ [mark]: text } as Span);

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
