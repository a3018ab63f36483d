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

/**
 * What a form is for: a paper of ours is never shown beside a form for something else. `dismiss` is before the full
 * hearing, `end` and `change` are of an order in force, `ask` is in a criminal case. `order` is for the judge to sign,
 * `service` tells who got the papers, `read` is nothing to file.
 */
export const FORM_ACTS = [
  'dismiss',
  'end',
  'change',
  'answer',
  'hearing',
  'ask',
  'order',
  'service',
  'read',
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

/** Every place of which the house has a law file: the states, the District of Columbia and the territories. */
export const PLACES: readonly string[] = (
  'AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT ' +
  'NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY'
).split(' ');
