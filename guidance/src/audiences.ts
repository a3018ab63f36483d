import { all, any, type Condition, type Fact, not } from '@until-signed/engine';
import { both, type Claim, either, may, mentions, no, sure, tells, where } from './claims.ts';
import * as f from './facts.ts';
import type { PromisedClaim } from './promises.ts';

/**
 * For whom each line is, written down a second time and apart from the rules: who it is about, which order, when, and
 * what it takes. A slip in a rule's condition would have to be made here as well to go unnoticed.
 */

const protectedSide = [
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
const restrainedSide = [
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

const isProtected = f.role.is('protected');
const restrainedPerson = f.role.is('restrained');
const early = f.stage.in('asked', 'emergency', 'temporary');
const final = f.stage.is('final');
const runs = f.stage.in('emergency', 'temporary', 'final');
const civil = f.kind.in('civil', 'both');
const criminal = f.kind.in('criminal', 'both');
const ahead = f.hearing.in('today', 'within-3-days', 'within-7-days', 'later');
const endOrChange = f.goal.in('end', 'change');

const yes = (fact: typeof f.children): Condition => fact.is('yes');
const signed = all(f.stage.is('ended'), f.proof.is('signed-paper'));
const mayHold = not(all(signed, f.kind.in('civil', 'criminal'), f.mutual.is('no')));
const ofCourt = f.kind.not('military');

/** Lines that are told and mentioned only where this can be so. */
const FITS: readonly (readonly [Condition, readonly string[]])[] = [
  [
    civil,
    [
      ...['who.protected', 'who.notice', 'who.notice-sometimes', 'who.restrained', 'who.filed-by-other'],
      ...[
        'who.other-names',
        'danger.judge-why',
        'order-type.find-out',
        'order-type.other',
        'withdraw.emergency',
      ],
      ...[
        'respond.missed',
        'respond.missed-protected',
        'respond.later-date',
        'respond.evidence',
        'never.penalty',
      ],
      ...['refused.again', 'refused.again.restrained', 'lines.issuing-court', 'online.yes', 'online.maybe'],
      ...[
        'dates.temporary',
        'force.no-date-but-end',
        'after.records',
        'after.criminal-stays',
        'change.instead',
      ],
      ...[
        'help.lawyer',
        'keep.their-lawyer',
        'keep.ready',
        'reply.absent',
        'dates.wait-ends',
        'move.standard',
      ],
    ],
  ],
  [
    all(civil, early),
    [
      ...[
        'respond.ask-in-time',
        'respond.ask',
        'respond.time-over',
        'respond.may-need-to-ask',
        'respond.find-out',
      ],
      ...['respond.go', 'respond.no-date', 'respond.answer', 'respond.after-asking', 'respond.judge-weighs'],
      ...['respond.earlier', 'respond.hearing-over', 'withdraw.stay-away', 'withdraw.go', 'who.notice'],
      ...['who.notice-sometimes', 'dates.request-by', 'dates.ask-early', 'change.before-hearing'],
    ],
  ],
  [
    all(civil, early, f.goal.is('end')),
    [
      ...['withdraw.early', 'withdraw.notice', 'withdraw.paper', 'withdraw.depends', 'withdraw.reason'],
      ...['withdraw.file', 'withdraw.after', 'help.hearing-likely.withdraw'],
      'help.hearing-possible.withdraw',
    ],
  ],
  [
    all(civil, final, f.goal.in('end', 'change', 'know')),
    [
      'move.wait',
      'move.may',
      'move.later',
      'move.some-cases',
      'move.not-here',
      'move.find-out',
      'move.standard',
    ],
  ],
  [
    all(civil, final, endOrChange),
    [
      ...['move.serve', 'final.call', 'final.file', 'final.some-cases', 'final.standard'],
      ...['help.hearing-likely.final', 'help.hearing-possible.final', 'help.hearing-likely.move'],
      'help.hearing-possible.move',
    ],
  ],
  [all(civil, final, f.goal.is('contest')), ['move.contest-final']],
  [all(civil, final, ahead), ['final.go']],
  [all(civil, f.goal.is('change'), f.stage.not('ended')), ['change.terms', 'change.terms.restrained']],
  [all(civil, f.goal.is('keep')), ['keep.go', 'keep.renew', 'keep.renew-now']],
  [all(civil, f.goal.is('reply')), ['reply.protected', 'reply.restrained', 'reply.absent']],
  [all(civil, endOrChange), ['danger.judge-why', 'who.other-names']],
  [all(civil, f.goal.is('end')), ['change.instead']],
  [
    criminal,
    [
      ...[
        'who.criminal-protected',
        'who.criminal-restrained',
        'who.criminal-either',
        'criminal.tell-prosecutor',
      ],
      ...['criminal.through-lawyer', 'criminal.no-civil-paper'],
    ],
  ],
  [f.kind.is('criminal'), ['criminal.no-civil-paper']],
  [all(f.kind.is('civil'), f.criminalCase.is('yes')), ['criminal.beside', 'criminal.beside-restrained']],
  [f.kind.is('both'), ['who.both-kinds', 'criminal.both-first']],
  [f.goal.is('charge'), ['criminal.charge', 'criminal.charge-restrained']],
  [any(criminal, f.goal.is('charge')), ['criminal.be-heard', 'criminal.dates']],
  [
    ahead,
    [
      'hearing.go',
      'hearing.go-defendant',
      'hearing.go-military',
      'dates.hearing',
      'dates.hearing-closed',
      'respond.go',
      'withdraw.go',
      'final.go',
    ],
  ],
  [f.hearing.in('none', 'passed', 'later'), ['dates.temporary']],
  [all(f.stage.is('temporary'), civil), ['dates.temporary']],
  [all(f.stage.is('emergency'), civil), ['withdraw.emergency']],
  [f.hearing.is('passed'), ['respond.hearing-over']],
  [
    runs,
    [
      'force.holds',
      'force.ends-soon',
      'force.ends-later',
      'force.find-date',
      'force.expired',
      'force.no-date',
    ],
  ],
  [
    f.stage.not('asked'),
    ['never.terms', 'never.living', 'never.penalty', 'never.invited-no', 'never.invited-unclear'],
  ],
  [f.expiry.is('within-30-days'), ['force.ends-soon']],
  [f.expiry.is('later'), ['force.ends-later']],
  [f.expiry.is('no-date'), ['force.no-date', 'force.no-date-but-end']],
  [f.stage.is('asked'), ['force.asked']],
  [f.hearingClosed.is('yes'), ['dates.hearing-closed']],
  [f.place.is('state'), ['order-type.find-out', 'order-type.other', 'who.place']],
  [f.place.not('military', 'foreign'), ['lines.federal', 'lines.copy']],
  [f.goal.is('know'), ['help.understand']],
  [any(f.goal.is('end'), f.stage.is('ended')), ['after.guns', 'after.criminal-stays']],
  [any(f.goal.in('end', 'contest'), f.stage.is('ended')), ['after.records']],
  [f.goal.in('end', 'change', 'contest', 'reply'), ['after.copy']],
  [f.goal.not('know'), ['online.yes', 'online.maybe']],
  [f.lawEfile.is('yes'), ['online.yes']],
  [f.lawEfile.in('some-courts', 'no'), ['online.maybe']],
  // While an order may be in force.
  [
    mayHold,
    [
      ...[
        'force.only-court',
        'force.pending',
        'hearing.go',
        'order-type.find-out',
        'who.kind',
        'who.protected',
      ],
      ...['who.restrained', 'who.criminal-protected', 'who.criminal-restrained', 'who.criminal-either'],
      ...['who.both-kinds', 'criminal.tell-prosecutor', 'criminal.through-lawyer', 'criminal.no-civil-paper'],
      ...[
        'danger.firearms-restrained',
        'lines.crime',
        'never.contact',
        'never.invited-no',
        'never.invited-unclear',
      ],
      ...['never.terms', 'never.living', 'never.parenting', 'never.penalty', 'never.protected-contact'],
      ...['never.protected-reach-out', 'never.rely'],
    ],
  ],
  [all(signed, any(f.kind.is('both'), f.mutual.is('yes'))), ['force.second']],
  [all(runs, f.expiry.is('passed'), any(f.kind.is('both'), f.mutual.is('yes'))), ['force.second-expired']],
  [signed, ['force.signed']],
  [
    all(f.stage.is('ended'), f.proof.is('stamped-request'), f.lawWithdrawEndsOnFiling.is('yes'), civil),
    ['force.stamped'],
  ],
  [any(yes(f.pressed), yes(f.unsafe)), ['danger.private-help', 'danger.help-either']],
  [f.expiry.is('passed'), ['force.expired']],
  [all(f.stage.is('ended'), any(f.proof.not('signed-paper'), f.kind.is('military'))), ['force.not-proven']],
  [all(yes(f.requestFiled), mayHold, ofCourt), ['force.pending']],
  [
    any(yes(f.acrossLines), f.place.is('tribe')),
    ['lines.federal', 'lines.crime', 'lines.crime-either', 'lines.copy'],
  ],
  [f.place.not('foreign'), ['who.protected', 'force.only-court']],
  // What the law of the place says.
  [f.lawWithdrawEndsOnFiling.not('yes'), ['withdraw.early', 'withdraw.file', 'who.no-approval']],
  [not(all(early, f.lawWithdrawEndsOnFiling.in('yes', 'sometimes'))), ['who.protected']],
  [
    not(all(early, civil, isProtected, f.goal.is('end'), f.lawWithdrawEndsOnFiling.is('yes'))),
    ['force.pending'],
  ],
  [f.lawRequestLimit.is('days'), ['respond.ask-in-time', 'respond.time-over']],
  [f.hearing.in('today', 'within-3-days', 'within-7-days'), ['withdraw.early']],
  [all(civil, early, f.lawWithdrawJudge.is('no')), ['who.no-approval']],
  [not(all(early, f.lawWithdrawJudge.is('no'))), ['who.protected']],
  [
    not(all(f.stage.is('ended'), f.proof.is('stamped-request'), f.lawWithdrawEndsOnFiling.is('yes'))),
    ['who.protected', 'danger.judge-why'],
  ],
  [not(all(f.stage.is('ended'), f.proof.is('signed-paper'))), ['who.both-kinds']],
  [f.lawWithdrawHearing.in('required', 'usual'), ['help.hearing-likely.withdraw']],
  [
    all(f.lawWithdrawHearing.in('possible', 'not-usual'), f.lawWithdrawEndsOnFiling.not('yes')),
    ['help.hearing-possible.withdraw'],
  ],
  [f.lawProtectedHearing.in('required', 'usual'), ['help.hearing-likely.final']],
  [f.lawProtectedHearing.in('possible', 'not-usual'), ['help.hearing-possible.final']],
  [f.lawRestrainedHearing.in('required', 'usual'), ['help.hearing-likely.move']],
  [f.lawRestrainedHearing.in('possible', 'not-usual'), ['help.hearing-possible.move']],
  [f.lawProtectedMayEnd.not('no'), ['final.file']],
  [f.lawProtectedMayEnd.in('sometimes', 'no'), ['final.some-cases']],
  [
    f.lawRestrainedMayEnd.not('no'),
    [
      ...[
        'move.wait',
        'move.may',
        'move.later',
        'move.some-cases',
        'move.serve',
        'move.standard',
        'dates.wait-ends',
      ],
      ...['help.hearing-likely.move', 'help.hearing-possible.move'],
    ],
  ],
  [all(final, f.lawRestrainedWait.is('months'), f.wait.is('running')), ['move.wait', 'dates.wait-ends']],
  [
    all(
      f.lawHearingAutomatic.in('no', 'sometimes'),
      f.lawRequestLimit.is('days'),
      f.requestWindow.not('over'),
    ),
    ['dates.request-by', 'dates.ask-early'],
  ],
  [all(f.served.is('yes'), f.requestWindow.is('open'), f.hearing.in('none', 'passed')), ['dates.ask-early']],
  [
    all(f.lawHearingAutomatic.is('no'), f.hearing.is('none')),
    ['respond.ask', 'respond.ask-in-time', 'respond.after-asking', 'respond.time-over'],
  ],
  [all(f.lawHearingAutomatic.is('yes'), f.hearing.is('none')), ['respond.no-date']],
  [all(f.lawHearingAutomatic.is('sometimes'), f.hearing.is('none')), ['respond.may-need-to-ask']],
  [f.hearing.is('none'), ['respond.find-out']],
  [f.requestWindow.not('over'), ['respond.ask-in-time', 'respond.after-asking']],
  [f.requestWindow.is('over'), ['respond.time-over']],
  [f.lawRequestLimit.is('none'), ['respond.ask']],
  [f.hearing.not('passed', 'today'), ['respond.earlier']],
  [not(all(f.lawHearingAutomatic.is('no'), f.hearing.is('none'))), ['respond.earlier']],
  [f.hearing.in('none', 'passed'), ['withdraw.stay-away']],
  [f.missedHearing.not('yes'), ['respond.hearing-over']],
  [f.goal.not('keep', 'reply'), ['withdraw.go']],
  [any(early, all(ahead, f.stage.not('final'))), ['keep.go']],
  [all(final, f.expiry.in('within-30-days', 'passed')), ['keep.renew-now']],
  [all(final, f.expiry.in('later', 'no-date')), ['keep.renew']],
  [f.goal.in('keep', 'reply'), ['keep.their-lawyer', 'keep.ready']],
  [f.goal.is('change'), ['change.before-hearing', 'change.terms', 'change.terms.restrained']],
  [f.stage.not('asked'), ['change.terms.restrained']],
  [f.goal.not('keep'), ['criminal.no-civil-paper']],
  [f.goal.in('end', 'change', 'contest'), ['criminal.both-first']],
  [any(yes(f.criminalCase), f.kind.is('both')), ['after.criminal-stays']],
  [yes(f.firearms), ['after.guns']],
  [all(f.contact.is('no'), f.mutual.is('no')), ['never.protected-reach-out']],
  [
    f.kind.not('military'),
    ['force.only-court', 'dates.hearing', 'force.holds', 'never.invited-no', 'after.copy'],
  ],
  [f.kind.is('military'), ['hearing.go-military']],
  [all(restrainedPerson, f.kind.is('criminal'), mayHold), ['hearing.go-defendant']],
  [
    ofCourt,
    [
      ...['force.only-court', 'force.expired', 'force.pending', 'force.ends-soon', 'force.ends-later'],
      ...['force.find-date', 'force.no-date', 'force.signed', 'never.agreement', 'never.untrue-restrained'],
      ...['never.parenting', 'help.understand', 'lines.crime', 'lines.crime-either'],
    ],
  ],
  [all(mayHold, ofCourt), ['lines.crime', 'lines.crime-either']],
  [ofCourt, ['hearing.go']],
  [mayHold, ['help.next-step-role']],
  [not(all(signed, f.kind.is('both'))), ['after.criminal-stays']],
  [f.goal.in('end', 'change', 'contest', 'reply', 'keep'), ['help.lawyer']],
];

const lines = any(yes(f.acrossLines), f.place.is('tribe'));
const inState = f.place.is('state');

/** Lines that one circumstance brings: to everybody in it, and only to them. */
const BROUGHT: readonly (readonly [Condition, string])[] = [
  [all(isProtected, yes(f.untrue)), 'never.untrue'],
  [all(isProtected, yes(f.immigration)), 'after.immigration-protected'],
  [all(restrainedPerson, yes(f.immigration)), 'after.immigration-restrained'],
  [yes(f.housing), 'after.housing'],
  [yes(f.childAgency), 'after.child-agency'],
  [yes(f.distance), 'help.remote'],
  [yes(f.afraid), 'help.afraid'],
  [yes(f.disability), 'help.disability'],
  [yes(f.language), 'help.language'],
  [f.place.is('tribe'), 'help.tribe'],
  [f.place.is('tribe'), 'who.tribe'],
  [f.place.is('military'), 'help.on-base'],
  [f.place.is('military'), 'who.military-ask'],
  [f.place.is('military'), 'who.military'],
  [f.place.is('foreign'), 'who.foreign'],
  [f.mutual.is('yes'), 'who.mutual'],
  [all(isProtected, civil, yes(f.filedByOther)), 'who.filed-by-other'],
  [all(isProtected, civil, yes(f.children), endOrChange), 'who.other-names'],
  [all(isProtected, civil, yes(f.refused)), 'refused.again'],
  [all(restrainedPerson, civil, yes(f.refused)), 'refused.again.restrained'],
  [all(restrainedPerson, civil, yes(f.missedHearing)), 'respond.missed'],
  [all(isProtected, civil, yes(f.missedHearing)), 'respond.missed-protected'],
  [all(civil, yes(f.needLater)), 'respond.later-date'],
  [all(isProtected, yes(f.firearms)), 'danger.firearms-protected'],
  [all(restrainedPerson, yes(f.unsafe)), 'danger.restrained-unsafe'],
  [all(restrainedPerson, yes(f.pressed)), 'danger.pressed-restrained'],
  [all(isProtected, lines, f.place.in('state', 'tribe')), 'lines.copy'],
  [all(yes(f.acrossLines), civil, f.place.not('foreign')), 'lines.issuing-court'],
  [all(isProtected, f.kind.is('civil'), yes(f.criminalCase)), 'criminal.beside'],
  [all(restrainedPerson, f.kind.is('civil'), yes(f.criminalCase)), 'criminal.beside-restrained'],
  [all(civil, inState, f.orderType.not('domestic')), 'order-type.other'],
];

/** Lines that a circumstance brings to whoever may still be under an order. */
const inForce = f.stage.in('emergency', 'temporary', 'final');
const BROUGHT_IN_FORCE: readonly (readonly [Condition, string])[] = [
  [all(yes(f.children), ofCourt), 'never.parenting'],
  [all(yes(f.agreement), ofCourt), 'never.agreement'],
  [all(restrainedPerson, yes(f.untrue), ofCourt), 'never.untrue-restrained'],
  [all(restrainedPerson, yes(f.firearms)), 'danger.firearms-restrained'],
  [restrainedPerson, 'never.terms'],
  [restrainedPerson, 'never.living'],
  [all(restrainedPerson, civil), 'never.penalty'],
  [all(restrainedPerson, f.lawInvitationExcuses.is('no'), f.kind.not('military')), 'never.invited-no'],
  [
    all(restrainedPerson, any(f.kind.is('military'), f.lawInvitationExcuses.in('yes', 'sometimes'))),
    'never.invited-unclear',
  ],
  [all(isProtected, yes(f.contact)), 'never.protected-contact'],
  [isProtected, 'never.rely'],
];

/** Lines on how to find something out: told only while it is not known. */
const FINDS_OUT: readonly (readonly [Fact, string])[] = [
  [f.role, 'who.role'],
  [f.role, 'who.criminal-either'],
  [f.role, 'never.unknown-role'],
  [f.role, 'danger.help-either'],
  [f.role, 'lines.crime-either'],
  [f.kind, 'who.kind'],
  [f.place, 'who.place'],
  [f.orderType, 'order-type.find-out'],
  [f.goal, 'help.next-step'],
  [f.role, 'help.next-step-role'],
  [f.expiry, 'force.find-date'],
  [f.lawHearingAutomatic, 'respond.find-out'],
  [f.lawRestrainedMayEnd, 'move.find-out'],
];
const isKnown = (fact: Fact): Claim =>
  either(...fact.values.map((value) => sure({ op: 'in', fact: fact.id, values: [value] })));

/** A condition in a line, to tell one claim from another. */
function said(condition: Condition): string {
  switch (condition.op) {
    case 'in':
      return `${condition.fact} ${condition.values.join('/')}`;
    case 'not':
      return `not (${said(condition.of)})`;
    case 'all':
    case 'any':
      return condition.of.map((part) => `(${said(part)})`).join(condition.op === 'all' ? ' and ' : ' or ');
    default:
      return condition.op;
  }
}

const claim = (says: string, claim: Claim): PromisedClaim => ({ says, claim });

/** Brought by any one of many things, each of which is a promise of its own. */
const ELSEWHERE: readonly string[] = ['danger.lawyer-today'];

/** Every line that has an audience here. A line that has none is a fault of the house (see proofs/). */
export const WITH_AUDIENCE: ReadonlySet<string> = new Set([
  ...protectedSide,
  ...restrainedSide,
  ...FITS.flatMap(([, ids]) => ids),
  ...FINDS_OUT.map(([, id]) => id),
  ...BROUGHT.map(([, id]) => id),
  ...BROUGHT_IN_FORCE.map(([, id]) => id),
  ...ELSEWHERE,
]);

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

/** The same as claims. */
export const AUDIENCE_CLAIMS: readonly PromisedClaim[] = [
  ...protectedSide.map((id) =>
    claim(`${id} is for whoever the order protects`, where(mentions(id), sure(isProtected))),
  ),
  ...restrainedSide.map((id) =>
    claim(`${id} is for whoever the order is against`, where(mentions(id), sure(restrainedPerson))),
  ),
  ...FITS.flatMap(([fits, ids]) =>
    ids.map((id) =>
      claim(`${id} is told only where it can fit: ${said(fits)}`, where(mentions(id), may(fits))),
    ),
  ),
  ...FINDS_OUT.map(([fact, id]) =>
    claim(`${id} is told only while ${fact.id} is not known`, where(isKnown(fact), no(mentions(id)))),
  ),
  claim(
    'who does not know where the order was made is told how to find out',
    where(both(may(f.place.is('state')), no(isKnown(f.place))), tells('who.place')),
  ),
  ...BROUGHT.flatMap(([brings, id]) => [
    claim(`${id} is brought to everybody in its case`, where(sure(brings), tells(id))),
    claim(`${id} is brought to nobody else`, where(tells(id), sure(brings))),
  ]),
  ...BROUGHT_IN_FORCE.flatMap(([brings, id]) => [
    claim(`${id} is brought to everybody in its case`, where(sure(all(brings, inForce)), tells(id))),
    claim(`${id} is told to nobody for whom it cannot be`, either(no(mentions(id)), may(brings))),
  ]),
];
