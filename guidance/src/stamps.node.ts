/**
 * Which English a translation was made from: a stamp for each text, kept beside the translation. When the English
 * changes, its stamp no longer fits, and the text is redone. `npm run translate -- es` lists and stamps.
 */
import { createHash } from 'node:crypto';
import type { Words } from './words.ts';

/** Stamps by what they are of: `item force.holds`, `text site.frame.leave`. */
export type Stamps = Readonly<Record<string, string>>;

export const stampsOf = ({ items, questions, answers, strings }: Words): Stamps =>
  Object.fromEntries(
    [
      ...Object.entries(items).map(([id, one]) => [`item ${id}`, one] as const),
      ...Object.entries(questions).map(([id, one]) => [`question ${id}`, one] as const),
      ...Object.entries(answers).map(([id, one]) => [`answer ${id}`, one] as const),
      ...Object.entries(strings).map(([id, one]) => [`text ${id}`, one] as const),
    ]
      .map(([id, one]) => [id, stampOf(JSON.stringify(one))] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

export const stampOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The texts whose English is not the one that was translated. */
export const stale = (kept: Stamps, english: Stamps): string[] =>
  Object.keys(english).filter((id) => kept[id] !== english[id]);
