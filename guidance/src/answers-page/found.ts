export type FoundKind = 'answer' | 'place' | 'term';

/** One thing that a search can find. `words` are looked through and not shown. */
export interface Found {
  readonly id: number;
  readonly kind: FoundKind;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly words: string;
}

/** A word without capitals and accents: people type `peticion` for `petición`. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
