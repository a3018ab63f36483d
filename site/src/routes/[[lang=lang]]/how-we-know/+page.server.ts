import { plainDay } from '@until-signed/guidance';
import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { only } from '#lib/say.ts';
import { inDigits, proven } from '#lib/server/proven.ts';

export const prerender = true;

/** The digits in groups, each with the sign that follows it: a line may end between two. */
const groupsOf = (number: string): string[] => number.split(/(?<=\D)/);

/** What was proven, as it was recorded. No figure is written anywhere else. */
export const load = ({ params }) => {
  const { strings, language } = theGuide(languageOf(params)).words;
  const format = new Intl.NumberFormat(language);
  const { persons, checks, rules, questions, promises, faults, interview } = proven;
  const figure = (value: number) => ({ value: String(value), text: format.format(value) });
  return {
    texts: only(strings, 'site.how.', 'promise.'),
    day: { value: proven.provenOn, text: plainDay(proven.provenOn, language) },
    persons: { value: persons, digits: inDigits(persons), groups: groupsOf(format.format(BigInt(persons))) },
    checks: figure(checks),
    rules: figure(rules),
    faults: {
      made: figure(faults.made),
      noticed: figure(faults.noticed),
      rest: figure(faults.made - faults.noticed),
    },
    interview: {
      longest: figure(interview.longest),
      median: figure(interview.median),
      all: figure(questions),
    },
    promises: Object.entries(promises).map(([id, checks]) => ({ id, checks: figure(checks) })),
  };
};
