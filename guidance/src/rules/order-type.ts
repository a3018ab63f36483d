import { all } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** Orders of one place differ. A rule that is known for one kind is never told as the rule of another. */
export const orderTypeRules: readonly Rule[] = [
  {
    id: 'order-type.find-out',
    section: 'stand',
    when: all(c.civil, c.mayBeInForce, f.place.is('state')),
    whenOpen: { toldOn: ['place', 'stage', 'proof', 'law'], hide: true },
    unsettled: f.orderType,
    rests: ['us:clerk-no-advice'],
  },
  {
    id: 'order-type.other',
    section: 'stand',
    when: all(c.civil, f.place.is('state'), f.orderType.not('domestic')),
    whenOpen: 'sure',
    rests: ['us:clerk-no-advice'],
  },
];
