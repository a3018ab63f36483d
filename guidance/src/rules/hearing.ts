import { all } from '@until-signed/engine';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** A hearing is ahead: go, whoever you are and whatever it is about. */
export const hearing: readonly Rule[] = [
  {
    id: 'hearing.go',
    section: 'first',
    when: all(c.hearingAhead, c.mayBeInForce),
    whenOpen: { toldIf: c.hearingAhead },
    // Told by what the hearing is about, where that is known.
    unlessTold: ['respond.go', 'withdraw.go', 'final.go', 'keep.go'],
    rests: ['us:restrained-absent', 'us:protected-absent', 'us:criminal-no-contact'],
  },
];
