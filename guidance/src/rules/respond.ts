import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const mustAsk = all(c.responding, f.lawHearingAutomatic.is('no'), f.hearing.is('none'));
const days = f.lawRequestLimit.is('days');
/** The same while the order may be a civil one and no hearing may be set. Its days run, whatever turns out. */
const mayMustAsk = (degree: 'no' | 'sometimes') =>
  all(c.restrainedPerson, c.beforeHearing, f.lawHearingAutomatic.is(degree));

/** The restrained person before the full hearing. */
export const respond: readonly Rule[] = [
  {
    id: 'respond.ask-in-time',
    section: 'first',
    whenOpen: { timely: true, toldIf: mayMustAsk('no') },
    when: all(mustAsk, days, f.requestWindow.in('open', 'last-days')),
    rests: ['law:hearing', 'law:respond', 'law:endByRestrained', 'us:restrained-absent'],
    forms: 'respond',
  },
  {
    id: 'respond.ask',
    section: 'first',
    whenOpen: { toldIf: all(mayMustAsk('no'), f.lawRequestLimit.is('none')), hide: true },
    when: all(mustAsk, f.lawRequestLimit.is('none')),
    rests: ['law:hearing', 'law:respond', 'us:restrained-absent'],
    forms: 'respond',
  },
  {
    id: 'respond.time-over',
    section: 'first',
    whenOpen: { toldIf: all(mayMustAsk('no'), days, f.requestWindow.is('over')), hide: true },
    when: all(mustAsk, days, f.requestWindow.is('over')),
    rests: ['law:hearing', 'law:respond', 'law:endByRestrained', 'us:restrained-absent'],
  },
  {
    id: 'respond.may-need-to-ask',
    section: 'first',
    whenOpen: { toldIf: mayMustAsk('sometimes'), hide: true },
    when: all(c.responding, f.lawHearingAutomatic.is('sometimes'), f.hearing.is('none')),
    rests: ['law:hearing', 'law:respond', 'us:clerk-no-advice'],
    forms: 'respond',
  },
  {
    id: 'respond.find-out',
    section: 'first',
    whenOpen: { toldOn: ['law', 'hearing'] },
    when: all(c.responding, f.hearing.is('none')),
    unsettled: f.lawHearingAutomatic,
    unlessTold: ['respond.ask-in-time'],
    rests: ['law:hearing', 'law:respond', 'us:clerk-no-advice'],
  },
  {
    id: 'respond.go',
    section: 'first',
    whenOpen: { toldIf: all(c.restrainedPerson, c.civil, c.hearingAhead), hide: true },
    when: all(c.responding, c.hearingAhead),
    rests: ['us:restrained-absent', 'law:respond'],
  },
  {
    id: 'respond.hearing-over',
    section: 'steps',
    when: all(
      c.civil,
      f.stage.in('asked', 'emergency', 'temporary'),
      f.hearing.is('passed'),
      f.missedHearing.not('yes'),
    ),
    whenOpen: { toldIf: all(c.beforeHearing, f.hearing.is('passed')), hide: true },
    rests: ['us:clerk-no-advice', 'us:stays-in-force', 'law:hearing'],
  },
  {
    id: 'respond.no-date',
    section: 'steps',
    whenOpen: 'sure',
    when: all(c.responding, f.lawHearingAutomatic.is('yes'), f.hearing.is('none')),
    rests: ['law:hearing', 'us:restrained-absent'],
  },
  {
    id: 'respond.answer',
    section: 'steps',
    when: c.responding,
    rests: ['law:respond', 'us:restrained-absent'],
    forms: 'respond',
  },
  {
    id: 'respond.after-asking',
    section: 'steps',
    when: all(mustAsk, f.requestWindow.not('over')),
    whenOpen: { toldOn: ['request-window'], hide: true },
    rests: ['law:respond', 'law:hearing', 'us:restrained-absent'],
  },
  {
    id: 'respond.judge-weighs',
    section: 'expect',
    when: c.responding,
    rests: ['law:respond', 'law:orders', 'us:restrained-absent'],
  },
  {
    id: 'respond.earlier',
    section: 'expect',
    whenOpen: { toldOn: ['law', 'hearing'] },
    when: all(c.responding, not(mustAsk), f.hearing.not('passed', 'today')),
    rests: ['law:respond', 'us:clerk-no-advice'],
  },
  {
    id: 'respond.missed',
    section: 'steps',
    when: all(c.restrainedPerson, c.civil, f.missedHearing.is('yes')),
    rests: ['us:restrained-absent', 'law:respond', 'us:clerk-no-advice'],
  },
  {
    id: 'respond.missed-protected',
    section: 'steps',
    when: all(c.protectedPerson, c.civil, f.missedHearing.is('yes')),
    rests: ['us:protected-absent', 'law:withdraw'],
  },
  {
    id: 'respond.later-date',
    section: 'steps',
    when: all(c.civil, f.needLater.is('yes')),
    rests: ['us:clerk-no-advice', 'law:hearing', 'law:respond'],
  },
];

/** Told after the request or the answer itself. */
export const evidence: readonly Rule[] = [
  {
    id: 'respond.evidence',
    section: 'steps',
    when: any(c.responding, c.movingFinal, all(c.restrainedPerson, c.civil, f.goal.in('contest', 'reply'))),
    rests: ['us:evidence-tips'],
  },
];
