import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const keeping = all(c.protectedPerson, c.civil, f.goal.is('keep'));
const replying = f.goal.is('reply');

/** Keeping an order, and answering what the other side asks for. */
export const keep: readonly Rule[] = [
  {
    id: 'keep.go',
    section: 'first',
    when: all(keeping, any(c.beforeHearing, all(c.hearingAhead, not(c.afterFinal)))),
    rests: ['us:protected-absent', 'law:withdraw'],
  },
  {
    id: 'keep.renew-now',
    words: 'keep.renew',
    section: 'first',
    when: all(keeping, c.afterFinal, f.expiry.in('within-30-days', 'passed')),
    whenOpen: {
      toldIf: all(
        c.protectedPerson,
        c.afterFinal,
        f.goal.is('keep'),
        f.expiry.in('within-30-days', 'passed'),
      ),
      hide: true,
    },
    rests: ['us:stays-in-force', 'law:orders'],
  },
  {
    id: 'keep.renew',
    section: 'steps',
    when: all(keeping, c.afterFinal, f.expiry.in('later', 'no-date')),
    rests: ['us:stays-in-force', 'law:orders'],
  },
  {
    id: 'keep.their-lawyer',
    section: 'expect',
    when: all(c.protectedPerson, c.civil, f.goal.in('keep', 'reply')),
    rests: ['us:evidence-tips', 'us:lawhelp'],
  },
  {
    id: 'reply.protected',
    section: 'steps',
    whenOpen: { toldOn: ['kind'], hide: true },
    when: all(c.protectedPerson, c.civil, replying),
    rests: ['us:restrained-absent', 'us:evidence-tips', 'law:endByRestrained'],
  },
  {
    id: 'reply.restrained',
    section: 'steps',
    whenOpen: { toldOn: ['kind'], hide: true },
    when: all(c.restrainedPerson, c.civil, replying),
    rests: ['us:restrained-absent', 'us:evidence-tips', 'law:respond'],
  },
  {
    id: 'reply.absent',
    section: 'never',
    whenOpen: { toldOn: ['kind'], hide: true },
    when: all(c.civil, replying),
    rests: ['us:restrained-absent', 'us:protected-absent'],
  },
  {
    id: 'keep.ready',
    section: 'steps',
    when: any(keeping, all(c.protectedPerson, c.civil, replying)),
    rests: ['us:evidence-tips'],
  },
];
