import { all } from '@until-signed/engine';
import { both, may, no, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { ahead, civil, early, isProtected, isRestrained, signedAway } from './conditions.ts';
import { GO } from './items.ts';
import type { PromisedClaim } from './promised.ts';

/** Whoever has a hearing, or must ask for one, is told. */
export const HEARING: readonly PromisedClaim[] = [
  {
    says: 'with a hearing ahead: go, unless the end is signed',
    claim: where(both(sure(ahead), no(sure(signedAway))), tells(...GO)),
  },
  {
    says: 'where no hearing comes by itself, whoever the order is against must ask, and by when',
    claim: where(
      both(sure(all(isRestrained, civil, early, f.lawHearingAutomatic.is('no'))), may(f.hearing.is('none'))),
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
];
