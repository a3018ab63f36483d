import { FACTS } from '@until-signed/guidance';
import type { Contact, Rule } from '@until-signed/guidance/proving';
import { type Alarm, alarmsOf, retold } from './alarms.ts';
import { Diagrams } from './diagram.ts';
import { type Given, Knowledge, possiblePersons } from './knowledge.ts';
import { Script } from './script.ts';
import { type Catalogue, Telling, type Wording } from './telling.ts';

/** All plans of all persons, as formulas. */
export interface Reading {
  readonly script: Script;
  readonly knowledge: Knowledge;
  readonly telling: Telling;
  readonly alarms: readonly Alarm[];
  /** What is true of everybody. */
  readonly persons: readonly Given[];
}

/** Reads a catalogue of rules and contacts. */
export function readCatalogue(catalogue: Catalogue, wording: Wording): Reading {
  const script = new Script();
  const knowledge = new Knowledge(script, new Diagrams(FACTS));
  const telling = new Telling(knowledge, catalogue, wording);
  return { script, knowledge, telling, alarms: alarmsOf(telling), persons: possiblePersons(knowledge) };
}

/** The same with one rule changed, or left out. */
export const withRule = (reading: Reading, id: string, instead: Rule | null): Reading =>
  toldOtherwise(reading, (telling) => telling.without(id, instead));

/** The same with one contact changed, or left out. */
export const withContact = (reading: Reading, id: string, instead: Contact | null): Reading =>
  toldOtherwise(reading, (telling) => telling.withoutContact(id, instead));

const toldOtherwise = (reading: Reading, tell: (telling: Telling) => Telling): Reading => ({
  ...reading,
  telling: tell(reading.telling),
  alarms: retold(reading.alarms, tell),
});
