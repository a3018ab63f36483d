import { all } from '@until-signed/engine';
import { both, either, names, no, shows, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { civil, signed } from './conditions.ts';
import { SAYS_ENDED } from './items.ts';
import type { PromisedClaim } from './promised.ts';

/** When a plan may say that an order has ended. */
export const ENDED: readonly PromisedClaim[] = [
  {
    says: 'a signed end is told only with the paper in hand',
    claim: where(tells('force.signed'), sure(signed)),
  },
  {
    says: 'an end by a stamp is told only of a civil case, with the stamp, where filing ends it',
    claim: where(
      tells('force.stamped'),
      sure(
        all(f.stage.is('ended'), f.proof.is('stamped-request'), f.lawWithdrawEndsOnFiling.is('yes'), civil),
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
];
