/** What the page “How we know” tells of a run. Written by the run itself, never by hand. */
export interface Proven {
  readonly provenOn: string;
  /** Of what was proven: facts, questions, rules, promises. */
  readonly fingerprint: string;
  /** How many different persons the proof speaks of: too great a number for anything but its digits. */
  readonly persons: string;
  readonly checks: number;
  readonly rules: number;
  readonly questions: number;
  /** Checks by promise. */
  readonly promises: Readonly<Record<string, number>>;
  readonly faults: { readonly made: number; readonly noticed: number };
  readonly interview: { readonly longest: number; readonly median: number };
}
