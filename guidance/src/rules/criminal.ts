import { all, any } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** Criminal no-contact orders, and a criminal case beside a civil order. */
export const criminalRules: readonly Rule[] = [
  {
    id: 'criminal.tell-prosecutor',
    section: 'steps',
    when: all(c.protectedPerson, c.criminal, c.mayBeInForce),
    whenOpen: { toldIf: all(c.protectedPerson, c.criminal) },
    rests: ['us:criminal-no-contact', 'law:criminal'],
    forms: 'criminal',
  },
  {
    id: 'criminal.be-heard',
    section: 'steps',
    when: all(
      c.protectedPerson,
      any(all(c.criminal, f.goal.in('end', 'change', 'keep')), f.goal.is('charge')),
    ),
    rests: ['us:criminal-no-contact', 'law:criminal', 'us:judge-asks'],
  },
  {
    id: 'criminal.no-civil-paper',
    section: 'expect',
    whenOpen: { toldIf: all(c.protectedPerson, f.kind.is('criminal')) },
    when: all(c.protectedPerson, f.kind.is('criminal'), f.goal.not('keep'), c.mayBeInForce),
    rests: ['us:criminal-no-contact'],
  },
  {
    id: 'criminal.charge',
    section: 'stand',
    whenOpen: 'sure',
    when: all(c.protectedPerson, f.goal.is('charge')),
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'criminal.charge-restrained',
    section: 'stand',
    whenOpen: 'sure',
    when: all(c.restrainedPerson, f.goal.is('charge')),
    rests: ['us:criminal-no-contact', 'us:restrained-must-not-ask'],
  },
  {
    id: 'criminal.through-lawyer',
    section: 'steps',
    when: all(c.restrainedPerson, c.criminal, c.mayBeInForce),
    whenOpen: { toldIf: all(c.restrainedPerson, c.criminal) },
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'criminal.dates',
    section: 'steps',
    unlessTold: ['hearing.go-defendant'],
    when: all(c.restrainedPerson, any(all(c.criminal, f.stage.is('temporary')), f.goal.is('charge'))),
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'criminal.beside',
    section: 'expect',
    when: all(c.protectedPerson, f.kind.is('civil'), f.criminalCase.is('yes')),
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
  {
    id: 'criminal.both-first',
    section: 'expect',
    whenOpen: 'sure',
    when: all(f.kind.is('both'), any(c.wantsEndOrChange, f.goal.is('contest'))),
    rests: ['us:criminal-no-contact', 'law:criminal'],
  },
];

/** Told before the person's own steps: what they write can be used in the criminal case. */
export const lawyerFirst: readonly Rule[] = [
  {
    id: 'criminal.beside-restrained',
    section: 'steps',
    when: all(c.restrainedPerson, f.kind.is('civil'), f.criminalCase.is('yes')),
    rests: ['us:criminal-no-contact', 'us:lawhelp'],
  },
];
