/** Lists of items by what they are to promises. They take no condition from the rules. */
import { RULES } from '../rules/index.ts';

export const idsOf = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
const isStep = ({ section }: (typeof RULES)[number]) => section === 'first' || section === 'steps';
/** Every step there is. */
export const STEPS: readonly string[] = idsOf(RULES.filter(isStep));

/** The only steps that whoever an order is against may be given. What is not listed here, is never theirs. */
const STEPS_AGAINST = new Set([
  'force.not-proven',
  'force.second',
  'force.second-expired',
  'danger.help-either',
  'danger.restrained-unsafe',
  'danger.pressed-restrained',
  'danger.lawyer-today',
  'hearing.go',
  'hearing.go-defendant',
  'hearing.go-military',
  'respond.ask-in-time',
  'respond.ask',
  'respond.time-over',
  'respond.may-need-to-ask',
  'respond.find-out',
  'respond.go',
  'respond.hearing-over',
  'respond.no-date',
  'respond.answer',
  'respond.after-asking',
  'respond.missed',
  'respond.later-date',
  'respond.evidence',
  'move.wait',
  'move.may',
  'move.later',
  'move.some-cases',
  'move.find-out',
  'move.serve',
  'move.contest-final',
  'change.terms.restrained',
  'change.before-hearing',
  'refused.again.restrained',
  'criminal.through-lawyer',
  'criminal.dates',
  'criminal.beside-restrained',
  'reply.restrained',
  'who.military-ask',
  'help.next-step',
  'help.next-step-role',
  'help.understand',
  'help.lawyer',
]);
/** Told about ending an order to the person that it protects, and to nobody else. */
const FOR_PROTECTED =
  /^(?:withdraw\.(?!emergency)|final\.|keep\.|reply\.protected|change\.(?:instead|terms)$)/;
/** Never in the plan of whoever the order is against. */
export const NEVER_AGAINST: readonly string[] = idsOf(
  RULES.filter(
    (rule) =>
      FOR_PROTECTED.test(rule.id) ||
      (!STEPS_AGAINST.has(rule.id) && (isStep(rule) || FOR_PROTECTED.test(rule.words ?? ''))),
  ),
);

/** The only steps in a plan about a criminal order alone. */
const STEPS_CRIMINAL = new Set([
  'force.not-proven',
  'force.second',
  'force.second-expired',
  'danger.help-either',
  'danger.private-help',
  'danger.restrained-unsafe',
  'danger.pressed-restrained',
  'danger.lawyer-today',
  'hearing.go',
  'hearing.go-defendant',
  'hearing.go-military',
  'criminal.tell-prosecutor',
  'criminal.be-heard',
  'criminal.through-lawyer',
  'criminal.dates',
  'who.military-ask',
  'help.next-step',
  'help.next-step-role',
  'help.understand',
]);
/** Never in a plan about a criminal order alone. */
export const NEVER_CRIMINAL: readonly string[] = idsOf(
  RULES.filter((rule) => isStep(rule) && !STEPS_CRIMINAL.has(rule.id)),
);

/** Items that tell whoever is under an order to come to the hearing. */
export const GO: readonly string[] = [
  'hearing.go',
  'hearing.go-defendant',
  'hearing.go-military',
  'respond.go',
  'withdraw.go',
  'final.go',
  'keep.go',
];

/** Items that say who decides about the order, how to find that out, or that it was ended on paper. */
export const WHO_DECIDES: readonly string[] = [
  ...[
    'who.protected',
    'who.notice',
    'who.notice-sometimes',
    'who.no-approval',
    'who.restrained',
    'who.criminal-protected',
  ],
  ...['who.criminal-restrained', 'who.criminal-either', 'who.role', 'who.kind', 'who.tribe', 'who.military'],
  ...['who.foreign', 'force.only-court', 'force.signed', 'force.stamped'],
];
/** Of these: not who decides yet, but how to find it out, or only that a court does. */
export const FINDING_OUT: readonly string[] = ['who.role', 'who.kind', 'force.only-court'];
/** Items outside of first and steps that begin with what to do: find out what is not known, or call the clerk. */
export const STEP_ELSEWHERE: readonly string[] = [
  ...['who.role', 'who.kind', 'who.place', 'order-type.find-out'],
  ...['force.signed', 'force.stamped', 'force.expired'],
];
/** The only items that say that an order has ended or may have. */
export const SAYS_ENDED: readonly string[] = ['force.signed', 'force.stamped', 'force.expired'];
