import { cite, type Law } from '@until-signed/law';
import type { Cite } from '../cites.ts';
import { CONTACTS, type Person, peopleFor } from '../people.ts';
import type { Rest } from '../rule.ts';
import { type Block, plain, type Words } from '../words.ts';
import { ANSWERS, type Answer, TOPICS, type Topic } from './answers.ts';
import { type States, statesOf } from './states.ts';

/** A question that people type, as its page shows it. */
export interface AnswerPage {
  readonly slug: string;
  readonly question: string;
  readonly answer: Block;
  readonly holds: string;
  readonly more: readonly (Block | States)[];
  /** Help lines that the answer rests on. */
  readonly people: readonly Person[];
  readonly cites: readonly Cite[];
  /** Whether the law files of the places stand behind it too. */
  readonly fromPlaces: boolean;
  readonly facts: Answer['facts'];
  readonly next: readonly AnswerLink[];
  /** Topic under which it is listed. */
  readonly topic: string;
  /** The day on which the sources were read. */
  readonly read: string;
}

export interface AnswerLink {
  readonly slug: string;
  readonly question: string;
}

export interface AnswerTopic {
  readonly topic: Topic;
  readonly title: string;
  readonly answers: readonly (AnswerLink & { readonly answer: string })[];
}

export const findAnswer = (slug: string): Answer | undefined => ANSWERS.find((one) => one.slug === slug);

/** One answer with all that it rests on. Null: there is no such question. */
export function answerPage(law: Law, words: Words, slug: string): AnswerPage | null {
  const found = findAnswer(slug);
  const text = words.answers[`answer.${slug}`];
  if (!found || !text) return null;
  const { topic, rests, facts, next } = found;
  return {
    slug,
    question: text.question,
    answer: text.answer,
    holds: text.holds,
    more: text.more.map((block) => (block.kind === 'states' ? statesOf(law, words, block.field) : block)),
    people: linesOf(rests, law, words),
    cites: citesOf(rests, law),
    fromPlaces: rests.some((rest) => rest.startsWith('law:')),
    facts,
    next: next.map((one) => ({ slug: one, question: questionOf(words, one) })),
    topic: words.strings[`find.topic.${topic}`] ?? topic,
    read: law.national.read,
  };
}

/** All questions under their topics, each with its first sentences. */
export const answersByTopic = (words: Words): readonly AnswerTopic[] =>
  TOPICS.map((topic) => ({
    topic,
    title: words.strings[`find.topic.${topic}`] ?? topic,
    answers: ANSWERS.filter((one) => one.topic === topic).map(({ slug }) => {
      const text = words.answers[`answer.${slug}`];
      return { slug, question: text?.question ?? slug, answer: text ? plain([text.answer]) : '' };
    }),
  }));

const questionOf = (words: Words, slug: string): string => words.answers[`answer.${slug}`]?.question ?? slug;

/** The help lines among what an answer rests on, as far as they may be listed. */
function linesOf(rests: readonly Rest[], law: Law, words: Words): readonly Person[] {
  const ids = rests.map((rest) => (rest === 'us:lawhelp' ? 'legal-aid' : rest.slice(3)));
  const named = ids.filter((id) => CONTACTS.some((one) => one.id === id));
  return peopleFor(named, { law: null, answers: {} }, law, words);
}

/** The sources of the facts that hold everywhere, what is not secondary first, at most this many. */
const MOST = 6;

function citesOf(rests: readonly Rest[], { national, hosts }: Law): Cite[] {
  const facts = [...national.federal, ...national.general, ...national.safety];
  const found = rests.flatMap((rest) => {
    const fact = facts.find(({ id }) => `us:${id}` === rest);
    const named: unknown = fact && 'statute' in fact ? fact.statute : null;
    const statute = typeof named === 'string' && /\d/.test(named) ? named : null;
    return (fact?.sources ?? []).flatMap((key, index): Cite[] => {
      const source = national.sources[key];
      return source ? [{ ...cite(source, hosts), statute: index === 0 ? statute : null }] : [];
    });
  });
  const weight = (one: Cite) => (one.statute ? 0 : 2) + (one.secondary ? 1 : 0);
  return found
    .filter((one, index) => found.findIndex(({ title }) => title === one.title) === index)
    .sort((one, other) => weight(one) - weight(other))
    .slice(0, MOST);
}
