import type { PaperWords } from './paper-words.ts';

/** What a file says of its own, beside what is on the paper. Whole sentences, so that a translator can take them. */
export interface RenderWords {
  /** For a screen reader, in place of a line within running text. `{label}` is what belongs on it. */
  readonly blank: string;
  /** The same for a line to sign on. */
  readonly sign: string;
  /** In place of a box to tick. */
  readonly box: string;
  /** The name of a boxed note in the structure of the document. */
  readonly note: string;
  /** The first thing on a paper whose fonts lack letters. `{mark}` stands for them. */
  readonly unreadable: string;
  /** The head of the pages for the person, before a paper that is filed or sent, and their foot. */
  readonly sheet: string;
  readonly sheetFoot: string;
}

const KEYS: readonly (keyof RenderWords)[] = [
  'blank',
  'sign',
  'box',
  'note',
  'unreadable',
  'sheet',
  'sheetFoot',
];

/** The words of the renderers from the words of a language, whose keys begin with `render.`. */
export const renderWords = ({ strings }: PaperWords): RenderWords =>
  Object.fromEntries(KEYS.map((key) => [key, strings[`render.${key}`] ?? ''])) as unknown as RenderWords;

/** A sentence with its gap filled. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
