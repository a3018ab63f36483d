import { FACTS } from '@until-signed/guidance';
import { Diagrams } from './diagram.ts';
import { type Given, Knowledge, possiblePersons } from './knowledge.ts';
import { Script } from './script.ts';
import { type Catalogue, Telling, type Wording } from './telling.ts';

/** All plans of all persons, as formulas. */
export interface Reading {
  readonly script: Script;
  readonly diagrams: Diagrams;
  readonly knowledge: Knowledge;
  readonly telling: Telling;
  /** What is true of everybody. */
  readonly persons: readonly Given[];
  readonly wording: Wording;
}

/** Reads a catalogue of rules and contacts, the project's own or one with a fault put in. */
export function readCatalogue(catalogue: Catalogue, wording: Wording): Reading {
  const script = new Script();
  const diagrams = new Diagrams(FACTS);
  const knowledge = new Knowledge(script, diagrams);
  return {
    script,
    diagrams,
    knowledge,
    telling: new Telling(knowledge, catalogue, wording),
    persons: possiblePersons(knowledge),
    wording,
  };
}

/** The same persons and words with other rules. What both have in common is not read twice. */
export const withCatalogue = (reading: Reading, catalogue: Catalogue): Reading => ({
  ...reading,
  telling: new Telling(reading.knowledge, catalogue, reading.wording),
});
