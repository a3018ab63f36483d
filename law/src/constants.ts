/** The answer that our sources do not give. It is never shown to a person; it becomes a question for the clerk. */
export const UNKNOWN = 'unknown';
/** We looked for a limit and found none. Only `limits` may say so. */
export const NONE_FOUND = 'none found';

/** The kinds of civil order that a law file may describe. */
export const ORDER_TYPES = [
  'domestic',
  'harassment',
  'stalking',
  'sexual-assault',
  'elder',
  'workplace',
  'school',
  'minor',
  'other',
] as const;

/** What a person may have told that belongs in a box of a court's form: ids of the details of the papers room. */
export const BOX_DETAILS = [
  'court',
  'county',
  'case-number',
  'name',
  'other-name',
  'judge',
  'phone',
  'email',
  'mail-address',
  'reason',
  'changes',
  'answer',
  'wishes',
  'children-names',
  'hearing-place',
  'hearing-hour',
] as const;

/** The sections of a law file that can differ from one kind of order to another. */
export const SECTIONS = [
  'hearing',
  'withdraw',
  'endByProtected',
  'endByRestrained',
  'respond',
  'violation',
] as const;
export type SectionName = (typeof SECTIONS)[number];
