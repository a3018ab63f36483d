/**
 * Items that must never be told together, because each says what the other denies. Each line is a set: no two of
 * it are ever told as holding in the plan of one person (with orders in both directions, of one side).
 */
export const CONTRADICTIONS: readonly (readonly string[])[] = [
  // Is it in force?
  ['force.holds', 'force.signed'],
  ['force.holds', 'force.stamped'],
  ['force.holds', 'force.expired'],
  ['force.holds', 'force.not-proven'],
  ['force.signed', 'force.not-proven', 'force.stamped', 'force.expired', 'force.asked'],
  // Its end date.
  [
    'force.ends-soon',
    'force.ends-later',
    'force.no-date',
    'force.no-date-but-end',
    'force.expired',
    'force.find-date',
  ],
  // Who decides, and who may ask.
  ['who.protected', 'who.notice', 'who.notice-sometimes', 'who.restrained'],
  ['who.criminal-protected', 'who.criminal-restrained', 'who.criminal-either'],
  ['who.tribe', 'who.military', 'who.foreign', 'who.place'],
  ['who.both-kinds', 'who.kind'],
  ['who.role', 'who.protected'],
  ['who.role', 'who.restrained'],
  // How a case is dropped.
  ['withdraw.notice', 'withdraw.paper', 'withdraw.depends'],
  ['withdraw.notice', 'withdraw.file'],
  ['withdraw.notice', 'withdraw.early'],
  ['withdraw.notice', 'danger.judge-why'],
  ['withdraw.go', 'withdraw.stay-away'],
  // Said twice.
  ['hearing.go', 'respond.go', 'final.go'],
  ['hearing.go', 'withdraw.go', 'final.go'],
  ['hearing.go', 'keep.go'],
  ['hearing.go', 'hearing.go-defendant', 'hearing.go-military'],
  ['who.no-approval', 'who.protected', 'who.notice', 'who.notice-sometimes'],
  ['force.stamped', 'who.protected'],
  ['force.second', 'who.both-kinds'],
  ['criminal.dates', 'hearing.go-defendant'],
  ['help.hearing-likely.withdraw', 'help.hearing-possible.withdraw'],
  ['help.hearing-likely.final', 'help.hearing-possible.final'],
  ['help.hearing-likely.move', 'help.hearing-possible.move'],
  // Asking for a hearing.
  [
    'respond.ask-in-time',
    'respond.time-over',
    'respond.no-date',
    'respond.may-need-to-ask',
    'respond.find-out',
  ],
  ['respond.ask', 'respond.time-over', 'respond.no-date', 'respond.may-need-to-ask'],
  ['respond.go', 'respond.hearing-over'],
  ['dates.request-by', 'respond.time-over'],
  ['respond.missed', 'respond.missed-protected'],
  // Asking to end a final order.
  ['move.may', 'move.later', 'move.some-cases', 'move.not-here', 'move.find-out'],
  ['move.wait', 'move.not-here'],
  ['move.serve', 'move.not-here'],
  ['final.file', 'withdraw.paper'],
  // What an invitation excuses.
  ['never.invited-no', 'never.invited-unclear'],
  ['never.protected-contact', 'never.protected-reach-out'],
  ['never.unknown-role', 'never.contact'],
  ['never.unknown-role', 'never.rely'],
  ['never.rely', 'never.contact'],
  // Online, and whom to ask today.
  ['online.yes', 'online.maybe'],
  ['help.lawyer', 'danger.lawyer-today'],
  ['keep.renew', 'keep.renew-now'],
  ['keep.ready', 'withdraw.paper'],
  ['danger.private-help', 'danger.restrained-unsafe'],
  ['danger.private-help', 'danger.pressed-restrained'],
];
