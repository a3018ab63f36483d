import { both, either, leads, may, mentions, names, no, offers, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { inForce, isProtected, isRestrained, yes } from './conditions.ts';
import { NEVER_AGAINST } from './items.ts';
import type { PromisedClaim } from './promised.ts';

/** What whoever an order is against is told, and never is. */
export const NOT_ASKED: readonly PromisedClaim[] = [
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
];

/** Private help for whoever is pressed or in danger. */
export const PRIVATE_HELP: readonly PromisedClaim[] = [
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
];
