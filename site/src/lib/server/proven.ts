import type { Proven } from '@until-signed/guidance';
import record from '@until-signed/guidance/proven' with { type: 'json' };

/** What `npm run prove -- --record` wrote down of the last proof. Every figure on the site comes from here. */
export const proven: Proven = record;

/** A number too great to read, in a way to take it in: how many digits, the first two, and what is left as zeros. */
export const inDigits = (number: string): { n: number; lead: string; zeros: number } => ({
  n: number.length,
  lead: number.slice(0, 2),
  zeros: Math.max(0, number.length - 2),
});
