import type { Span } from '@until-signed/guidance';

/** A page as it is said, before it is laid out as text or as Markdown. */
export type Doc = readonly Part[];

export type Part =
  | { readonly kind: 'title'; readonly text: string }
  /** Parts a page in two: the two orders of a mutual plan. */
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'text'; readonly text: readonly Span[] }
  /** Less weight: sources, conditions, remarks of the frame. */
  | { readonly kind: 'note'; readonly text: readonly Span[] }
  | { readonly kind: 'quote'; readonly text: string }
  /** To be copied and typed: never broken into lines. */
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  /** Rows of cells; the first row is the heading. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** A heading with what belongs to it; numbered where it is a step. */
  | {
      readonly kind: 'item';
      readonly number: number | null;
      readonly title: string;
      readonly body: readonly Part[];
    };

export const text = (...spans: readonly Span[]): Part => ({ kind: 'text', text: spans });
export const note = (...spans: readonly Span[]): Part => ({ kind: 'note', text: spans });
export const section = (title: string): Part => ({ kind: 'section', text: title });
export const item = (title: string, body: readonly Part[], number: number | null = null): Part => ({
  kind: 'item',
  number,
  title,
  body,
});
/** A list; nothing where it would be empty. */
export const list = (items: readonly (string | readonly Span[])[]): readonly Part[] =>
  items.length === 0
    ? []
    : [{ kind: 'list', items: items.map((one) => (typeof one === 'string' ? [one] : one)) }];
