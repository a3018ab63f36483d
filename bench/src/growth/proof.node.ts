import type { Rule } from '@until-signed/guidance/proving';
import { allChecks } from '@until-signed/proofs/src/checks.ts';
import { begin, proveAll } from '@until-signed/proofs/src/prove.ts';
import { readCatalogue } from '@until-signed/proofs/src/reading.ts';
import { Solver } from '@until-signed/proofs/src/solver.node.ts';
import { subject } from '@until-signed/proofs/src/subject.node.ts';
import { TODAY } from '../rules/subject.ts';
import { timed } from './timed.ts';

/** What a proof of so many times as many rules costs. */
export interface Proof {
  readonly times: number;
  readonly rules: number;
  readonly checks: number;
  readonly holding: number;
  /** Reading the rules and proving every check, in microseconds. */
  readonly took: number;
}

/** Proves all promises with every rule so many times. A copy says the same in the same words, under another id. */
export async function proofAt(times: number): Promise<Proof> {
  const { catalogue, wording } = subject(TODAY);
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const rules = copies.flatMap((copy) =>
    catalogue.rules.map(
      (rule): Rule =>
        copy === 0 ? rule : { ...rule, id: `${rule.id}-${copy}`, words: rule.words ?? rule.id },
    ),
  );
  const solver = await Solver.start();
  try {
    const { made, took } = timed(() => {
      const reading = readCatalogue({ ...catalogue, rules }, wording);
      const checks = allChecks(reading);
      begin(solver, reading);
      return proveAll(solver, reading, checks);
    });
    return {
      times,
      rules: rules.length,
      checks: made.length,
      holding: made.filter(({ holds }) => holds).length,
      took,
    };
  } finally {
    await solver.end();
  }
}
