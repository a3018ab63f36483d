import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const ending = any(c.wantsEnd, f.stage.is('ended'));

/** After a judge has signed: proof, records, and what ending an order does not do. */
export const after: readonly Rule[] = [
  {
    id: 'after.copy',
    section: 'after',
    when: all(f.kind.not('military'), any(c.wantsEndOrChange, f.goal.in('contest', 'reply'))),
    rests: ['us:proof-of-ending', 'law:registry', 'us:ncic'],
  },
  {
    id: 'after.records',
    section: 'after',
    when: all(any(ending, f.goal.is('contest')), c.civil),
    rests: ['law:records', 'us:case-file-remains', 'us:clerk-no-advice'],
  },
  {
    id: 'after.criminal-stays',
    section: 'after',
    when: all(
      ending,
      c.civil,
      any(f.criminalCase.is('yes'), f.kind.is('both')),
      not(all(f.stage.is('ended'), f.proof.is('signed-paper'), f.kind.is('both'))),
    ),
    rests: ['us:criminal-no-contact'],
  },
  {
    id: 'after.guns',
    section: 'after',
    when: all(c.restrainedPerson, ending, f.firearms.is('yes')),
    rests: ['us:firearms-possession', 'us:ncic'],
  },
  {
    id: 'after.immigration-protected',
    section: 'expect',
    when: all(c.protectedPerson, f.immigration.is('yes')),
    rests: ['us:immigration-relief', 'us:lawhelp'],
  },
  {
    id: 'after.immigration-restrained',
    section: 'expect',
    when: all(c.restrainedPerson, f.immigration.is('yes')),
    rests: ['us:immigration-violation'],
  },
  {
    id: 'after.housing',
    section: 'expect',
    when: f.housing.is('yes'),
    rests: ['us:stays-in-force', 'us:lawhelp'],
  },
  {
    id: 'after.child-agency',
    section: 'expect',
    when: f.childAgency.is('yes'),
    rests: ['us:why-courts-check', 'us:lawhelp'],
  },
];
