import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const noticeEnds = all(c.beforeHearing, f.lawWithdrawEndsOnFiling.is('yes'));
/** It was filed and stamped where filing ends the case: see force.stamped. */
const noticeEnded = all(
  f.stage.is('ended'),
  f.proof.is('stamped-request'),
  f.lawWithdrawEndsOnFiling.is('yes'),
);
/** The law leaves the judge no choice. */
const mustDismiss = all(c.beforeHearing, f.lawWithdrawJudge.is('no'));
const noticeMayEnd = all(c.beforeHearing, f.lawWithdrawEndsOnFiling.is('sometimes'));
/** Courts of this country: of other countries we know nothing. */
const courtHere = f.place.not('foreign');

/** Who decides about the order, and how to find out what is not known yet. */
export const who: readonly Rule[] = [
  {
    id: 'who.role',
    section: 'stand',
    when: any(c.protectedPerson, c.restrainedPerson),
    unsettled: f.role,
    rests: ['us:clerk-no-advice', 'us:restrained-must-not-ask'],
  },
  {
    id: 'who.kind',
    section: 'stand',
    when: c.mayBeInForce,
    whenOpen: 'caution',
    unsettled: f.kind,
    rests: ['us:criminal-no-contact', 'us:clerk-no-advice'],
  },
  {
    id: 'who.protected',
    section: 'stand',
    when: all(
      c.protectedPerson,
      c.civil,
      c.mayBeInForce,
      not(noticeEnds),
      not(noticeMayEnd),
      not(noticeEnded),
      not(mustDismiss),
      courtHere,
    ),
    whenOpen: { toldIf: all(c.protectedPerson, c.civil) },
    rests: ['us:judge-asks', 'us:stays-in-force'],
  },
  {
    id: 'who.notice',
    section: 'stand',
    whenOpen: 'sure',
    when: all(c.protectedPerson, c.civil, noticeEnds),
    rests: ['law:withdraw', 'us:stays-in-force'],
  },
  {
    id: 'who.notice-sometimes',
    section: 'stand',
    when: all(c.protectedPerson, c.civil, noticeMayEnd),
    whenOpen: {
      toldIf: all(
        c.protectedPerson,
        c.civil,
        c.beforeHearing,
        f.lawWithdrawEndsOnFiling.in('yes', 'sometimes'),
      ),
      hide: true,
    },
    rests: ['law:withdraw', 'us:judge-asks'],
  },
  {
    id: 'who.no-approval',
    section: 'stand',
    when: all(c.protectedPerson, c.civil, mustDismiss, not(noticeEnds), not(noticeMayEnd)),
    whenOpen: { toldIf: all(c.protectedPerson, c.civil, mustDismiss), hide: true },
    rests: ['law:withdraw', 'us:stays-in-force'],
  },
  {
    id: 'who.restrained',
    section: 'stand',
    when: all(c.restrainedPerson, c.civil, c.mayBeInForce),
    whenOpen: { toldIf: all(c.restrainedPerson, c.civil) },
    rests: ['us:restrained-must-not-ask'],
  },
  {
    id: 'who.criminal-protected',
    section: 'stand',
    when: all(c.protectedPerson, c.criminal, c.mayBeInForce),
    whenOpen: { toldIf: all(c.protectedPerson, c.criminal) },
    rests: ['law:criminal', 'us:criminal-no-contact'],
  },
  {
    id: 'who.criminal-restrained',
    section: 'stand',
    when: all(c.restrainedPerson, c.criminal, c.mayBeInForce),
    whenOpen: { toldIf: all(c.restrainedPerson, c.criminal) },
    rests: ['law:criminal', 'us:criminal-no-contact'],
  },
  {
    id: 'who.criminal-either',
    section: 'stand',
    when: all(c.criminal, c.mayBeInForce),
    whenOpen: { toldIf: c.criminal, hide: true },
    unsettled: f.role,
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'who.both-kinds',
    section: 'stand',
    whenOpen: { toldIf: f.kind.is('both'), hide: true },
    // A signed paper ended one of them, we do not know which: force.second says that.
    when: all(f.kind.is('both'), not(all(f.stage.is('ended'), f.proof.is('signed-paper')))),
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'who.filed-by-other',
    section: 'stand',
    when: all(c.protectedPerson, c.civil, f.filedByOther.is('yes')),
    rests: ['us:judge-asks', 'us:clerk-no-advice'],
  },
  {
    id: 'who.other-names',
    section: 'expect',
    when: all(c.protectedPerson, c.civil, f.children.is('yes'), c.wantsEndOrChange),
    rests: ['us:judge-asks', 'us:why-courts-check'],
  },
  {
    id: 'who.mutual',
    section: 'stand',
    when: f.mutual.is('yes'),
    rests: ['us:mutual-orders', 'us:stays-in-force'],
  },
  {
    id: 'who.tribe',
    section: 'stand',
    whenOpen: 'sure',
    when: f.place.is('tribe'),
    rests: ['us:tribal-orders', 'us:full-faith-and-credit'],
  },
  {
    id: 'who.military',
    section: 'stand',
    whenOpen: 'sure',
    when: f.place.is('military'),
    rests: ['us:military-orders', 'us:civil-orders-on-base'],
  },
  {
    id: 'who.military-ask',
    section: 'steps',
    when: f.place.is('military'),
    whenOpen: 'sure',
    rests: ['us:military-orders', 'us:military-onesource'],
  },
  {
    id: 'who.foreign',
    section: 'stand',
    whenOpen: 'sure',
    when: f.place.is('foreign'),
    rests: ['us:clerk-no-advice', 'us:full-faith-and-credit'],
  },
  {
    id: 'who.place',
    section: 'stand',
    when: f.place.not('tribe', 'military', 'foreign'),
    whenOpen: 'caution',
    unsettled: f.place,
    rests: ['us:clerk-no-advice'],
  },
];
