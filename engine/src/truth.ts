import { diagram, FALSE, TRUE } from './diagram.ts';
import { bitsOf, type Masks } from './known.ts';
import { FAILS, HOLDS, OPEN, openRepeat, quickTruth, type Truth } from './quick.ts';
import { reduce } from './reduce.ts';
import type { Term } from './term.ts';

/** Beyond so many cases, a decision diagram, which tells equal cases apart from new ones, is the better way. */
const MOST_CASES = 48;

/**
 * The exact truth over all that is left: HOLDS where the term holds in every case, FAILS where in none.
 *
 * Where the quick truth may be too weak, it goes through the cases of the repeated facts. The first two cases
 * that differ, or the first that is open, settle it, so this mostly ends after very few.
 */
export function exactTruth(term: Term, known: Masks): Truth {
  const quick = quickTruth(term.root, known);
  if (quick !== OPEN || openRepeat(term, known) < 0) return quick;

  const left = known.slice();
  let cases = 0;
  const expand = (): Truth | undefined => {
    const truth = quickTruth(term.root, left);
    if (truth !== OPEN) return truth;
    const fact = openRepeat(term, left);
    if (fact < 0) return OPEN;
    const had = left[fact] as number;
    let so: Truth | undefined;
    for (const bit of bitsOf(had)) {
      if (++cases > MOST_CASES) return undefined;
      left[fact] = bit;
      const kid = expand();
      if (kid === undefined || kid === OPEN) return kid;
      if (so !== undefined && kid !== so) return OPEN;
      so = kid;
    }
    left[fact] = had;
    return so;
  };
  return expand() ?? diagramTruth(term, known);
}

function diagramTruth(term: Term, known: Masks): Truth {
  const result = diagram(reduce(term.root, known), known);
  return result === TRUE ? HOLDS : result === FALSE ? FAILS : OPEN;
}
