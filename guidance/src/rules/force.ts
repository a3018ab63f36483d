import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const thoughtEnded = f.stage.is('ended');
/** A final civil order of a kind that the law does not let go on for ever. */
const lawEndsIt = all(c.civil, c.afterFinal, f.lawPermanent.is('no'));
/** A stamped notice, where the law lets the filing alone end the case. */
const noticeEnded = all(
  thoughtEnded,
  f.proof.is('stamped-request'),
  f.lawWithdrawEndsOnFiling.is('yes'),
  c.civil,
);
const runs = f.stage.in('emergency', 'temporary', 'final');

/** Is the order in force? Until its end is on paper, the answer is yes. */
export const force: readonly Rule[] = [
  {
    id: 'force.not-proven',
    section: 'first',
    whenOpen: { toldIf: thoughtEnded, hide: true },
    when: all(thoughtEnded, any(f.proof.not('signed-paper'), c.military), not(noticeEnded)),
    rests: ['us:stays-in-force', 'law:registry'],
  },
  {
    id: 'force.holds',
    section: 'stand',
    when: all(f.stage.in('emergency', 'temporary', 'final'), f.expiry.not('passed'), f.kind.not('military')),
    whenOpen: 'caution',
    rests: ['us:stays-in-force', 'law:violation'],
  },
  {
    id: 'force.asked',
    section: 'stand',
    whenOpen: 'sure',
    when: f.stage.is('asked'),
    rests: ['us:stays-in-force', 'law:hearing'],
  },
  {
    id: 'force.signed',
    section: 'stand',
    whenOpen: 'sure',
    when: all(thoughtEnded, f.proof.is('signed-paper'), not(c.military)),
    rests: ['us:proof-of-ending', 'us:stays-in-force', 'law:registry'],
  },
  {
    id: 'force.second',
    section: 'first',
    when: all(thoughtEnded, f.proof.is('signed-paper'), any(f.kind.is('both'), f.mutual.is('yes'))),
    whenOpen: 'sure',
    rests: ['us:stays-in-force', 'us:criminal-no-contact'],
  },
  {
    id: 'force.second-expired',
    section: 'first',
    when: all(runs, f.expiry.is('passed'), any(f.kind.is('both'), f.mutual.is('yes'))),
    whenOpen: { toldIf: all(f.expiry.is('passed'), any(f.kind.is('both'), f.mutual.is('yes'))), hide: true },
    rests: ['us:stays-in-force', 'us:criminal-no-contact'],
  },
  {
    id: 'force.stamped',
    section: 'stand',
    whenOpen: 'sure',
    when: noticeEnded,
    rests: ['law:withdraw', 'us:stays-in-force'],
  },
  {
    id: 'force.expired',
    section: 'stand',
    whenOpen: { toldIf: f.expiry.is('passed'), hide: true },
    when: all(runs, f.expiry.is('passed'), not(c.military)),
    rests: ['us:stays-in-force', 'us:clerk-no-advice'],
  },
  {
    id: 'force.only-court',
    section: 'stand',
    when: all(c.mayBeInForce, f.kind.not('military'), f.place.not('foreign')),
    whenOpen: 'caution',
    rests: ['us:stays-in-force'],
  },
  {
    id: 'force.pending',
    section: 'stand',
    whenOpen: { toldIf: f.requestFiled.is('yes') },
    when: all(
      f.requestFiled.is('yes'),
      not(c.military),
      c.mayBeInForce,
      not(all(c.withdrawing, f.lawWithdrawEndsOnFiling.is('yes'))),
    ),
    rests: ['us:stays-in-force', 'us:judge-asks'],
  },
  {
    id: 'force.ends-soon',
    section: 'dates',
    whenOpen: { toldIf: all(runs, f.expiry.is('within-30-days')), hide: true },
    when: all(runs, f.expiry.is('within-30-days'), not(c.military)),
    rests: ['us:stays-in-force'],
  },
  {
    id: 'force.ends-later',
    section: 'dates',
    when: all(runs, f.expiry.is('later'), not(c.military)),
    whenOpen: { toldIf: all(runs, f.expiry.is('later')), hide: true },
    rests: ['us:stays-in-force'],
  },
  {
    id: 'force.no-date',
    section: 'dates',
    when: all(runs, f.expiry.is('no-date'), not(lawEndsIt), not(c.military)),
    whenOpen: { toldOn: ['law', 'kind', 'stage'], hide: true },
    rests: ['law:orders', 'us:stays-in-force'],
  },
  {
    id: 'force.no-date-but-end',
    section: 'dates',
    when: all(f.expiry.is('no-date'), lawEndsIt),
    whenOpen: 'sure',
    rests: ['law:orders', 'us:stays-in-force'],
  },
  {
    id: 'force.find-date',
    section: 'dates',
    when: all(runs, not(c.military)),
    whenOpen: 'caution',
    unsettled: f.expiry,
    rests: ['us:stays-in-force'],
  },
];
