import { all, not } from '@until-signed/engine';
import { both, either, may, no, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { early, inForce, isProtected, ofCourtHere, signed, yes } from './conditions.ts';
import type { PromisedClaim } from './promised.ts';

/** When an order is in force, and what ends it. */
export const IN_FORCE: readonly PromisedClaim[] = [
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
];
