import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** Any one of these, and help is needed today (claim A31). */
export const helpToday = any(
  c.hearingSoon,
  c.criminal,
  f.criminalCase.is('yes'),
  f.children.is('yes'),
  f.firearms.is('yes'),
  f.acrossLines.is('yes'),
  f.pressed.is('yes'),
  f.unsafe.is('yes'),
  all(
    c.responding,
    f.lawRequestLimit.is('days'),
    f.hearing.is('none'),
    f.requestWindow.in('last-days', 'over'),
  ),
  f.immigration.is('yes'),
  f.missedHearing.is('yes'),
);

/** Safety first, then whoever is needed today. */
export const danger: readonly Rule[] = [
  {
    id: 'danger.private-help',
    section: 'first',
    when: all(c.protectedPerson, any(f.pressed.is('yes'), f.unsafe.is('yes'))),
    rests: ['us:ndvh', 'us:judge-asks', 'us:safer-device'],
  },
  {
    id: 'danger.help-either',
    section: 'first',
    when: any(f.pressed.is('yes'), f.unsafe.is('yes')),
    unsettled: f.role,
    rests: ['us:ndvh', 'us:judge-asks', 'us:safer-device'],
  },
  {
    id: 'danger.restrained-unsafe',
    section: 'first',
    when: all(c.restrainedPerson, f.unsafe.is('yes')),
    rests: ['us:ndvh', 'us:911'],
  },
  {
    id: 'danger.pressed-restrained',
    section: 'first',
    when: all(c.restrainedPerson, f.pressed.is('yes')),
    rests: ['us:restrained-must-not-ask', 'us:ndvh'],
  },
  {
    id: 'danger.judge-why',
    section: 'expect',
    whenOpen: { toldOn: ['law'] },
    when: all(
      c.protectedPerson,
      c.wantsEndOrChange,
      c.civil,
      not(all(c.withdrawing, any(f.lawWithdrawEndsOnFiling.is('yes'), f.lawWithdrawJudge.is('no')))),
      not(all(f.stage.is('ended'), f.proof.is('stamped-request'), f.lawWithdrawEndsOnFiling.is('yes'))),
    ),
    rests: ['us:judge-asks', 'us:why-courts-check'],
  },
  {
    id: 'danger.firearms-restrained',
    section: 'never',
    whenOpen: { toldIf: all(c.restrainedPerson, f.firearms.is('yes')) },
    when: all(c.restrainedPerson, f.firearms.is('yes'), c.mayBeInForce),
    rests: ['us:firearms-possession', 'us:firearms-transfer', 'us:firearms-official-use'],
  },
  {
    id: 'danger.firearms-protected',
    section: 'expect',
    when: all(c.protectedPerson, f.firearms.is('yes')),
    rests: ['us:firearms-possession', 'us:firearms-transfer'],
  },
];

/** Told after what has a day of its own. */
export const lawyerToday: readonly Rule[] = [
  {
    id: 'danger.lawyer-today',
    section: 'first',
    when: helpToday,
    rests: ['us:clerk-no-advice', 'us:lawhelp'],
  },
];
