import { type Fact, fact } from '@until-signed/engine';
import { ORDER_TYPES } from '@until-signed/law';

/**
 * The facts that decide a plan, in the canonical order: questions, reasons and lists follow it.
 * Ids are what the command line calls them, and what words/en/questions.md explains.
 */

/** Facts a person tells us. */
export const role = fact('role', ['protected', 'restrained']);
/** Two orders, one in each direction. The plan is then made twice, once for each role. */
export const mutual = fact('mutual', ['yes', 'no']);
export const place = fact('place', ['state', 'tribe', 'military', 'foreign']);
/** `military` follows from the place: a commander's order is neither civil nor criminal. */
export const kind = fact('kind', ['civil', 'criminal', 'both', 'military']);
export const caption = fact('caption', ['two-names', 'government']);
export const orderType = fact('order-type', ORDER_TYPES);
export const stage = fact('stage', ['asked', 'emergency', 'temporary', 'final', 'ended']);
export const proof = fact('proof', ['signed-paper', 'stamped-request', 'told-only']);
export const goal = fact('goal', ['end', 'change', 'contest', 'keep', 'reply', 'charge', 'know']);

const yesNo = ['yes', 'no'] as const;
/** What has happened so far. */
export const requestFiled = fact('request-filed', yesNo);
export const refused = fact('refused', yesNo);
export const missedHearing = fact('missed-hearing', yesNo);
export const needLater = fact('need-later', yesNo);
export const agreement = fact('agreement', yesNo);
export const untrue = fact('untrue', yesNo);
export const childAgency = fact('child-agency', yesNo);
/** Danger. */
export const pressed = fact('pressed', yesNo);
export const unsafe = fact('unsafe', yesNo);
export const contact = fact('contact', yesNo);
/** What else hangs on it. */
export const children = fact('children', yesNo);
export const firearms = fact('firearms', yesNo);
export const acrossLines = fact('across-lines', yesNo);
export const criminalCase = fact('criminal-case', yesNo);
export const filedByOther = fact('filed-by-other', yesNo);
export const immigration = fact('immigration', yesNo);
export const housing = fact('housing', yesNo);
export const distance = fact('distance', yesNo);
export const afraid = fact('afraid', yesNo);
export const disability = fact('disability', yesNo);
export const language = fact('language', yesNo);

/** Facts made from a date the person tells and from today. */
export const hearing = fact('hearing', [
  'none',
  'passed',
  'today',
  'within-3-days',
  'within-7-days',
  'later',
]);
/** Does the hearing fall on a day on which courts are likely closed? */
export const hearingClosed = fact('hearing-closed', yesNo);
export const served = fact('served', yesNo);
/** May a hearing still be asked for? Only where the law sets days for it. */
export const requestWindow = fact('request-window', ['open', 'last-days', 'over']);
/** Does the restrained person still have to wait before asking to end a final order? */
export const wait = fact('wait', ['none', 'running', 'over']);
export const expiry = fact('expiry', ['passed', 'within-30-days', 'later', 'no-date']);

/** Facts that the law of the place gives; where its file says `unknown`, nobody knows yet and the clerk is asked. */
const degree = ['yes', 'no', 'sometimes'] as const;
const hearingKind = ['required', 'usual', 'possible', 'not-usual'] as const;
export const lawHearingAutomatic = fact('law-hearing-automatic', degree);
export const lawRequestLimit = fact('law-request-limit', ['days', 'none']);
export const lawWithdrawJudge = fact('law-withdraw-judge', degree);
export const lawWithdrawEndsOnFiling = fact('law-withdraw-ends-on-filing', degree);
export const lawWithdrawHearing = fact('law-withdraw-hearing', hearingKind);
export const lawProtectedMayEnd = fact('law-protected-may-end', degree);
export const lawProtectedHearing = fact('law-protected-hearing', hearingKind);
export const lawRestrainedMayEnd = fact('law-restrained-may-end', degree);
export const lawRestrainedHearing = fact('law-restrained-hearing', hearingKind);
export const lawRestrainedWait = fact('law-restrained-wait', ['months', 'none']);
export const lawInvitationExcuses = fact('law-invitation-excuses', degree);
export const lawEfile = fact('law-efile', ['yes', 'some-courts', 'no']);
export const lawPermanent = fact('law-permanent', degree);

export type Origin = 'person' | 'calendar' | 'law';

const PERSON = [
  role,
  mutual,
  place,
  kind,
  caption,
  orderType,
  stage,
  proof,
  goal,
  requestFiled,
  refused,
  missedHearing,
  needLater,
  agreement,
  untrue,
  childAgency,
  pressed,
  unsafe,
  contact,
  children,
  firearms,
  acrossLines,
  criminalCase,
  filedByOther,
  immigration,
  housing,
  distance,
  afraid,
  disability,
  language,
];
const CALENDAR = [hearing, hearingClosed, served, requestWindow, wait, expiry];
const LAW = [
  lawHearingAutomatic,
  lawRequestLimit,
  lawWithdrawJudge,
  lawWithdrawEndsOnFiling,
  lawWithdrawHearing,
  lawProtectedMayEnd,
  lawProtectedHearing,
  lawRestrainedMayEnd,
  lawRestrainedHearing,
  lawRestrainedWait,
  lawInvitationExcuses,
  lawEfile,
  lawPermanent,
];

export const FACTS: readonly Fact[] = [...PERSON, ...CALENDAR, ...LAW];
export const LAW_FACTS: readonly Fact[] = LAW;
const ORIGINS = new Map<string, Origin>([
  ...PERSON.map(({ id }): [string, Origin] => [id, 'person']),
  ...CALENDAR.map(({ id }): [string, Origin] => [id, 'calendar']),
  ...LAW.map(({ id }): [string, Origin] => [id, 'law']),
]);

/** Who can tell a fact: the person, the calendar (from a date), or the law file (else the clerk). */
export function originOf(id: string): Origin {
  const origin = ORIGINS.get(id);
  if (!origin) throw new Error(`no fact is called "${id}"`);
  return origin;
}
