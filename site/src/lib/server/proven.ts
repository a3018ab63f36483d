import record from '@until-signed/guidance/proven' with { type: 'json' };

/** What `npm run prove -- --record` wrote down of the last proof. Every figure on the site comes from here. */
export interface Proven {
  readonly provenOn: string;
  /** Of what was proven. */
  readonly fingerprint: string;
  /** How many different persons the proof speaks of, in decimal digits: too many for a number. */
  readonly persons: string;
  readonly checks: number;
  readonly rules: number;
  readonly questions: number;
  /** How many checks each promise has, in the order in which they are shown. */
  readonly promises: Readonly<Record<string, number>>;
  /** Faults put into the rules on purpose, and how many of them some promise noticed. */
  readonly faults: { readonly made: number; readonly noticed: number };
  /** How many questions are asked of one person. */
  readonly interview: { readonly longest: number; readonly median: number };
}

export const proven: Proven = record;

/** A number too great to read, in a way to take it in: how many digits, the first two, and what is left as zeros. */
export const inDigits = (number: string): { n: number; lead: string; zeros: number } => ({
  n: number.length,
  lead: number.slice(0, 2),
  zeros: Math.max(0, number.length - 2),
});
