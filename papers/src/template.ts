import type { Audience } from './model.ts';

/** Running text before it is filled: `{name}` placeholders stand in plain strings. */
export type TemplateText = readonly (string | { readonly em: string } | { readonly strong: string })[];

/** Sections of a plan that a paper can hold. */
export const PLAN_PARTS = [
  'first',
  'stand',
  'steps',
  'never',
  'dates',
  'people',
  'clerk',
  'after',
  'expect',
  'answers',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

export type TemplateBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: TemplateText;
      /** There only if one of these rules is told as holding, or if none is. The section ends at the next heading. */
      readonly only: readonly string[];
      readonly unless: readonly string[];
    }
  | { readonly kind: 'p'; readonly text: TemplateText }
  | { readonly kind: 'note'; readonly blocks: readonly TemplateBlock[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly TemplateText[] }
  | { readonly kind: 'boxes'; readonly items: readonly TemplateText[] }
  | { readonly kind: 'law'; readonly field: string }
  | { readonly kind: 'field'; readonly detail: string; readonly lines: number }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'plan'; readonly part: PlanPart }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly TemplateText[])[];
      readonly widths: readonly number[];
    }
  | { readonly kind: 'caption' | 'timeline' | 'exhibits' | 'clerk-answers' | 'page' };

/** One paper as its Markdown file says it. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  readonly audience: Audience;
  /** Its place among the papers for the same audience: the lowest number comes first. */
  readonly order: number;
  /** Which side it is for; either, where it is left out. */
  readonly side: 'protected' | 'restrained' | null;
  /** It fits whoever is told one of these rules as holding, */
  readonly told: readonly string[];
  /** all of these besides, */
  readonly and: readonly string[];
  /** and none of these. */
  readonly unless: readonly string[];
  /** The section of the law file whose own forms come before it. */
  readonly forms: string | null;
  /** What the paper does, as law files say it of forms. A form for something else is not shown beside it. */
  readonly act: string | null;
  /** What may be typed for it, in the order in which it is asked. */
  readonly asks: readonly string[];
  readonly blocks: readonly TemplateBlock[];
}
