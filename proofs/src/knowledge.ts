import type { Condition, Fact } from '@until-signed/engine';
import { originOf } from '@until-signed/guidance';
import { type Diagram, type Diagrams, nameOf, topOf } from './diagram.ts';
import type { Script } from './script.ts';

/** The atom that says: this fact can still have this value. */
export type Can = (fact: number, value: number) => string;

/**
 * What is known of a person, as atoms: for each value of each fact, whether the fact can still have it. A condition
 * over it is read exactly as the engine does: true in every case that is left, in none, or in some.
 */
export class Knowledge {
  private readonly equal = new Map<string, string>();
  private readonly depends = new Map<string, string>();
  readonly script: Script;
  readonly diagrams: Diagrams;
  readonly can: Can;

  constructor(script: Script, diagrams: Diagrams, can?: Can) {
    this.script = script;
    this.diagrams = diagrams;
    this.can =
      can ?? ((fact, value) => script.atom(`${this.fact(fact).id}=${this.fact(fact).values[value]}`));
  }

  private fact(index: number): Fact {
    return this.diagrams.facts[index] as Fact;
  }

  /** The atoms of one fact, in the order of its values. */
  canOf(id: string): readonly string[] {
    const fact = this.diagrams.indexOf(id);
    return this.fact(fact).values.map((_, value) => this.can(fact, value));
  }

  sure(condition: Condition): string {
    return this.same(this.diagrams.of(condition), true);
  }

  never(condition: Condition): string {
    return this.same(this.diagrams.of(condition), false);
  }

  /** Exactly one value is left. */
  settled(id: string): string {
    const can = this.canOf(id);
    const { script } = this;
    return script.or(
      ...can.map((one) => script.and(one, ...can.filter((other) => other !== one).map((x) => script.not(x)))),
    );
  }

  /** Every value is left. */
  untold(id: string): string {
    return this.script.and(...this.canOf(id));
  }

  /** Two cases that are left and differ in this fact alone differ in the truth of the condition. */
  dependsOn(condition: Condition, id: string): string {
    const diagram = this.diagrams.of(condition);
    const fact = this.diagrams.indexOf(id);
    const key = `${nameOf(diagram)} ${fact}`;
    let known = this.depends.get(key);
    if (known === undefined) {
      const groups = this.groupsOf(fact, (value) => [this.diagrams.given(diagram, fact, value)]);
      const pairs = groups.flatMap((one, at) =>
        groups
          .slice(at + 1)
          .map((two) =>
            this.script.and(
              one.can,
              two.can,
              this.script.not(this.same(one.left[0] ?? true, two.left[0] ?? true)),
            ),
          ),
      );
      known = this.script.or(...pairs);
      this.depends.set(key, known);
    }
    return known;
  }

  /** Two cases differ when this fact turns from some value that is left to this one. */
  turnsOn(condition: Condition, id: string, value: string): string {
    const diagram = this.diagrams.of(condition);
    const fact = this.diagrams.indexOf(id);
    const { values } = this.fact(fact);
    const at = values.indexOf(value);
    const left = (index: number) => this.diagrams.given(diagram, fact, index);
    return this.script.and(
      this.can(fact, at),
      this.script.or(
        ...values.map((_, other) =>
          this.script.and(this.can(fact, other), this.script.not(this.same(left(at), left(other)))),
        ),
      ),
    );
  }

  /** Two diagrams have the same truth in every case that is left. */
  private same(a: Diagram, b: Diagram): string {
    if (a === b) return 'true';
    if (typeof a === 'boolean' && typeof b === 'boolean') return 'false';
    const key = [nameOf(a), nameOf(b)].sort().join('=');
    let known = this.equal.get(key);
    if (known === undefined) {
      const fact = Math.min(topOf(a), topOf(b));
      const groups = this.groupsOf(fact, (value) => [
        this.diagrams.given(a, fact, value),
        this.diagrams.given(b, fact, value),
      ]);
      known = this.script.and(
        ...groups.map(({ can, left: [x = true, y = true] }) => this.script.implies(can, this.same(x, y))),
      );
      this.equal.set(key, known);
    }
    return known;
  }

  /** The values of a fact, those together that leave the same. */
  private groupsOf(
    fact: number,
    leaves: (value: number) => readonly Diagram[],
  ): readonly { readonly can: string; readonly left: readonly Diagram[] }[] {
    const groups = new Map<string, { left: readonly Diagram[]; cans: string[] }>();
    this.fact(fact).values.forEach((_, value) => {
      const left = leaves(value);
      const key = left.map(nameOf).join();
      const group = groups.get(key) ?? { left, cans: [] };
      group.cans.push(this.can(fact, value));
      groups.set(key, group);
    });
    return [...groups.values()].map(({ left, cans }) => ({ left, can: this.script.or(...cans) }));
  }
}

/** Something that is true of everybody, and the facts that it is about. */
export interface Given {
  readonly facts: readonly string[];
  readonly is: string;
}

/**
 * What can be known of anybody, whatever they answer, in whatever place: more than today's questions and law files
 * can tell, so that a proof holds for more than today.
 *
 * - a fact can have at least one value
 * - what a person tells is one value or nothing; the kind of order can also be narrowed by clues
 * - law files and calendar leave any values
 * - who asks, and whether there are orders in both directions, is one question
 * - only a commander makes a military order
 * - how much is left of the days to ask is known only where the law is known to set days
 */
export function possiblePersons(knowledge: Knowledge): readonly Given[] {
  const { script, diagrams } = knowledge;
  const [, , commander = ''] = knowledge.canOf('place');
  const [civil = '', criminal = '', both = '', military = ''] = knowledge.canOf('kind');
  const [days = '', noDays = ''] = knowledge.canOf('law-request-limit');
  return [
    ...diagrams.facts.map(({ id }) => ({ facts: [id], is: script.or(...knowledge.canOf(id)) })),
    ...diagrams.facts
      .filter(({ id }) => id !== 'kind' && (originOf(id) === 'person' || TOLD_AS_DATE.has(id)))
      .map(({ id }) => ({ facts: [id], is: script.or(knowledge.untold(id), knowledge.settled(id)) })),
    {
      facts: ['role', 'mutual'],
      is: script.and(
        script.implies(script.not(knowledge.settled('role')), knowledge.untold('mutual')),
        script.implies(knowledge.settled('role'), knowledge.settled('mutual')),
      ),
    },
    {
      facts: ['place', 'kind'],
      is: script.and(
        script.implies(military, commander),
        script.implies(script.and(military, script.or(criminal, both)), knowledge.untold('kind')),
        script.implies(
          script.and(military, script.not(civil), script.not(criminal), script.not(both)),
          knowledge.settled('place'),
        ),
      ),
    },
    {
      facts: ['request-window', 'law-request-limit'],
      is: script.implies(
        script.not(knowledge.untold('request-window')),
        script.and(days, script.not(noDays)),
      ),
    },
  ];
}

/** Dates that stand for one value each. What is left of the days to ask or to wait depends on the law as well. */
const TOLD_AS_DATE = new Set(['hearing', 'hearing-closed', 'served', 'expiry']);
