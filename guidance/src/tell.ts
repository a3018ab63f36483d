import { type Condition, factsOf } from '@until-signed/engine';
import { kept } from '@until-signed/law';
import { lawText, stateFor } from './place-words.ts';
import type { PlanBlock, PlanItem } from './plan.ts';
import type { Rule } from './rule.ts';
import type { Situation } from './situation.ts';
import { type Block, type Entry, fill, fillEntry, type Values, type Words } from './words.ts';

/** Facts that shape the whole plan. An item that is open on one of these is told in its place, with the condition. */
export const SHAPING: ReadonlySet<string> = new Set([
  'where',
  'issued',
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
export const isAside = (openOn: readonly string[]) =>
  openOn.some((id) => !SHAPING.has(id) && !id.startsWith('law-'));

/** What must be so, where the condition is one demand or a list of demands. */
export function needs(condition: Condition): PlanItem['onlyIf'] {
  if (condition.op === 'in') return [{ fact: condition.fact, values: condition.values }];
  return condition.op === 'all' ? condition.of.flatMap(needs) : [];
}

/** Not told while it is open, unless its own terms say so. */
export const isHidden = ({ whenOpen }: Rule) =>
  whenOpen === 'sure' || (typeof whenOpen === 'object' && whenOpen.hide === true);

/** Told the same to both people, so that it need not wait until it is known which of them asks. */
export const isForEither = ({ whenOpen }: Rule) =>
  typeof whenOpen === 'object' &&
  ('toldOn' in whenOpen ? whenOpen.toldOn.includes('role') : !factsOf(whenOpen.toldIf).includes('role'));

/** The id of a rule's words. */
export const wordsOf = (rule: Rule): string => rule.words ?? rule.id;

/** Facts of law, and what a person can tell to settle them. */
export const isLawLever = (id: string): boolean =>
  id.startsWith('law-') || id === 'order-type' || id === 'where';

/** How an open rule is told: see `whenOpen`. */
export function toldAs(
  rule: Rule,
  state: 'holds' | 'open',
  openOn: readonly string[],
  words: Words,
  values: Values,
  isSure: (condition: Condition) => boolean,
): 'holds' | 'open' {
  const { whenOpen } = rule;
  if (state === 'holds' || whenOpen === undefined || whenOpen === 'sure') return state;
  if (whenOpen === 'caution') return 'holds';
  const timely = whenOpen === 'timely' || (typeof whenOpen === 'object' && whenOpen.timely === true);
  const dated = timely && formsOf(words, wordsOf(rule)).open;
  if (dated && fillEntry(dated, values)) return 'holds';
  if (whenOpen === 'timely') return state;
  if ('toldIf' in whenOpen) return isSure(whenOpen.toldIf) ? 'holds' : state;
  const { toldOn } = whenOpen;
  return openOn.every((id) => toldOn.includes(id) || (toldOn.includes('law') && isLawLever(id)))
    ? 'holds'
    : state;
}

/** The question that settles a fact which is not asked by its own name. */
const ASKED_AS: Readonly<Record<string, string>> = {
  place: 'where',
  mutual: 'role',
  'request-window': 'served',
  wait: 'issued',
  'hearing-closed': 'hearing',
};

/** The same facts, each by the name under which it is asked. */
export const asAsked = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.map((id) => ASKED_AS[id] ?? id)),
];

/**
 * What a person can do about facts of law that are open: say which civil order it is, where it may be one, or where it
 * was made.
 */
export function leversOf(
  openOn: readonly string[],
  { law, types, answers }: Situation,
  mayBeCivil: boolean,
): readonly string[] {
  if (!openOn.some((id) => id.startsWith('law-'))) return openOn;
  if (!law) return answers.where === undefined ? ['where', ...openOn] : openOn;
  return types.length > 1 && mayBeCivil
    ? ['order-type', ...openOn.filter((id) => id !== 'order-type')]
    : openOn;
}

/**
 * The words of a rule. Tried in this order: where it is told as open, a form that supposes nothing (`/maybe`); its
 * open form while it is open, its full form, its other form where a
 * date it would name is not known (`/else`), and its bare form where even the law's number is not known (`/bare`).
 * Null where it is told as open and there is nothing to say yet.
 */
export function textOf(
  words: Words,
  id: string,
  state: 'holds' | 'open',
  told: 'holds' | 'open',
  values: Values,
): Entry | null {
  const forms = formsOf(words, id);
  for (const entry of [
    told === 'open' && forms.maybe,
    state === 'open' && forms.open,
    forms.full,
    forms.else,
    told === 'holds' && forms.bare,
  ]) {
    const filled = entry && fillEntry(entry, values);
    if (filled) return filled;
  }
  if (told === 'open') return null;
  throw new Error(`no words for "${id}" can be told without more placeholders; add {#${id}/bare}`);
}

const formsOf = kept(({ items }: Words, id: string) => ({
  maybe: items[`${id}/maybe`],
  open: items[`${id}/open`],
  full: items[id],
  else: items[`${id}/else`],
  bare: items[`${id}/bare`],
}));

type LawBlock = Extract<Block, { kind: 'law' }>;
const isLaw = (block: Block): block is LawBlock => block.kind === 'law';

export function resolve(blocks: readonly Block[], situation: Situation, words: Words): readonly PlanBlock[] {
  if (!blocks.some(isLaw)) return blocks as readonly Exclude<Block, LawBlock>[];
  return blocks.flatMap((block): PlanBlock[] => {
    if (!isLaw(block)) return [block];
    const { text, about } = lawText(situation, block.field, words);
    if (text !== null) return [{ kind: 'quote', about, text }];
    const question = words.questions[`clerk.${block.field}`]?.title;
    if (!question) return [];
    const gap = fill(words.strings[situation.law ? 'law.gap' : 'law.gap-no-place'] ?? '', {
      state: stateFor(situation, words),
    });
    return [{ kind: 'gap', field: block.field, text: gap ?? '', question }];
  });
}
