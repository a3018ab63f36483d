import { FACTS, originOf, SECTION_IDS, type Words } from '@until-signed/guidance';
import {
  CONTRADICTIONS,
  DANGERS,
  PROMISES,
  type Rule,
  STANDS_IN,
  STEP_ELSEWHERE,
  spokenOf,
  WHO_DECIDES,
  WITH_AUDIENCE,
} from '@until-signed/guidance/proving';
import { isSection, type Law } from '@until-signed/law';
import type { Catalogue } from './telling.ts';

/** Parts of the law file besides its sections that a rule can rest on. */
const PARTS = new Set(['orders', 'registry', 'records', 'efile', 'criminal', 'help']);

/** Fields that only add to a fact of their own, for which there is a question. */
const ADDITIONS = new Set(['violation.note']);

/**
 * What is checked of the data itself, not of persons: every rule rests on a national source that is there, so that
 * it has one in every place; every field that a text quotes has a question for the clerk; every name that a promise
 * uses is one. Gives what is wrong, in sentences.
 */
export function dataProblems({ rules, contacts }: Catalogue, law: Law, words: Words): readonly string[] {
  const { federal, general, helplines, safety } = law.national;
  const national = new Set([...federal, ...general, ...helplines, ...safety].map(({ id }) => id));
  const known = new Set([...rules.map(({ id }) => id), ...contacts.map(({ id }) => id)]);
  return [
    ...rules.flatMap((rule) => restProblems(rule, national)),
    ...rules
      .filter(({ section }) => !SECTION_IDS.includes(section))
      .map(({ id, section }) => `${id} stands in no section of a plan: ${section}`),
    ...rules
      .filter(({ id }) => !WITH_AUDIENCE.has(id))
      .map(({ id }) => `${id} is in no list of guidance/src/audiences: for whom is it?`),
    ...Object.entries(STANDS_IN).flatMap(([section, ids]) =>
      rules
        .filter((rule) => ids.includes(rule.id) && rule.section !== section)
        .map((rule) => `${rule.id} stands in “${rule.section}”; it is of use only in “${section}”`),
    ),
    ...rules
      .filter(({ unlessTold }) =>
        unlessTold?.some((id) => rules.some((one) => one.id === id && one.unlessTold)),
      )
      .map(
        ({ id }) => `${id} gives way to a line that gives way itself; let it give way to the last of them`,
      ),
    ...FACTS.filter(({ id }) => originOf(id) === 'law' && !words.questions[id]).map(
      ({ id }) =>
        `what the law says of ${id} may be unknown, and there is no question {#${id}} for the clerk`,
    ),
    ...quoted(words)
      .filter((field) => !ADDITIONS.has(field) && !words.questions[`clerk.${field}`])
      .map((field) => `a text quotes ${field}, for which there is no question {#clerk.${field}}`),
    ...[...namedByPromises()]
      .filter((id) => !known.has(id))
      .map((id) => `a promise names “${id}”, which is no rule and no contact`),
  ];
}

function restProblems({ id, rests }: Rule, national: ReadonlySet<string>): string[] {
  const federal = rests.filter((rest) => rest.startsWith('us:'));
  return [
    ...(federal.length === 0
      ? [`${id} rests on no national source, so in some place it may rest on none`]
      : []),
    ...federal
      .filter((rest) => !national.has(rest.slice(3)))
      .map((rest) => `${id} rests on ${rest}, which is not there`),
    ...rests
      .filter((rest) => rest.startsWith('law:') && !isSection(rest.slice(4)) && !PARTS.has(rest.slice(4)))
      .map((rest) => `${id} rests on ${rest}, which is no part of a law file`),
  ];
}

const quoted = (words: Words): readonly string[] => [
  ...new Set(
    Object.values(words.items).flatMap(({ lead, more }) =>
      [...lead, ...more].flatMap((block) => (block.kind === 'law' ? [block.field] : [])),
    ),
  ),
];

/** Every rule and contact that some promise, pair or list names. */
export const namedByPromises = (): ReadonlySet<string> =>
  new Set([
    ...PROMISES.flatMap(({ claims }) => claims.flatMap(({ claim }) => spokenOf(claim))),
    ...CONTRADICTIONS.flat(),
    ...DANGERS.flatMap(({ instead }) => Object.entries(instead).flat(2)),
    ...WHO_DECIDES,
    ...STEP_ELSEWHERE,
  ]);
