import { FACTS, originOf, QUESTIONS } from '@until-signed/guidance';
import {
  type Claim,
  CONTRADICTIONS,
  MOST_QUESTIONS,
  PROMISES,
  type Promised,
  spokenOf,
  WARNINGS,
} from '@until-signed/guidance/proving';
import type { Reading } from './reading.ts';

/**
 * One thing to be proven. The solver looks for a person for whom `faults` are all true: there must be nobody
 * (or, with `expect: 'somebody'`, at least one).
 */
export interface Check {
  /** The promise it belongs to: a number of DESIGN.md, or a name. */
  readonly promise: string;
  readonly says: string;
  readonly expect: 'nobody' | 'somebody';
  readonly faults: readonly string[];
  /** Items and contacts that it speaks of: what to look at when it is broken. */
  readonly about: readonly string[];
  /** Where it is a claim about one plan: what a plan can be held against. */
  readonly claim?: Claim;
  /** Where it is about two plans: what the second one tells besides. */
  readonly turns?: { readonly fact: string; readonly to: string };
}

/** Every check there is. */
export function allChecks(reading: Reading): readonly Check[] {
  return [
    ...claimChecks(reading, PROMISES),
    ...monotoneChecks(reading),
    ...reachChecks(reading),
    ...contradictionChecks(reading),
    ...valueChecks(reading),
    ...clerkChecks(reading),
    ...endingChecks(reading),
  ];
}

/** The promises that are claims about one plan. */
export const claimChecks = (
  { telling, script }: Reading,
  promises: readonly Promised[] = PROMISES,
): readonly Check[] =>
  promises.flatMap(({ id, claims }) =>
    claims.map(({ says, claim }) => ({
      promise: id,
      says,
      expect: 'nobody' as const,
      faults: [script.not(telling.claim(claim))],
      about: spokenOf(claim),
      claim,
    })),
  );

/**
 * Promise 10: of two plans that differ in one danger, the one with more danger has all that the other has.
 * @param only the items that are looked at; all of them, if it is left out
 */
export function monotoneChecks({ script, telling, alarms }: Reading, only?: string): readonly Check[] {
  const { rules, contacts } = telling.catalogue;
  return alarms.flatMap(({ danger, given, telling: more, losesClue }) => {
    const check = (item: string, is: string, stays: readonly string[]): Check => ({
      promise: '10',
      says: `“${danger.fact}” takes “${item}” from nobody`,
      expect: 'nobody',
      faults: [...given, is, script.not(script.or(...stays))],
      about: [item],
      turns: danger,
    });
    const instead = (id: string) => danger.instead[id] ?? [];
    const items = losesClue ? WARNINGS : rules.map(({ id }) => id);
    return [
      ...items
        .filter((id) => only === undefined || id === only || instead(id).includes(only))
        .flatMap((id) => {
          const now = telling.rule(id);
          const then = [id, ...instead(id)].map((one) => more.rule(one));
          const shown = check(
            id,
            now.shows,
            then.map(({ shows }) => shows),
          );
          const told = check(
            id,
            now.tells,
            then.map(({ tells }) => tells),
          );
          return losesClue ? [shown] : [told, shown];
        }),
      ...contacts
        .filter(({ id }) => only === undefined || id === only)
        .map(({ id }) => check(id, telling.contact(id), [more.contact(id)])),
    ];
  });
}

/** One rule can be told to somebody, or one contact named. Nothing to check of what is neither. */
export function toldChecks({ telling }: Reading, id: string): readonly Check[] {
  const { rules, contacts } = telling.catalogue;
  const isRule = rules.some((rule) => rule.id === id);
  if (!isRule && !contacts.some((contact) => contact.id === id)) return [];
  const is = isRule ? telling.rule(id).tells : telling.contact(id);
  return [{ promise: '12', says: `${id} can be told`, expect: 'somebody', faults: [is], about: [id] }];
}

