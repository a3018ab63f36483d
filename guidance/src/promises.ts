import { all, any, not } from '@until-signed/engine';
import { AUDIENCE_CLAIMS } from './audiences.ts';
import {
  both,
  type Claim,
  either,
  leads,
  may,
  mentions,
  names,
  no,
  offers,
  shows,
  sure,
  tells,
  where,
} from './claims.ts';
import * as f from './facts.ts';
import { RULES } from './rules/index.ts';

/** One thing that a promise comes to, for whom it is meant and what the plan then says. */
export interface PromisedClaim {
  readonly says: string;
  readonly claim: Claim;
}

/** A promise of DESIGN.md. Its words for people stand in words/en/promises.md under the same id. */
export interface Promised {
  readonly id: string;
  readonly claims: readonly PromisedClaim[];
}

// Promises name the facts themselves. They share no condition with the rules: a fault in a shared one would break
// rule and promise alike, and nobody would see it.

const yes = (fact: { is(value: 'yes'): ReturnType<typeof f.pressed.is> }) => fact.is('yes');
const ahead = f.hearing.in('today', 'within-3-days', 'within-7-days', 'later');
const inDays = f.hearing.in('today', 'within-3-days', 'within-7-days');
const signed = all(f.stage.is('ended'), f.proof.is('signed-paper'));
/** The one order there is was ended by a signed paper. With two, the paper may be of the other. */
const signedAway = all(signed, f.kind.in('civil', 'criminal'), f.mutual.is('no'));
const inForce = not(signedAway);
const ofCourtHere = all(f.place.in('state', 'tribe'), f.kind.in('civil', 'criminal', 'both'));
const civil = f.kind.in('civil', 'both');
const criminal = f.kind.in('criminal', 'both');
const isProtected = f.role.is('protected');
const isRestrained = f.role.is('restrained');
const early = f.stage.in('asked', 'emergency', 'temporary');

