import { all, type Condition, not } from '@until-signed/engine';
import * as f from '../facts.ts';

/** Conditions that many rules share, under the names that people use for them. */
export const protectedPerson = f.role.is('protected');
export const restrainedPerson = f.role.is('restrained');
export const civil = f.kind.in('civil', 'both');
export const criminal = f.kind.in('criminal', 'both');
export const military = f.kind.is('military');

export const beforeHearing = f.stage.in('asked', 'emergency', 'temporary');
export const afterFinal = f.stage.is('final');
export const hearingAhead = f.hearing.in('today', 'within-3-days', 'within-7-days', 'later');
export const hearingSoon = f.hearing.in('today', 'within-3-days', 'within-7-days');

/**
 * The end is on paper, signed by a judge. One paper ends one order: with two orders the other may go on. A stamped
 * notice is told of by its own rule, and counts only once the clerk confirms it.
 */
export const provenEnd: Condition = all(
  f.stage.is('ended'),
  f.proof.is('signed-paper'),
  f.kind.in('civil', 'criminal'),
  f.mutual.not('yes'),
);
export const mayBeInForce = not(provenEnd);

export const wantsEnd = f.goal.is('end');
export const wantsChange = f.goal.is('change');
export const wantsEndOrChange = f.goal.in('end', 'change');
export const yes = (fact: typeof f.pressed): Condition => fact.is('yes');

/** The protected person asks to drop the case before the full hearing. */
export const withdrawing = all(protectedPerson, civil, beforeHearing, wantsEnd);
/** The protected person asks to end a final order. */
export const endingFinal = all(protectedPerson, civil, afterFinal, wantsEnd);
/** The restrained person asks to end or change a final order. */
export const movingFinal = all(restrainedPerson, civil, afterFinal, wantsEndOrChange);
/** The restrained person, before the full hearing. */
export const responding = all(restrainedPerson, civil, beforeHearing);
