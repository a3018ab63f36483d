import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';
import { helpToday } from './danger.ts';

const asksFinal = all(c.protectedPerson, c.civil, c.afterFinal, c.wantsEndOrChange);

/** Coming to court, what the hearing is like, and who may be asked what. */
export const help: readonly Rule[] = [
  {
    id: 'help.understand',
    section: 'steps',
    when: all(f.goal.is('know'), not(c.military)),
    whenOpen: { toldIf: f.goal.is('know') },
    rests: ['us:clerk-no-advice', 'us:stays-in-force'],
  },
  {
    id: 'help.lawyer',
    section: 'steps',
    when: all(c.civil, f.goal.in('end', 'change', 'contest', 'reply', 'keep'), not(helpToday)),
    whenOpen: 'caution',
    rests: ['us:lawhelp', 'us:clerk-no-advice'],
  },
  {
    id: 'help.hearing-likely.withdraw',
    words: 'help.hearing-likely',
    section: 'expect',
    when: all(c.withdrawing, f.lawWithdrawHearing.in('required', 'usual')),
    whenOpen: 'sure',
    rests: ['law:withdraw', 'us:judge-asks'],
  },
  {
    id: 'help.hearing-possible.withdraw',
    words: 'help.hearing-possible',
    section: 'expect',
    when: all(
      c.withdrawing,
      f.lawWithdrawHearing.in('possible', 'not-usual'),
      f.lawWithdrawEndsOnFiling.not('yes'),
    ),
    whenOpen: { toldOn: ['law'], hide: true },
    rests: ['law:withdraw', 'us:judge-asks'],
  },
  {
    id: 'help.hearing-likely.final',
    words: 'help.hearing-likely',
    section: 'expect',
    when: all(asksFinal, f.lawProtectedHearing.in('required', 'usual')),
    whenOpen: 'sure',
    rests: ['law:endByProtected', 'us:judge-asks'],
  },
  {
    id: 'help.hearing-possible.final',
    words: 'help.hearing-possible',
    section: 'expect',
    when: all(asksFinal, f.lawProtectedHearing.in('possible', 'not-usual')),
    whenOpen: { toldOn: ['law'], hide: true },
    rests: ['law:endByProtected', 'us:judge-asks'],
  },
  {
    id: 'help.hearing-likely.move',
    words: 'help.hearing-likely',
    section: 'expect',
    when: all(c.movingFinal, f.lawRestrainedHearing.in('required', 'usual'), f.lawRestrainedMayEnd.not('no')),
    whenOpen: 'sure',
    rests: ['law:endByRestrained', 'us:judge-asks'],
  },
  {
    id: 'help.hearing-possible.move',
    words: 'help.hearing-possible',
    section: 'expect',
    when: all(
      c.movingFinal,
      f.lawRestrainedHearing.in('possible', 'not-usual'),
      f.lawRestrainedMayEnd.not('no'),
    ),
    whenOpen: { toldOn: ['law'], hide: true },
    rests: ['law:endByRestrained', 'us:judge-asks'],
  },
  { id: 'help.remote', section: 'expect', when: f.distance.is('yes'), rests: ['us:remote-hearing'] },
  {
    id: 'help.afraid',
    section: 'expect',
    when: f.afraid.is('yes'),
    rests: ['us:remote-hearing', 'us:judge-asks'],
  },
  { id: 'help.disability', section: 'expect', when: f.disability.is('yes'), rests: ['us:disability-access'] },
  { id: 'help.language', section: 'expect', when: f.language.is('yes'), rests: ['us:language-access'] },
  {
    id: 'help.tribe',
    section: 'expect',
    whenOpen: 'sure',
    when: f.place.is('tribe'),
    rests: ['us:tribal-orders', 'us:stronghearts'],
  },
  {
    id: 'help.on-base',
    section: 'expect',
    whenOpen: 'sure',
    when: f.place.is('military'),
    rests: ['us:civil-orders-on-base', 'us:military-onesource'],
  },
];

/** While it is not said what the person wants: one step that is right for everybody. */
export const nextStep: readonly Rule[] = [
  {
    id: 'help.next-step',
    section: 'steps',
    when: any(c.protectedPerson, c.restrainedPerson, c.mayBeInForce),
    unsettled: f.goal,
    whenOpen: 'caution',
    rests: ['us:clerk-no-advice'],
  },
  {
    // The steps of a side wait until it is known which side it is.
    id: 'help.next-step-role',
    words: 'help.next-step',
    section: 'steps',
    when: c.mayBeInForce,
    unsettled: f.role,
    unlessTold: ['help.next-step'],
    whenOpen: 'caution',
    rests: ['us:clerk-no-advice'],
  },
];
