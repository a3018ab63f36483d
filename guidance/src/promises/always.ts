import { both, either, may, names, shows, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { isProtected, isRestrained } from './conditions.ts';
import { FINDING_OUT, STEP_ELSEWHERE, STEPS, WHO_DECIDES } from './items.ts';
import type { PromisedClaim } from './promised.ts';

/** What is in every plan, however little is known. */
export const ALWAYS: readonly PromisedClaim[] = [
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
    claim: either(shows(...STEPS), tells(...STEP_ELSEWHERE)),
  },
  {
    says: 'a step that is right for either side, for whoever does not know the side',
    claim: where(both(may(isProtected), may(isRestrained)), tells('help.next-step', 'help.next-step-role')),
  },
  { says: 'a human being to talk to', claim: both(names('ndvh'), names('legal-aid')) },
  { says: 'the emergency line', claim: names('911') },
];
