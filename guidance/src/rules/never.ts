import { all, any, type Condition, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

/** A state's rule on its courts' orders says nothing of a commander's. */
const stateRule = (of: Condition) => all(not(c.military), of);

/** What not to do while an order may be in force. */
export const never: readonly Rule[] = [
  {
    id: 'never.unknown-role',
    section: 'never',
    when: any(c.protectedPerson, c.restrainedPerson),
    unsettled: f.role,
    rests: ['us:stays-in-force', 'us:third-party', 'us:invitation'],
  },
  {
    id: 'never.contact',
    section: 'never',
    when: all(c.restrainedPerson, c.mayBeInForce),
    whenOpen: 'caution',
    rests: ['us:restrained-must-not-ask', 'us:third-party', 'law:violation'],
  },
  {
    id: 'never.invited-no',
    section: 'never',
    whenOpen: 'sure',
    when: all(
      c.restrainedPerson,
      c.mayBeInForce,
      f.stage.not('asked'),
      stateRule(f.lawInvitationExcuses.is('no')),
    ),
    rests: ['law:violation', 'us:invitation'],
  },
  {
    id: 'never.invited-unclear',
    section: 'never',
    when: all(
      c.restrainedPerson,
      c.mayBeInForce,
      f.stage.not('asked'),
      any(c.military, f.lawInvitationExcuses.in('sometimes', 'yes')),
    ),
    whenOpen: 'caution',
    rests: ['us:invitation', 'law:violation'],
  },
  {
    id: 'never.terms',
    section: 'never',
    when: all(c.restrainedPerson, c.mayBeInForce, f.stage.not('asked')),
    whenOpen: 'caution',
    rests: ['us:stays-in-force', 'law:violation'],
  },
  {
    id: 'never.living',
    section: 'expect',
    when: all(c.restrainedPerson, c.mayBeInForce, f.stage.not('asked')),
    whenOpen: 'caution',
    rests: ['us:third-party', 'us:invitation', 'us:stays-in-force'],
  },
  {
    id: 'never.parenting',
    section: 'expect',
    whenOpen: { toldIf: f.children.is('yes') },
    when: all(f.children.is('yes'), c.mayBeInForce, not(c.military)),
    rests: ['us:stays-in-force', 'us:third-party', 'us:change-instead'],
  },
  {
    id: 'never.penalty',
    section: 'expect',
    whenOpen: { toldIf: all(c.restrainedPerson, c.civil) },
    when: all(c.restrainedPerson, c.civil, c.mayBeInForce, f.stage.not('asked')),
    rests: ['law:violation', 'us:stays-in-force'],
  },
  {
    id: 'never.protected-contact',
    section: 'never',
    whenOpen: { toldIf: all(c.protectedPerson, f.contact.is('yes')) },
    when: all(c.protectedPerson, f.contact.is('yes'), c.mayBeInForce),
    rests: ['us:invitation', 'law:violation', 'us:criminal-no-contact'],
  },
  {
    id: 'never.protected-reach-out',
    section: 'never',
    whenOpen: { toldIf: all(c.protectedPerson, f.contact.is('no')) },
    when: all(c.protectedPerson, f.contact.is('no'), f.mutual.not('yes'), c.mayBeInForce),
    rests: ['us:invitation', 'law:violation'],
  },
  {
    id: 'never.rely',
    section: 'never',
    when: all(c.protectedPerson, c.mayBeInForce),
    whenOpen: 'caution',
    rests: ['us:stays-in-force'],
  },
  {
    id: 'never.agreement',
    section: 'never',
    when: all(f.agreement.is('yes'), not(c.military)),
    whenOpen: { toldIf: f.agreement.is('yes') },
    rests: ['us:stays-in-force', 'us:judge-asks'],
  },
  {
    id: 'never.untrue',
    section: 'expect',
    when: all(c.protectedPerson, f.untrue.is('yes')),
    rests: ['us:false-statements'],
  },
  {
    id: 'never.untrue-restrained',
    section: 'expect',
    when: all(c.restrainedPerson, f.untrue.is('yes'), not(c.military)),
    whenOpen: { toldIf: all(c.restrainedPerson, f.untrue.is('yes')) },
    rests: ['us:evidence-tips', 'us:false-statements'],
  },
];
