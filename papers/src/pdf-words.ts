/** What a PDF says of its own, beside what is on the paper. Whole sentences, so that a translator can take them. */
export interface PdfWords {
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
}

export const ENGLISH: PdfWords = {
  blank: 'Blank line: {label}',
  sign: 'Empty line: {label}',
  box: 'Empty box',
  note: 'Note to you',
  unreadable:
    'This file cannot show some of the letters that were typed. Each {mark} marks a place where letters are missing. Write them in with a pen before you use this paper.',
};

/** A sentence with its gap filled. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
