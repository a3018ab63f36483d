import type { Claim } from '../claims.ts';

/** One thing that a promise comes to, for whom it is meant and what the plan then says. */
export interface PromisedClaim {
  readonly says: string;
  readonly claim: Claim;
}

/** A promise of DESIGN.md. Its words for people stand in words/en/promises.md under the same id. */
export interface Promised {
  readonly id: string;
  readonly claims: readonly PromisedClaim[];
}
