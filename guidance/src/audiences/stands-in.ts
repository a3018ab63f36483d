/** Where the lines stand that are of no use if they come late. */
export const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  first: [
    ...['danger.private-help', 'danger.help-either', 'danger.restrained-unsafe', 'danger.pressed-restrained'],
    ...['danger.lawyer-today', 'force.not-proven', 'force.second', 'force.second-expired', 'hearing.go'],
    ...['respond.go', 'withdraw.go', 'final.go', 'keep.go', 'respond.ask-in-time', 'respond.ask'],
    ...['respond.time-over', 'respond.may-need-to-ask', 'respond.find-out', 'move.wait'],
  ],
  stand: [
    ...['force.holds', 'force.only-court', 'force.pending', 'force.signed', 'force.stamped', 'force.expired'],
    ...['who.role', 'who.kind', 'who.protected', 'who.restrained', 'who.criminal-protected'],
    ...['who.criminal-restrained', 'who.criminal-either', 'who.both-kinds', 'who.mutual', 'lines.federal'],
  ],
  never: [
    ...['never.contact', 'never.unknown-role', 'never.terms', 'never.rely', 'never.protected-contact'],
    ...['lines.crime', 'lines.crime-either', 'danger.firearms-restrained', 'withdraw.stay-away'],
  ],
};
