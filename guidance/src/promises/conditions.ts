import { all, not } from '@until-signed/engine';
import * as f from '../facts.ts';

// Promises name the facts themselves. They share no condition with the rules: a fault in a shared one would break
// rule and promise alike, and nobody would see it.

export const yes = (fact: { is(value: 'yes'): ReturnType<typeof f.pressed.is> }) => fact.is('yes');
export const ahead = f.hearing.in('today', 'within-3-days', 'within-7-days', 'later');
export const inDays = f.hearing.in('today', 'within-3-days', 'within-7-days');
export const signed = all(f.stage.is('ended'), f.proof.is('signed-paper'));
/** The one order there is was ended by a signed paper. With two, the paper may be of the other. */
export const signedAway = all(signed, f.kind.in('civil', 'criminal'), f.mutual.is('no'));
export const inForce = not(signedAway);
export const ofCourtHere = all(f.place.in('state', 'tribe'), f.kind.in('civil', 'criminal', 'both'));
export const civil = f.kind.in('civil', 'both');
export const criminal = f.kind.in('criminal', 'both');
export const isProtected = f.role.is('protected');
export const isRestrained = f.role.is('restrained');
export const early = f.stage.in('asked', 'emergency', 'temporary');