/** Promise 12: every rule is told to somebody, every question is asked of somebody to some effect. */
export function reachChecks(reading: Reading): readonly Check[] {
  const { telling, knowledge, script } = reading;
  const { rules, contacts } = telling.catalogue;
  const conditions = [...rules, ...contacts].map(({ when }) => when);
  const later = (from: number) =>
    new Set(QUESTIONS.slice(from + 1).flatMap(({ facts }) => facts.map(({ id }) => id)));
  return [
    ...[...rules, ...contacts].flatMap(({ id }) => toldChecks(reading, id)),
    ...QUESTIONS.map(({ id, facts, when }, at) => {
      // What is asked later is not known yet; what was asked before may be.
      const own = new Set(facts.map((fact) => fact.id));
      const before = new Set(QUESTIONS.slice(0, at).flatMap((one) => one.facts.map((fact) => fact.id)));
      const unknown = [...later(at)].filter((one) => !own.has(one) && !before.has(one));
      return {
        promise: '12',
        says: `the question “${id}” can matter`,
        expect: 'somebody' as const,
        faults: [
          ...unknown.map((one) => knowledge.untold(one)),
          ...(when ? [script.not(knowledge.never(when))] : []),
          script.or(
            ...facts.flatMap((fact) =>
              conditions.map((condition) =>
                script.and(script.not(knowledge.settled(fact.id)), knowledge.dependsOn(condition, fact.id)),
              ),
            ),
          ),
        ],
        about: [],
      };
    }),
  ];
}

/** No plan says two things of which one denies the other. */
export const contradictionChecks = (
  { telling }: Reading,
  sets: readonly (readonly string[])[] = CONTRADICTIONS,
): readonly Check[] =>
  sets.flatMap((set) =>
    set.flatMap((one, at) =>
      set.slice(at + 1).map((two) => ({
        promise: 'contradictions',
        says: `${one} and ${two} are never told together`,
        expect: 'nobody' as const,
        faults: [telling.rule(one).tells, telling.rule(two).tells],
        about: [one, two],
      })),
    ),
  );

/** Every value of every fact can change some plan. */
export function valueChecks({ telling, knowledge, script }: Reading): readonly Check[] {
  const { rules, contacts } = telling.catalogue;
  return FACTS.filter(({ id }) => id !== 'caption').flatMap((fact) =>
    fact.values.map((value) => ({
      promise: 'values',
      says: `${fact.id}: ${value} can change a plan`,
      expect: 'somebody' as const,
      faults: [
        script.or(...[...rules, ...contacts].map(({ when }) => knowledge.turnsOn(when, fact.id, value))),
      ],
      about: [fact.id],
    })),
  );
}

/** What hangs on a field of law that nobody knows is a question for the clerk, and no call has too many. */
export function clerkChecks({ telling, knowledge, script }: Reading): readonly Check[] {
  const laws = FACTS.filter(({ id }) => originOf(id) === 'law');
  const open = laws.map(({ id }) =>
    script.or(...telling.catalogue.rules.map((rule) => telling.rule(rule.id).openLaw.get(id) ?? 'false')),
  );
  const ofCommander = knowledge.sure({ op: 'in', fact: 'kind', values: ['military'] });
  return [
    {
      promise: 'clerk',
      says: `the questions on what the law leaves open fit into one call: at most ${MOST_QUESTIONS}`,
      expect: 'nobody',
      faults: [script.moreThan(MOST_QUESTIONS, open)],
      about: [],
    },
    {
      promise: 'clerk',
      says: 'a commander’s order, which has no clerk, leaves none open',
      expect: 'nobody',
      faults: [ofCommander, script.or(...open)],
      about: [],
    },
  ];
}

/** Every interview ends: what was asked counts as answered, whatever the answer. */
export function endingChecks({ telling, knowledge, script }: Reading): readonly Check[] {
  const conditions = [...telling.catalogue.rules, ...telling.catalogue.contacts].map(({ when }) => when);
  const matters = (id: string) =>
    script.and(
      script.not(knowledge.settled(id)),
      script.or(...conditions.map((condition) => knowledge.dependsOn(condition, id))),
    );
  const isAsked = new Set(QUESTIONS.map(({ id }) => id));
  return QUESTIONS.filter(({ kind }) => kind === 'several').map(({ id, facts }) => ({
    promise: 'ends',
    says: `the list “${id}” never has only lines that another question asks too`,
    expect: 'nobody',
    faults: [
      script.or(...facts.filter((fact) => isAsked.has(fact.id)).map((fact) => matters(fact.id))),
      ...facts.filter((fact) => !isAsked.has(fact.id)).map((fact) => script.not(matters(fact.id))),
      // It has not been answered: none of its own lines has.
      ...facts.filter((fact) => !isAsked.has(fact.id)).map((fact) => knowledge.untold(fact.id)),
    ],
    about: [],
  }));
}
