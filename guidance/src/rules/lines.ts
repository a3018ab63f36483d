import { all, any, not } from '@until-signed/engine';
import * as f from '../facts.ts';
import type { Rule } from '../rule.ts';
import * as c from './conditions.ts';

const lines = any(f.acrossLines.is('yes'), f.place.is('tribe'));

/** State and tribal lines, and what can be done online. */
export const lineRules: readonly Rule[] = [
  {
    id: 'lines.federal',
    section: 'stand',
    when: all(lines, f.place.not('military', 'foreign')),
    rests: ['us:full-faith-and-credit', 'us:interstate-violation'],
  },
  {
    id: 'lines.issuing-court',
    section: 'stand',
    when: all(f.acrossLines.is('yes'), c.civil, f.place.not('foreign')),
    rests: ['us:full-faith-and-credit', 'us:no-registration-needed'],
  },
  {
    id: 'lines.crime',
    section: 'never',
    whenOpen: { toldIf: all(c.restrainedPerson, lines) },
    when: all(c.restrainedPerson, lines, c.mayBeInForce, not(c.military)),
    rests: ['us:interstate-violation', 'us:interstate-stalking'],
  },
  {
    id: 'lines.crime-either',
    section: 'never',
    when: all(lines, c.mayBeInForce, not(c.military)),
    whenOpen: { toldIf: lines },
    unsettled: f.role,
    rests: ['us:interstate-violation', 'us:interstate-stalking'],
  },
  {
    id: 'lines.copy',
    section: 'expect',
    when: all(c.protectedPerson, lines, f.place.not('military', 'foreign')),
    rests: ['us:no-registration-needed', 'us:no-notice-of-registration'],
  },
  {
    id: 'online.yes',
    section: 'expect',
    whenOpen: 'sure',
    when: all(c.civil, f.lawEfile.is('yes'), f.goal.not('know')),
    rests: ['law:efile', 'us:clerk-no-advice'],
  },
  {
    id: 'online.maybe',
    section: 'expect',
    when: all(c.civil, f.lawEfile.in('some-courts', 'no'), f.goal.not('know')),
    whenOpen: { toldOn: ['law'] },
    rests: ['us:clerk-no-advice', 'law:efile'],
  },
];
