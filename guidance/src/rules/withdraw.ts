import { all, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const noticeEnds = f.lawWithdrawEndsOnFiling.is('yes');

/** The protected person wants to drop the case before the full hearing. */
export const withdraw: readonly Rule[] = [
  {
    id: 'withdraw.early',
    section: 'first',
    whenOpen: { toldOn: ['law'] },
    when: all(c.withdrawing, c.hearingSoon, not(noticeEnds)),
    rests: ['us:judge-asks', 'law:withdraw'],
  },
  {
    id: 'withdraw.notice',
    section: 'steps',
    whenOpen: 'sure',
    when: all(c.withdrawing, noticeEnds),
    rests: ['law:withdraw', 'us:clerk-no-advice'],
    forms: 'withdraw',
  },
  {
    id: 'withdraw.paper',
    section: 'steps',
    whenOpen: { toldOn: ['law'] },
    when: all(c.withdrawing, f.lawWithdrawEndsOnFiling.is('no')),
    rests: ['law:withdraw', 'us:clerk-no-advice'],
    forms: 'withdraw',
  },
  {
    id: 'withdraw.depends',
    section: 'steps',
    when: all(c.withdrawing, f.lawWithdrawEndsOnFiling.is('sometimes')),
    whenOpen: 'sure',
    rests: ['law:withdraw', 'us:clerk-no-advice'],
    forms: 'withdraw',
  },
  {
    id: 'withdraw.reason',
    section: 'steps',
    when: c.withdrawing,
    rests: ['us:false-statements', 'us:judge-asks'],
  },
  {
    id: 'withdraw.file',
    section: 'steps',
    when: all(c.withdrawing, not(noticeEnds)),
    whenOpen: { toldOn: ['law'] },
    rests: ['law:withdraw', 'us:clerk-no-advice', 'us:judge-asks'],
  },
  {
    id: 'withdraw.emergency',
    section: 'stand',
    whenOpen: 'sure',
    when: all(c.civil, f.stage.is('emergency')),
    rests: ['us:stays-in-force', 'law:hearing'],
  },
  {
    id: 'withdraw.go',
    section: 'first',
    whenOpen: { toldOn: ['hearing', 'goal'], hide: true },
    when: all(c.protectedPerson, c.civil, c.beforeHearing, c.hearingAhead, f.goal.not('keep', 'reply')),
    rests: ['us:protected-absent', 'law:withdraw'],
  },
  {
    id: 'withdraw.stay-away',
    section: 'never',
    when: all(c.protectedPerson, c.civil, c.beforeHearing, f.hearing.in('none', 'passed')),
    whenOpen: {
      toldIf: all(c.protectedPerson, c.beforeHearing, f.hearing.in('none', 'passed')),
      hide: true,
    },
    rests: ['us:protected-absent', 'law:withdraw'],
  },
  {
    id: 'withdraw.after',
    section: 'after',
    when: c.withdrawing,
    rests: ['us:can-ask-again', 'law:withdraw'],
  },
];
