import { readFileSync, writeFileSync } from 'node:fs';

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

const RECORD = new URL('../../guidance/proven.json', import.meta.url);

export const readRecord = (): Proven => JSON.parse(readFileSync(RECORD, 'utf8')) as Proven;

export const writeRecord = (record: Proven): void =>
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);

/** What a record says that this run does not find: sentences, none if it is of these very rules. */
export function staleIn(
  record: Proven,
  found: Pick<Proven, 'fingerprint' | 'persons' | 'checks'>,
): readonly string[] {
  return (['fingerprint', 'persons', 'checks'] as const)
    .filter((key) => record[key] !== found[key])
    .map((key) => `guidance/proven.json has another ${key}: ${record[key]} there, ${found[key]} now`);
}
