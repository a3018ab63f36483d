/** For the person that the order protects, and for nobody else. */
export const protectedSide = [
  ...['danger.private-help', 'danger.judge-why', 'danger.firearms-protected', 'who.protected', 'who.notice'],
  ...['who.notice-sometimes', 'who.criminal-protected', 'who.filed-by-other', 'who.other-names'],
  ...['withdraw.early', 'withdraw.notice', 'withdraw.paper', 'withdraw.depends', 'withdraw.reason'],
  ...['withdraw.file', 'who.no-approval', 'withdraw.go', 'withdraw.stay-away', 'withdraw.after'],
  ...['final.call', 'final.file', 'final.go', 'final.some-cases', 'final.standard', 'final.fee'],
  ...['change.instead', 'change.terms', 'refused.again', 'criminal.tell-prosecutor', 'criminal.be-heard'],
  ...['criminal.no-civil-paper', 'criminal.charge', 'criminal.beside', 'keep.go', 'keep.ready'],
  ...['keep.renew-now', 'keep.renew', 'keep.their-lawyer', 'reply.protected', 'never.protected-contact'],
  ...['never.protected-reach-out', 'never.rely', 'never.untrue', 'lines.copy', 'respond.missed-protected'],
  ...['help.hearing-likely.withdraw', 'help.hearing-possible.withdraw', 'help.hearing-likely.final'],
  ...['help.hearing-possible.final', 'after.immigration-protected'],
];
/** For the person that the order is against, and for nobody else. */
export const restrainedSide = [
  ...['danger.restrained-unsafe', 'danger.pressed-restrained', 'danger.firearms-restrained'],
  ...['dates.request-by', 'dates.ask-early', 'dates.wait-ends', 'who.restrained', 'who.criminal-restrained'],
  ...['respond.ask-in-time', 'respond.ask', 'respond.time-over', 'respond.may-need-to-ask'],
  ...['respond.find-out', 'respond.go', 'respond.no-date', 'respond.answer', 'respond.after-asking'],
  ...['respond.judge-weighs', 'respond.earlier', 'respond.missed', 'respond.evidence', 'move.wait'],
  ...['move.may', 'move.later', 'move.some-cases', 'move.not-here', 'move.find-out', 'move.serve'],
  ...['move.standard', 'move.contest-final', 'change.terms.restrained', 'refused.again.restrained'],
  ...[
    'criminal.charge-restrained',
    'criminal.through-lawyer',
    'criminal.dates',
    'criminal.beside-restrained',
  ],
  ...['reply.restrained', 'never.contact', 'never.invited-no', 'never.invited-unclear', 'never.terms'],
  ...[
    'never.living',
    'never.penalty',
    'never.untrue-restrained',
    'lines.crime',
    'after.guns',
    'hearing.go-defendant',
  ],
  ...['help.hearing-likely.move', 'help.hearing-possible.move', 'after.immigration-restrained'],
];
