import type { Model } from '@until-signed/engine';
import type { FormAct, FormBox, Law, Cite as Source } from '@until-signed/law';
import type { Answers } from './answers.ts';
import type { Day } from './calendar.ts';
import type { Cite } from './cites.ts';
import type { Dates } from './dates.ts';
import type { Person } from './people.ts';
import type { SectionId } from './rule.ts';
import type { Conflict } from './situation.ts';
import { type Block, plain, type Words } from './words.ts';

/** A block as a plan shows it: the person's own law is quoted, with the order it speaks of where that is not sure. */
export type PlanBlock =
  | Exclude<Block, { kind: 'law' }>
  | { readonly kind: 'quote'; readonly about: string | null; readonly text: string }
  /** Our sources do not say; here is what to ask. */
  | { readonly kind: 'gap'; readonly field: string; readonly text: string; readonly question: string };

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
  /** It rests on what the clerk told, not on a law file. Its lead says so. */
  readonly fromClerk: boolean;
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
  /** The order whose form this is, when it is not surely the person's own kind. */
  readonly about: string | null;
  /** What the form is for; null where we do not know. */
  readonly acts: readonly FormAct[] | null;
  /** What is on the form, in its order, and the source that shows it; none where no source does. */
  readonly boxes: readonly FormBox[];
  readonly boxesFrom: Source | null;
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
  /** Facts of law that the clerk told and the law file leaves open. */
  readonly fromClerk: readonly string[];
  /** The facts on which something still depends, in order: what would change this plan. */
  readonly wouldChange: readonly string[];
}

/** What makes a plan possible; built once by `makeGuide`. */
export interface House {
  readonly model: Model;
  readonly law: Law;
  readonly words: Words;
}

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