export const idsOf = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
const isStep = ({ section }: (typeof RULES)[number]) => section === 'first' || section === 'steps';

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
const NEVER_AGAINST = idsOf(
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
const NEVER_CRIMINAL = idsOf(RULES.filter((rule) => isStep(rule) && !STEPS_CRIMINAL.has(rule.id)));

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
const FINDING_OUT: readonly string[] = ['who.role', 'who.kind', 'force.only-court'];
/** Items outside of first and steps that begin with what to do: find out what is not known, or call the clerk. */
export const STEP_ELSEWHERE: readonly string[] = [
  ...['who.role', 'who.kind', 'who.place', 'order-type.find-out'],
  ...['force.signed', 'force.stamped', 'force.expired'],
];
/** The only items that say that an order has ended or may have. */
export const SAYS_ENDED: readonly string[] = ['force.signed', 'force.stamped', 'force.expired'];

export const PROMISES: readonly Promised[] = [
  {
    id: '1',
    claims: [
      {
        says: 'an order that may be in force ends by an act of the court alone: it is said of every court here',
        claim: where(may(all(inForce, ofCourtHere)), tells('force.only-court')),
      },
      {
        says: 'an order that runs, or may run, is in force until its end date has passed',
        claim: where(
          both(
            may(f.stage.in('emergency', 'temporary', 'final')),
            may(f.expiry.not('passed')),
            may(f.kind.not('military')),
          ),
          tells('force.holds'),
        ),
      },
      {
        says: 'an end that is on no signed paper is none, but for a stamp where filing ends a case',
        claim: where(
          either(
            both(sure(f.stage.is('ended')), no(may(f.proof.is('signed-paper')))),
            sure(all(f.stage.is('ended'), f.kind.is('military'))),
          ),
          tells('force.not-proven', 'force.stamped'),
        ),
      },
      {
        says: 'a stamped request counts only where the law surely says that filing ends the case',
        claim: where(
          both(
            sure(f.stage.is('ended')),
            sure(f.proof.is('stamped-request')),
            may(f.lawWithdrawEndsOnFiling.not('yes')),
          ),
          tells('force.not-proven'),
          no(tells('force.stamped')),
        ),
      },
      {
        says: 'a paper that ends one of two orders leaves the other',
        claim: where(
          both(sure(signed), either(sure(f.kind.is('both')), sure(f.mutual.is('yes')))),
          tells('force.second'),
        ),
      },
      {
        says: 'nor while the law may say so, of whoever is not surely one of those whose filing ends it',
        claim: where(
          both(
            sure(all(yes(f.requestFiled), f.kind.not('military'))),
            may(inForce),
            may(not(all(isProtected, early, f.lawWithdrawEndsOnFiling.is('yes')))),
            either(no(sure(f.stage.is('ended'))), sure(inForce)),
          ),
          tells('force.pending'),
        ),
      },
      {
        says: 'an end date that has passed leaves the other of two orders',
        claim: where(
          both(
            sure(all(f.stage.in('emergency', 'temporary', 'final'), f.expiry.is('passed'))),
            either(sure(f.kind.is('both')), sure(f.mutual.is('yes'))),
          ),
          tells('force.second-expired'),
        ),
      },
      {
        says: 'a commander’s order, and one from abroad, is said to hold until who made it ends it',
        claim: both(
          where(sure(f.place.is('military')), tells('who.military')),
          where(sure(f.place.is('foreign')), tells('who.foreign')),
        ),
      },
      {
        says: 'a request that was only filed ends nothing, unless the law may say so',
        claim: where(
          both(
            sure(all(yes(f.requestFiled), f.kind.not('military'))),
            sure(inForce),
            no(may(all(f.lawWithdrawEndsOnFiling.is('yes'), isProtected, early))),
          ),
          tells('force.pending'),
        ),
      },
    ],
  },
  {
    id: '2',
    claims: [
      {
        says: 'a signed end is told only with the paper in hand',
        claim: where(tells('force.signed'), sure(signed)),
      },
      {
        says: 'an end by a stamp is told only of a civil case, with the stamp, where filing ends it',
        claim: where(
          tells('force.stamped'),
          sure(
            all(
              f.stage.is('ended'),
              f.proof.is('stamped-request'),
              f.lawWithdrawEndsOnFiling.is('yes'),
              civil,
            ),
          ),
        ),
      },
      {
        says: 'an end by its date is told only when the date has passed',
        claim: where(tells('force.expired'), sure(f.expiry.is('passed'))),
      },
      {
        says: 'none of these is shown on a guess',
        claim: both(
          where(shows('force.signed'), tells('force.signed')),
          where(shows('force.stamped'), tells('force.stamped')),
          where(shows('force.expired'), tells('force.expired')),
        ),
      },
      {
        says: 'with an end there is a clerk to confirm it',
        claim: where(tells(...SAYS_ENDED), either(names('clerk'), sure(f.kind.is('military')))),
      },
      {
        says: 'an order is told to be in force and to have ended by no one plan',
        claim: where(tells('force.signed', 'force.stamped'), no(tells('force.holds'))),
      },
    ],
  },
  {
    id: '3',
    claims: [
      {
        says: 'whoever the order is against is told of no contact, also through others',
        claim: where(both(sure(isRestrained), may(inForce)), tells('never.contact')),
      },
      {
        says: 'so is whoever does not know whom it is against',
        claim: where(both(may(isRestrained), may(isProtected)), tells('never.unknown-role')),
      },
      {
        says: 'no step of the other side, and none that brings contact about, is ever in that plan',
        claim: where(may(isRestrained), no(mentions(...NEVER_AGAINST))),
      },
      {
        says: 'nor a paper that takes the case back',
        claim: where(may(isRestrained), no(offers('withdraw', 'endByProtected'))),
      },
      {
        says: 'nor the office that speaks for victims, nor a line for them alone',
        claim: where(
          may(isRestrained),
          no(names('victim-witness', 'hotline', 'coalition', 'vine', 'rainn', 'eldercare')),
        ),
      },
    ],
  },
  {
    id: '4',
    claims: [
      {
        says: 'private help stands before anything else',
        claim: where(
          both(sure(isProtected), either(sure(yes(f.pressed)), sure(yes(f.unsafe)))),
          leads('danger.private-help'),
          names('ndvh'),
        ),
      },
      {
        says: 'so does whoever does not know yet whom the order protects',
        claim: where(
          both(may(isProtected), may(isRestrained), either(sure(yes(f.pressed)), sure(yes(f.unsafe)))),
          leads('danger.help-either'),
          names('ndvh'),
        ),
      },
      {
        says: 'a line to call about violence is named to everybody',
        claim: names('ndvh'),
      },
    ],
  },
  {
    id: '5',
    claims: [
      {
        says: 'no civil step is in a plan about a criminal order alone',
        claim: where(sure(f.kind.is('criminal')), no(mentions(...NEVER_CRIMINAL))),
      },
      {
        says: 'no civil paper either',
        claim: where(
          sure(f.kind.is('criminal')),
          no(offers('withdraw', 'endByProtected', 'endByRestrained', 'respond')),
        ),
      },
      {
        says: 'it is said that prosecutor and judge decide',
        claim: where(
          both(sure(criminal), may(inForce)),
          tells('who.criminal-protected', 'who.criminal-restrained', 'who.criminal-either'),
        ),
      },
      {
        says: 'and how the protected person can be heard',
        claim: where(
          both(sure(criminal), sure(isProtected), may(inForce)),
          tells('criminal.tell-prosecutor'),
          names('victim-witness'),
        ),
      },
      {
        says: 'and that whoever it is against goes through a lawyer',
        claim: where(
          both(sure(criminal), sure(isRestrained), may(inForce)),
          tells('criminal.through-lawyer'),
          names('public-defender'),
        ),
      },
    ],
  },
  {
    id: '6',
    claims: [
      {
        says: 'with a civil and a criminal order, ending one leaves the other',
        claim: where(both(sure(f.kind.is('both')), may(inForce)), tells('who.both-kinds', 'force.second')),
      },
      {
        says: 'who does not know the kind is told that there can be two',
        claim: where(
          both(may(f.kind.is('both')), no(sure(f.kind.is('both'))), may(inForce)),
          tells('who.kind'),
        ),
      },
      {
        says: 'with orders in both directions, ending one leaves the other',
        claim: where(sure(f.mutual.is('yes')), tells('who.mutual')),
      },
    ],
  },
  {
    id: '7',
    claims: [
      {
        says: 'with a hearing ahead: go, unless the end is signed',
        claim: where(both(sure(ahead), no(sure(signedAway))), tells(...GO)),
      },
      {
        says: 'where no hearing comes by itself, whoever the order is against must ask, and by when',
        claim: where(
          both(
            sure(all(isRestrained, civil, early, f.lawHearingAutomatic.is('no'))),
            may(f.hearing.is('none')),
          ),
          tells('respond.ask', 'respond.ask-in-time', 'respond.time-over'),
        ),
      },
      {
        says: 'where it depends on the case, to ask today if one is set',
        claim: where(
          both(
            sure(all(isRestrained, civil, early, f.lawHearingAutomatic.is('sometimes'))),
            may(f.hearing.is('none')),
          ),
          tells('respond.may-need-to-ask'),
        ),
      },
      {
        says: 'and where it is not known if one comes, how to find out',
        claim: where(
          both(
            sure(all(isRestrained, civil, early)),
            may(f.hearing.is('none')),
            may(f.lawHearingAutomatic.is('yes')),
            may(f.lawHearingAutomatic.is('no')),
          ),
          tells('respond.find-out', 'respond.ask-in-time'),
        ),
      },
      {
        says: 'the last day to ask is a date of the plan where the law sets days',
        claim: where(
          both(
            sure(
              all(
                isRestrained,
                civil,
                early,
                f.hearing.is('none'),
                f.lawHearingAutomatic.is('no'),
                f.lawRequestLimit.is('days'),
              ),
            ),
            may(f.requestWindow.in('open', 'last-days')),
          ),
          tells('respond.ask-in-time'),
          tells('dates.request-by'),
        ),
      },
      {
        says: 'for whoever is protected, staying away ends nothing',
        claim: where(
          both(sure(all(isProtected, civil, early)), sure(f.hearing.in('none', 'passed'))),
          tells('withdraw.stay-away', 'keep.go'),
        ),
      },
    ],
  },
  {
    id: '8',
    claims: [
      ['a hearing within days', inDays] as const,
      ['a criminal case', any(yes(f.criminalCase), criminal)] as const,
      ['children', yes(f.children)] as const,
      ['firearms', yes(f.firearms)] as const,
      ['state lines', yes(f.acrossLines)] as const,
      ['pressure', yes(f.pressed)] as const,
      ['danger', yes(f.unsafe)] as const,
    ].map(([says, of]) => ({
      says: `${says}: a lawyer or an advocate today`,
      claim: where(sure(of), tells('danger.lawyer-today'), names('legal-aid')),
    })),
  },
  {
    id: '9',
    claims: [
      {
        says: 'where lines are crossed, the federal rule on orders of states and tribes is there',
        claim: where(
          both(sure(any(yes(f.acrossLines), f.place.is('tribe'))), may(f.place.in('state', 'tribe'))),
          shows('lines.federal'),
        ),
      },
      {
        says: 'it holds where the order is of a state or a tribe',
        claim: where(
          sure(any(all(yes(f.acrossLines), f.place.is('state')), f.place.is('tribe'))),
          tells('lines.federal'),
        ),
      },
      {
        says: 'where lines may be crossed it is at least named',
        claim: where(
          may(all(any(yes(f.acrossLines), f.place.is('tribe')), f.place.in('state', 'tribe'))),
          mentions('lines.federal'),
        ),
      },
      {
        says: 'whoever does not know whom it is against hears of the federal crime too',
        claim: where(
          both(
            may(isRestrained),
            may(isProtected),
            sure(any(yes(f.acrossLines), f.place.is('tribe'))),
            may(all(inForce, f.kind.not('military'))),
          ),
          tells('lines.crime-either'),
        ),
      },
      {
        says: 'whoever the order is against hears that crossing a line to break it is a federal crime',
        claim: where(
          both(
            sure(all(isRestrained, any(yes(f.acrossLines), f.place.is('tribe')))),
            may(all(inForce, f.kind.not('military'))),
          ),
          tells('lines.crime'),
        ),
      },
    ],
  },
  {
    id: '11',
    claims: [
      { says: 'who decides, or how to find that out', claim: tells(...WHO_DECIDES) },
      {
        says: 'who decides, once it is known whom the order protects and of which kind it is',
        claim: where(
          both(
            either(sure(isProtected), sure(isRestrained)),
            either(...f.kind.values.map((value) => sure(f.kind.is(value)))),
          ),
          tells(...WHO_DECIDES.filter((id) => !FINDING_OUT.includes(id))),
        ),
      },
      {
        says: 'a next step',
        claim: either(shows(...idsOf(RULES.filter(isStep))), tells(...STEP_ELSEWHERE)),
      },
      {
        says: 'a step that is right for either side, for whoever does not know the side',
        claim: where(
          both(may(isProtected), may(isRestrained)),
          tells('help.next-step', 'help.next-step-role'),
        ),
      },
      { says: 'a human being to talk to', claim: both(names('ndvh'), names('legal-aid')) },
      { says: 'the emergency line', claim: names('911') },
    ],
  },
  { id: 'audience', claims: AUDIENCE_CLAIMS },
];
