import { FACTS } from '@until-signed/guidance';
import type { Reading } from './reading.ts';
import type { Solver } from './solver.node.ts';

/**
 * How many different persons the proofs speak of: the ways in which everything can be known or not known, counted by
 * the solver itself. Facts that are tied together are counted together, the rest multiplied.
 */
export function countPersons(solver: Solver, { knowledge, script, persons }: Reading): bigint {
  let groups: string[][] = FACTS.map(({ id }) => [id]);
  for (const { facts } of persons) {
    const [tied, free] = split(groups, (group) => group.some((id) => facts.includes(id)));
    groups = [...free, tied.flat()];
  }
  const counts = groups.map((group) => {
    const atoms = group.flatMap((id) => knowledge.canOf(id));
    return [...Array(2 ** atoms.length).keys()].map((bits) =>
      atoms.map((atom, at) => ((bits >> at) & 1 ? atom : script.not(atom))),
    );
  });
  solver.add(script.flush());
  const found = solver.possible(counts.flat());
  let at = 0;
  return counts.reduce((product, cases) => {
    const here = found.slice(at, at + cases.length).filter(Boolean).length;
    at += cases.length;
    return product * BigInt(here);
  }, 1n);
}

const split = <T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] => [
  list.filter(test),
  list.filter((one) => !test(one)),
];
