import type { Item, Model, State } from '@until-signed/engine';
import type { Engine } from './engine.ts';
import type { Person, Subject } from './subject.ts';

/** Persons for whom an engine gives other items than ours: none, if the rules were translated rightly. */
export async function disagreements(
  one: Engine,
  other: Engine,
  subject: Subject,
  persons: readonly Person[],
): Promise<readonly { person: Person; only: readonly string[]; missing: readonly string[] }[]> {
  const [a, b] = [await one.load(subject), await other.load(subject)];
  const found: { person: Person; only: readonly string[]; missing: readonly string[] }[] = [];
  for (const person of persons) {
    const here = new Set(await a.plan(a.input(person)));
    const there = new Set(await b.plan(b.input(person)));
    const only = [...there].filter((id) => !here.has(id));
    const missing = [...here].filter((id) => !there.has(id));
    if (only.length + missing.length > 0) found.push({ person, only, missing });
  }
  return found;
}

/** What an engine says of items while facts are not known. */
export interface OfUnknown {
  readonly engine: string;
  /** Items, over all persons, that depend on what is not known. */
  readonly open: number;
  /** Of these: told as if they held, though there are answers with which they do not. */
  readonly toldThough: number;
  /** Told, though they hold with no answer at all. */
  readonly toldWrongly: number;
  /** Not told, though they hold with every answer. */
  readonly leftOut: number;
  /** The items told that way most often. */
  readonly examples: readonly string[];
}

/** Holds what an engine tells people who have not told everything against what is true in every case. */
export async function ofUnknown(
  one: Engine,
  subject: Subject,
  model: Model,
  persons: readonly Person[],
): Promise<OfUnknown> {
  const loaded = await one.load(subject);
  const times = new Map<Item, number>();
  let [open, toldThough, toldWrongly, leftOut] = [0, 0, 0, 0];
  for (const person of persons) {
    const told = new Set(await loaded.plan(loaded.input(person)));
    const states = model.states(model.given(person));
    for (const [at, item] of subject.items.entries()) {
      const state = states[at] as State;
      const tells = told.has(item.id);
      if (state === 'open') open += 1;
      if (state === 'holds' && !tells) leftOut += 1;
      if (state === 'fails' && tells) toldWrongly += 1;
      if (state === 'open' && tells) {
        toldThough += 1;
        times.set(item, (times.get(item) ?? 0) + 1);
      }
    }
  }
  const examples = [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([{ id }]) => id);
  return { engine: one.id, open, toldThough, toldWrongly, leftOut, examples };
}
