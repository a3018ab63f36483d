import { all, any, type Condition } from '@until-signed/engine';
import * as f from '../facts.ts';
import { civil, isProtected, isRestrained, yes } from '../promises/conditions.ts';
import { endOrChange, inState, lines, ofCourt } from './conditions.ts';

/** Lines that one circumstance brings: to everybody in it, and only to them. */
export const BROUGHT: readonly (readonly [Condition, string])[] = [
  [all(isProtected, yes(f.untrue)), 'never.untrue'],
  [all(isProtected, yes(f.immigration)), 'after.immigration-protected'],
  [all(isRestrained, yes(f.immigration)), 'after.immigration-restrained'],
  [yes(f.housing), 'after.housing'],
  [yes(f.childAgency), 'after.child-agency'],
  [yes(f.distance), 'help.remote'],
  [yes(f.afraid), 'help.afraid'],
  [yes(f.disability), 'help.disability'],
  [yes(f.language), 'help.language'],
  [f.place.is('tribe'), 'help.tribe'],
  [f.place.is('tribe'), 'who.tribe'],
  [f.place.is('military'), 'help.on-base'],
  [f.place.is('military'), 'who.military-ask'],
  [f.place.is('military'), 'who.military'],
  [f.place.is('foreign'), 'who.foreign'],
  [f.mutual.is('yes'), 'who.mutual'],
  [all(isProtected, civil, yes(f.filedByOther)), 'who.filed-by-other'],
  [all(isProtected, civil, yes(f.children), endOrChange), 'who.other-names'],
  [all(isProtected, civil, yes(f.refused)), 'refused.again'],
  [all(isRestrained, civil, yes(f.refused)), 'refused.again.restrained'],
  [all(isRestrained, civil, yes(f.missedHearing)), 'respond.missed'],
  [all(isProtected, civil, yes(f.missedHearing)), 'respond.missed-protected'],
  [all(civil, yes(f.needLater)), 'respond.later-date'],
  [all(isProtected, yes(f.firearms)), 'danger.firearms-protected'],
  [all(isRestrained, yes(f.unsafe)), 'danger.restrained-unsafe'],
  [all(isRestrained, yes(f.pressed)), 'danger.pressed-restrained'],
  [all(isProtected, lines, f.place.in('state', 'tribe')), 'lines.copy'],
  [all(yes(f.acrossLines), civil, f.place.not('foreign')), 'lines.issuing-court'],
  [all(isProtected, f.kind.is('civil'), yes(f.criminalCase)), 'criminal.beside'],
  [all(isRestrained, f.kind.is('civil'), yes(f.criminalCase)), 'criminal.beside-restrained'],
  [all(civil, inState, f.orderType.not('domestic')), 'order-type.other'],
];

/** Lines that a circumstance brings to whoever may still be under an order. */
export const BROUGHT_IN_FORCE: readonly (readonly [Condition, string])[] = [
  [all(yes(f.children), ofCourt), 'never.parenting'],
  [all(yes(f.agreement), ofCourt), 'never.agreement'],
  [all(isRestrained, yes(f.untrue), ofCourt), 'never.untrue-restrained'],
  [all(isRestrained, yes(f.firearms)), 'danger.firearms-restrained'],
  [isRestrained, 'never.terms'],
  [isRestrained, 'never.living'],
  [all(isRestrained, civil), 'never.penalty'],
  [all(isRestrained, f.lawInvitationExcuses.is('no'), f.kind.not('military')), 'never.invited-no'],
  [
    all(isRestrained, any(f.kind.is('military'), f.lawInvitationExcuses.in('yes', 'sometimes'))),
    'never.invited-unclear',
  ],
  [all(isProtected, yes(f.contact)), 'never.protected-contact'],
  [isProtected, 'never.rely'],
];
