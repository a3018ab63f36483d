import type { House, Situation } from '@until-signed/guidance/for-papers';
import { valuesFor } from '@until-signed/guidance/for-papers';

type Values = Readonly<Record<string, string | undefined>>;

/**
 * The words of the place and the days of the plan, for a paper. A plan may speak of orders in general or name the first
 * order of a law file; on a paper for a court only the person's own order can be named, and only the court's own word
 * for a thing can be called that. What is not known is undefined.
 */
export function paperValues(
  situation: Situation,
  { words }: House,
  say: (key: string) => string,
): Values & Readonly<Record<'protected' | 'restrained', string>> {
  const { law, types } = situation;
  const type = types.length === 1 ? types[0] : undefined;
  return {
    ...valuesFor(situation, words),
    protected: plainTerm(law?.words.protected) ?? say('term.protected'),
    restrained: plainTerm(law?.words.restrained) ?? say('term.restrained'),
    'order-name': orderName(law?.orders.find(({ id }) => id === type)?.name),
    'to-end': law?.words.toEnd === 'unknown' ? undefined : law?.words.toEnd,
  };
}

/**
 * The first word of those that a law file names, without what it says beside it: `respondent (restrained party)` and
 * `petitioner, or protected person` are for readers of a plan, not for the head of a court paper.
 */
export function plainTerm(term: string | undefined): string | undefined {
  if (term === undefined || term === 'unknown') return undefined;
  return term.split(/ \(|, (?:or|also) /)[0]?.trim();
}

/**
 * What an order is called, without whom or what it is for, and without its English where it is told in another
 * language: `Protection From Abuse (PFA) order`, `Civil no-contact order (50C order), for stalking or sexual assault`.
 */
export function orderName(name: string | undefined): string | undefined {
  return name
    ?.replace(/ (?:\([^()]*\)|\[[^\]]*\])/g, '')
    .split(/, (?:also|against|after|for|contra|con|después|por|también) /)[0];
}
