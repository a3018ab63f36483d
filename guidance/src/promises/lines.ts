import { all, any } from '@until-signed/engine';
import { both, may, mentions, shows, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { inForce, isProtected, isRestrained, yes } from './conditions.ts';
import type { PromisedClaim } from './promised.ts';

/** Orders count across lines of states and tribes. */
export const LINES: readonly PromisedClaim[] = [
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
];
