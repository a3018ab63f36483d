import { createHash } from 'node:crypto';
import { FACTS, type Guide, makeGuide, QUESTIONS } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import {
  CONTACTS,
  CONTRADICTIONS,
  DANGERS,
  type House,
  PROMISES,
  RULES,
  situate,
  valuesFor,
} from '@until-signed/guidance/proving';
import { loadLaw } from '@until-signed/law/load';
import type { Catalogue, Wording } from './telling.ts';

/** What is proven: the project's own rules, words and law. */
export interface Subject {
  readonly house: House;
  readonly guide: Guide;
  readonly catalogue: Catalogue;
  readonly wording: Wording;
}

/** Loads it from the files. `today` only fills dates, of which a proof needs none. */
export function subject(today: string): Subject {
  const words = loadWords('en');
  const guide = makeGuide(loadLaw(), words);
  const { house } = guide;
  return {
    house,
    guide,
    catalogue: { rules: RULES, contacts: CONTACTS },
    wording: { words, values: valuesFor(situate(house.model, {}, house.law, today), words) },
  };
}

/** Changes whenever something changes that a proof speaks of. */
export function fingerprint(): string {
  const { items } = loadWords('en');
  const of = [Object.keys(items), FACTS, QUESTIONS, RULES, CONTACTS, PROMISES, DANGERS, CONTRADICTIONS];
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
}
