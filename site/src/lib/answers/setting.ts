import type { Say } from '../say.ts';

/** What every page of answers is told in. */
export interface FindSetting {
  readonly say: Say;
  readonly language: string;
  /** Where a page stands in this language. */
  readonly at: (path: string) => string;
}
