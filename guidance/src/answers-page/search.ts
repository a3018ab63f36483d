import type { Law } from '@until-signed/law';
import { inSentence, PLACE_SLUGS } from '../place-page/index.ts';
import { plain, type Words } from '../words.ts';
import { ANSWERS } from './answers.ts';
import type { Found } from './found.ts';
import type { Term } from './terms.ts';

/** Everything that can be found in a language, the same for everybody. Paths are without the language. */
export function searchDocs(law: Law, words: Words, terms: readonly Term[]): readonly Found[] {
  const answers = ANSWERS.flatMap(({ slug, topic }) => {
    const told = words.answers[`answer.${slug}`];
    if (!told) return [];
    const rest = told.more.filter((block) => block.kind !== 'states');
    return [
      {
        kind: 'answer' as const,
        path: `/answers/${slug}`,
        title: told.question,
        text: plain([told.answer]),
        words: [words.strings[`find.topic.${topic}`], ...told.also, told.holds, plain(rest)].join(' '),
      },
    ];
  });
  const places = Object.values(law.jurisdictions).map((place) => ({
    kind: 'place' as const,
    path: `/us/${PLACE_SLUGS[place.code] ?? ''}`,
    title: place.name,
    text: place.orders.map(({ name }) => name).join(' · '),
    words: [
      place.code,
      inSentence(words, place),
      ...place.orders.flatMap(({ temporary, final }) => [temporary.name, final.name]),
      ...place.criminal.names,
    ].join(' '),
  }));
  const explained = terms.map(({ id, term, english, means }) => ({
    kind: 'term' as const,
    path: `/terms#${id}`,
    title: term,
    text: means,
    words: english ?? '',
  }));
  return [...answers, ...places, ...explained].map((one, id) => ({ id, ...one }));
}
