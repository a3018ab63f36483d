import { any } from '@until-signed/engine';
import { names, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { criminal, inDays, yes } from './conditions.ts';
import type { PromisedClaim } from './promised.ts';

/** Whose case calls for a lawyer or an advocate today. */
export const LAWYER: readonly PromisedClaim[] = [
  ['a hearing within days', inDays] as const,
  ['a criminal case', any(yes(f.criminalCase), criminal)] as const,
  ['children', yes(f.children)] as const,
  ['firearms', yes(f.firearms)] as const,
  ['state lines', yes(f.acrossLines)] as const,
  ['pressure', yes(f.pressed)] as const,
  ['danger', yes(f.unsafe)] as const,
].map(([says, of]) => ({
  says: `${says}: a lawyer or an advocate today`,
  claim: where(sure(of), tells('danger.lawyer-today'), names('legal-aid')),
}));
