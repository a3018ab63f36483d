/** What the law files leave open, and how old their sources are: for the command line and for the pages of the site. */
export { type Gaps, gapsOf } from './gaps.ts';
export { type Knowledge, type KnownPlace, knowledge } from './knowledge.ts';
export { OLD_AFTER_MONTHS, type Stale, staleSources } from './stale.ts';
