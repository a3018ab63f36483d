import { both, may, mentions, names, no, offers, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { criminal, inForce, isProtected, isRestrained } from './conditions.ts';
import { NEVER_CRIMINAL } from './items.ts';
import type { PromisedClaim } from './promised.ts';

/** A criminal order is not the civil court’s. */
export const CRIMINAL: readonly PromisedClaim[] = [
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
];

/** Ending one of two orders leaves the other. */
export const TWO_ORDERS: readonly PromisedClaim[] = [
  {
    says: 'with a civil and a criminal order, ending one leaves the other',
    claim: where(both(sure(f.kind.is('both')), may(inForce)), tells('who.both-kinds', 'force.second')),
  },
  {
    says: 'who does not know the kind is told that there can be two',
    claim: where(both(may(f.kind.is('both')), no(sure(f.kind.is('both'))), may(inForce)), tells('who.kind')),
  },
  {
    says: 'with orders in both directions, ending one leaves the other',
    claim: where(sure(f.mutual.is('yes')), tells('who.mutual')),
  },
];
