import { all, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** A hearing is ahead: go, whoever you are and whatever it is about. */
export const hearing: readonly Rule[] = [
  {
    id: 'hearing.go',
    section: 'first',
    when: all(c.hearingAhead, c.mayBeInForce, not(c.military)),
    whenOpen: { toldIf: c.hearingAhead },
    // Told by what the hearing is about, where that is known.
    unlessTold: [
      'respond.go',
      'withdraw.go',
      'final.go',
      'keep.go',
      'hearing.go-defendant',
      'hearing.go-military',
    ],
    rests: ['us:restrained-absent', 'us:protected-absent', 'us:criminal-no-contact'],
  },
  {
    id: 'hearing.go-defendant',
    section: 'first',
    when: all(c.restrainedPerson, f.kind.is('criminal'), c.hearingAhead, c.mayBeInForce),
    whenOpen: { toldIf: all(c.restrainedPerson, f.kind.is('criminal'), c.hearingAhead), hide: true },
    rests: ['us:restrained-absent', 'us:criminal-no-contact'],
  },
  {
    id: 'hearing.go-military',
    section: 'first',
    when: all(c.hearingAhead, c.military),
    // A signed paper ends a civil order, so that only a commander's can be left.
    whenOpen: {
      toldIf: all(
        c.hearingAhead,
        f.stage.is('ended'),
        f.proof.is('signed-paper'),
        f.kind.in('civil', 'military'),
      ),
      hide: true,
    },
    rests: ['us:military-orders', 'us:military-onesource'],
  },
  {
    id: 'final.go',
    section: 'first',
    whenOpen: 'sure',
    when: all(c.protectedPerson, c.civil, c.afterFinal, c.hearingAhead),
    rests: ['us:judge-asks', 'us:protected-absent'],
  },
];
