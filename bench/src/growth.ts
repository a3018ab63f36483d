import { type Languages, languagesAt } from './growth/languages.node.ts';
import { growthPage } from './growth/page.ts';
import { type Places, placesAt } from './growth/places.node.ts';
import { type Proof, proofAt } from './growth/proof.node.ts';
import { part } from './part.ts';

/** What more rules, more places and more languages cost. */
export interface GrowthResult {
  readonly places: readonly Places[];
  readonly proofs: readonly Proof[];
  readonly languages: readonly Languages[];
}

export const growth = part<GrowthResult>({
  id: 'growth',
  async run() {
    // Once before, so that the first size is not the one that pays for what is read and made ready only once.
    languagesAt(2);
    await placesAt(1);
    const places: Places[] = [];
    for (const times of [1, 2, 5, 10]) places.push(await placesAt(times));
    const proofs: Proof[] = [];
    for (const times of [1, 2, 4]) proofs.push(await proofAt(times));
    return { places, proofs, languages: [1, 2, 5].map(languagesAt) };
  },
  write: growthPage,
});
