import { all } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const months = f.lawRestrainedWait.is('months');

/** What the state's rule is, for whoever may want to use it. */
const asksAboutFinal = all(c.restrainedPerson, c.civil, c.afterFinal, f.goal.in('end', 'change', 'know'));

/** Told while the waiting time is not known: the words name the limits. */
const unlessWaiting = { toldOn: ['goal', 'wait', 'law-restrained-wait', 'order-type', 'where'], hide: true };

/** The restrained person asks to end or change a final order, where and when the state allows it. */
export const move: readonly Rule[] = [
  {
    id: 'move.wait',
    section: 'first',
    whenOpen: {
      timely: true,
      toldIf: all(
        c.restrainedPerson,
        c.afterFinal,
        f.goal.in('end', 'change', 'know'),
        f.lawRestrainedMayEnd.not('no'),
        months,
        f.wait.is('running'),
      ),
    },
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.not('no'), months, f.wait.is('running')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
  },
  {
    id: 'move.may',
    section: 'steps',
    whenOpen: unlessWaiting,
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.is('yes'), f.wait.in('none', 'over')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
    forms: 'endByRestrained',
  },
  {
    id: 'move.later',
    section: 'steps',
    whenOpen: 'sure',
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.in('yes', 'sometimes'), f.wait.is('running')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
    forms: 'endByRestrained',
  },
  {
    id: 'move.some-cases',
    section: 'steps',
    whenOpen: unlessWaiting,
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.is('sometimes'), f.wait.in('none', 'over')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
    forms: 'endByRestrained',
  },
  {
    id: 'move.not-here',
    section: 'stand',
    whenOpen: { toldOn: ['goal'], hide: true },
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.is('no')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
  },
  {
    id: 'move.find-out',
    section: 'steps',
    when: asksAboutFinal,
    whenOpen: { toldOn: ['goal', 'law'] },
    unsettled: f.lawRestrainedMayEnd,
    unlessTold: ['move.later'],
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask', 'us:clerk-no-advice'],
    forms: 'endByRestrained',
  },
  {
    id: 'move.serve',
    section: 'steps',
    whenOpen: { toldOn: ['law'] },
    when: all(c.movingFinal, f.lawRestrainedMayEnd.not('no')),
    rests: ['law:endByRestrained', 'us:third-party', 'us:restrained-must-not-ask'],
  },
  {
    id: 'move.standard',
    section: 'expect',
    whenOpen: { toldOn: ['law', 'goal'] },
    when: all(asksAboutFinal, f.lawRestrainedMayEnd.not('no')),
    rests: ['law:endByRestrained', 'us:restrained-must-not-ask'],
  },
  {
    id: 'move.contest-final',
    section: 'steps',
    when: all(c.restrainedPerson, c.civil, c.afterFinal, f.goal.is('contest')),
    rests: ['us:restrained-absent', 'law:endByRestrained', 'us:clerk-no-advice'],
  },
];
