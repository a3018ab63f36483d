import type { Voice } from '@until-signed/guidance/place-page';
import type { Say } from '../say.ts';

/** What every page about places is told in. */
export interface Setting {
  readonly say: Voice;
  /** The texts of the site's frame. */
  readonly frame: Say;
  readonly language: string;
  /** Where a page stands in this language. */
  readonly at: (path: string) => string;
}
