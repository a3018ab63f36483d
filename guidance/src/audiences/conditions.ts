/** What audiences need besides the conditions of promises. Neither shares any with the rules. */
import { any } from '@until-signed/engine';
import * as f from '../facts.ts';
import { yes } from '../promises/conditions.ts';

export const final = f.stage.is('final');
export const runs = f.stage.in('emergency', 'temporary', 'final');
export const endOrChange = f.goal.in('end', 'change');
export const ofCourt = f.kind.not('military');
export const inState = f.place.is('state');
export const lines = any(yes(f.acrossLines), f.place.is('tribe'));
