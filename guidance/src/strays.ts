/** Texts of another language in which a court term is not said by its one word there. */

import { folded } from './answers-page/found.ts';
import type { GlossaryTerm } from './answers-page/terms.ts';
import { type Block, plain } from './words.ts';

export interface Pair {
  readonly path: string;
  readonly english: string;
  readonly told: string;
}

/** The texts that stand at the same place in two sets of words. What is the same in both is not told anew. */
export function pairsOf(english: unknown, told: unknown, path = ''): Pair[] {
  if (typeof english === 'string' && typeof told === 'string')
    return english === told ? [] : [{ path, english, told }];
  if (isBlock(english) && isBlock(told)) return pairsOf(plain([english]), plain([told]), path);
  if (typeof english !== 'object' || english === null || typeof told !== 'object' || told === null) return [];
  return Object.entries(english).flatMap(([key, value]) =>
    pairsOf(value, (told as Record<string, unknown>)[key], path ? `${path}.${key}` : key),
  );
}

/** Without placeholders and names of fields, and without the verb: `{order}`, `orders.final`, `without hearing you`. */
const bare = (english: string): string =>
  english.replace(/\{[^}]*\}|[\w[\]*]+\.[\w.]+|\bhearing (?:you|your side)\b|^\w+:/g, ' ');

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'p' || value.kind === 'list');

/** Where the English has a term and the other text has none of the words for it, nor the term itself, as in names. */
export function straysIn(pairs: readonly Pair[], glossary: readonly GlossaryTerm[]): string[] {
  const terms = glossary.flatMap(({ finds, keeps }) =>
    finds && keeps
      ? [{ finds: new RegExp(`\\b(?:${finds.join('|')})\\b`, 'i'), keeps: keeps.map(folded), name: finds[0] }]
      : [],
  );
  return pairs.flatMap(({ path, english, told }) =>
    terms
      .filter(({ finds }) => finds.test(bare(english)) && !finds.test(told))
      .filter(({ keeps }) => !keeps.some((one) => folded(told).includes(one)))
      .map(({ name }) => `${path}: ${name}`),
  );
}
