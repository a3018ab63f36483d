import { DANGERS } from '@until-signed/guidance/proving';
import type { Diagrams } from './diagram.ts';
import { type Can, Knowledge, possiblePersons } from './knowledge.ts';
import type { Script } from './script.ts';
import { Telling } from './telling.ts';

/** The same persons with one danger turned on. */
export interface Alarm {
  readonly danger: (typeof DANGERS)[number];
  /** What is true of the two together: before, the danger was not known to be there. */
  readonly given: readonly string[];
  readonly telling: Telling;
  /** With a clue lost, what was sure can be told with its condition instead. Then only what warns is looked at. */
  readonly losesClue: boolean;
}

/** Every danger, turned on for whoever it is off or not known for. */
export function alarmsOf(telling: Telling): readonly Alarm[] {
  const { knowledge } = telling;
  const { script, diagrams } = knowledge;
  return DANGERS.flatMap((danger): Alarm[] => {
    const fact = diagrams.indexOf(danger.fact);
    const values = diagrams.facts[fact]?.values ?? [];
    const before = knowledge.canOf(danger.fact);
    const calm = script.or(...before.filter((_, at) => values[at] !== danger.to));
    const turned = (can: Can) =>
      new Knowledge(script, diagrams, (at, value) =>
        at === fact ? String(values[value] === danger.to) : can(at, value),
      );
    const tell = (more: Knowledge) => new Telling(more, telling.catalogue, telling.wording);
    const plain = { danger, given: [calm], telling: tell(turned(knowledge.can)), losesClue: false };
    if (danger.fact !== 'criminal-case') return [plain];
    const off = before[values.indexOf(danger.to)] ?? 'false';
    const clueless = turned(withoutClue(knowledge));
    const given = [script.not(off), ...lostClue(knowledge, clueless, script, diagrams)];
    return [plain, { danger, given, telling: tell(clueless), losesClue: true }];
  });
}

/** The same alarms over plans that are told otherwise. */
export const retold = (alarms: readonly Alarm[], tell: (telling: Telling) => Telling): readonly Alarm[] =>
  alarms.map((alarm) => ({ ...alarm, telling: tell(alarm.telling) }));

/** That there is no criminal case is also a clue to the kind of order: a yes leaves more kinds. */
const withoutClue =
  ({ script, diagrams, can }: Knowledge): Can =>
  (at, value) => {
    const fact = diagrams.facts[at];
    return fact?.id === 'kind' ? script.atom(`kind without the clue=${fact.values[value]}`) : can(at, value);
  };

function lostClue(before: Knowledge, after: Knowledge, script: Script, diagrams: Diagrams): string[] {
  const kinds = diagrams.facts[diagrams.indexOf('kind')]?.values ?? [];
  const calm = before.canOf('kind');
  return [
    ...possiblePersons(after).map(({ is }) => is),
    ...after.canOf('kind').map((can, at) => {
      const left = ['civil', 'military'].includes(kinds[at] ?? '') ? can : 'false';
      const had = calm[at] ?? 'false';
      return script.and(script.implies(had, left), script.implies(left, had));
    }),
  ];
}
