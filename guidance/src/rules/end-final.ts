import { all, any } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const asksFinal = all(c.protectedPerson, c.civil, c.afterFinal, c.wantsEndOrChange);

/** The protected person asks to end or change a final order. */
export const endFinal: readonly Rule[] = [
  {
    id: 'final.call',
    section: 'steps',
    when: asksFinal,
    rests: ['us:clerk-no-advice', 'law:endByProtected'],
  },
  {
    id: 'final.file',
    section: 'steps',
    whenOpen: { toldOn: ['law'] },
    when: all(asksFinal, f.lawProtectedMayEnd.not('no')),
    rests: ['law:endByProtected', 'us:judge-asks'],
    forms: 'endByProtected',
  },
  {
    id: 'final.some-cases',
    section: 'expect',
    whenOpen: 'sure',
    when: all(asksFinal, f.lawProtectedMayEnd.in('sometimes', 'no')),
    rests: ['law:endByProtected', 'us:judge-asks'],
  },
  {
    id: 'final.standard',
    section: 'expect',
    when: asksFinal,
    rests: ['law:endByProtected', 'us:judge-asks'],
  },
  {
    id: 'final.fee',
    section: 'expect',
    when: any(asksFinal, c.withdrawing),
    rests: ['us:fees'],
  },
  {
    id: 'change.instead',
    section: 'expect',
    when: all(c.protectedPerson, c.civil, c.wantsEnd),
    rests: ['us:change-instead', 'us:think-about-quiet'],
  },
  {
    id: 'change.terms',
    section: 'steps',
    when: all(c.civil, c.wantsChange, c.protectedPerson, f.stage.not('ended')),
    rests: ['us:change-instead', 'law:endByProtected'],
  },
  {
    id: 'change.terms.restrained',
    words: 'change.terms',
    section: 'steps',
    when: all(c.civil, c.wantsChange, c.restrainedPerson, f.stage.not('asked', 'ended')),
    rests: ['us:change-instead', 'law:endByRestrained'],
  },
  {
    id: 'change.before-hearing',
    section: 'steps',
    whenOpen: 'sure',
    when: all(c.civil, c.beforeHearing, c.wantsChange),
    rests: ['us:change-instead', 'law:hearing'],
  },
  {
    id: 'refused.again',
    section: 'expect',
    when: all(c.protectedPerson, f.refused.is('yes'), c.civil),
    rests: ['us:clerk-no-advice', 'us:judge-asks', 'law:endByProtected'],
  },
  {
    id: 'refused.again.restrained',
    words: 'refused.again',
    section: 'expect',
    when: all(c.restrainedPerson, f.refused.is('yes'), c.civil),
    rests: ['us:clerk-no-advice', 'us:judge-asks', 'law:endByRestrained'],
  },
];
