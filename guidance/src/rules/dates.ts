import { all, any } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const mustAsk = all(
  c.responding,
  f.lawHearingAutomatic.in('no', 'sometimes'),
  f.hearing.in('none', 'passed'),
);

/** Days that a plan can name. */
export const dates: readonly Rule[] = [
  {
    id: 'dates.hearing',
    section: 'dates',
    whenOpen: { toldOn: ['kind', 'place'] },
    when: all(c.hearingAhead, f.kind.not('military')),
    rests: ['us:restrained-absent', 'us:protected-absent'],
  },
  {
    id: 'dates.hearing-closed',
    section: 'dates',
    when: all(c.hearingAhead, f.hearingClosed.is('yes')),
    whenOpen: 'sure',
    rests: ['us:clerk-no-advice'],
  },
  {
    id: 'dates.request-by',
    section: 'dates',
    whenOpen: { timely: true, toldOn: ['request-window'] },
    when: all(mustAsk, f.lawRequestLimit.is('days'), f.requestWindow.in('open', 'last-days')),
    rests: ['law:hearing', 'us:clerk-no-advice'],
  },
  {
    id: 'dates.ask-early',
    section: 'dates',
    when: all(mustAsk, f.lawRequestLimit.is('days'), f.requestWindow.is('open'), f.served.is('yes')),
    whenOpen: 'sure',
    rests: ['law:hearing', 'us:clerk-no-advice'],
  },
  {
    id: 'dates.wait-ends',
    section: 'dates',
    whenOpen: 'timely',
    when: all(
      c.restrainedPerson,
      c.civil,
      c.afterFinal,
      f.lawRestrainedMayEnd.not('no'),
      f.lawRestrainedWait.is('months'),
      f.wait.is('running'),
    ),
    rests: ['law:endByRestrained', 'us:clerk-no-advice'],
  },
  {
    id: 'dates.temporary',
    section: 'dates',
    when: all(c.civil, f.stage.is('temporary'), any(f.hearing.in('none', 'passed'), f.hearing.is('later'))),
    rests: ['law:orders', 'us:stays-in-force'],
  },
];
