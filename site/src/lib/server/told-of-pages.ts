/** What each page is about, for those who find pages for others: a sentence, and data in the words of schema.org. */
import { plain } from '@until-signed/guidance';
import { answerPage } from '@until-signed/guidance/answers-page';
import { fieldOf, inSentence, placeOfSlug, voiceOf } from '@until-signed/guidance/place-page';
import { to } from '#lib/language.ts';
import { speak } from '#lib/say.ts';
import type { About } from './head.ts';
import { type Room, roomOf } from './rooms.ts';

const SCHEMA = 'https://schema.org';

/** With the address that its pages stand under. */
interface Standing extends Room {
  readonly origin: string;
}
type Teller = (id: string, room: Standing) => About | null;

/** Pages about the law, by the part of their path that does not vary. */
const ABOUT: readonly (readonly [path: RegExp, tell: Teller])[] = [
  [/^\/answers\/([\w-]+)$/, ofAnswer],
  [/^\/answers$/, (_, { words }) => text(speak(words.strings)('find.answers.about'))],
  [/^\/terms$/, ofTerms],
  [/^\/search$/, (_, { words }) => ({ ...text(speak(words.strings)('find.search.about')), hasText: false })],
  [/^\/us\/compare\/([\w-]+)$/, ofComparison],
  [/^\/us\/known$/, (_, { words }) => text(voiceOf(words)('known.lead'))],
  [/^\/us\/([\w-]+)$/, ofPlace],
  [/^\/us$/, (_, { words }) => text(`${voiceOf(words)('list.heading')}. ${voiceOf(words)('list.lead')}`)],
];

const text = (description: string, data: object | null = null): About => ({
  description,
  data,
  hasText: true,
});

/** What a page says of itself; what all other pages say, where it is not about the law. */
export function toldOf(path: string, language: string, origin: string): About {
  const room = roomOf(language);
  for (const [pattern, tell] of ABOUT) {
    const found = pattern.exec(path);
    const about = found && tell(found[1] ?? '', { ...room, origin });
    if (about) return about;
  }
  return { description: speak(room.words.strings)('frame.about-site'), data: null, hasText: false };
}

function ofAnswer(slug: string, { law, words, origin }: Standing): About | null {
  const page = answerPage(law, words, slug);
  if (!page) return null;
  const answer = plain([page.answer]);
  return text(answer, {
    '@context': SCHEMA,
    '@type': 'FAQPage',
    inLanguage: words.language,
    contentReferenceTime: page.read,
    mainEntity: [
      {
        '@type': 'Question',
        name: page.question,
        acceptedAnswer: {
          '@type': 'Answer',
          text: `${answer} ${speak(words.strings)('find.holds')} ${page.holds}`,
          url: origin + to(words.language, `/answers/${slug}`),
        },
      },
    ],
  });
}

function ofTerms(_: string, { words, terms }: Standing): About {
  const say = speak(words.strings);
  return text(say('find.terms.about'), {
    '@context': SCHEMA,
    '@type': 'DefinedTermSet',
    name: say('find.terms.heading'),
    inLanguage: words.language,
    hasDefinedTerm: terms.map(({ term, english, means }) => ({
      '@type': 'DefinedTerm',
      name: term,
      ...(english && { alternateName: english }),
      description: means,
    })),
  });
}

/** The page is about the law of a place. It is neither the court nor the service of anybody, and says neither. */
function ofPlace(slug: string, { law, words }: Standing): About | null {
  const place = law.jurisdictions[placeOfSlug(slug) ?? ''];
  if (!place) return null;
  const say = voiceOf(words);
  const state = inSentence(words, place);
  return text(`${say('page.heading', { state })}. ${say('page.lead', { state })}`, {
    '@context': SCHEMA,
    '@type': 'WebPage',
    name: say('page.heading', { state }),
    inLanguage: words.language,
    contentReferenceTime: place.read,
    about: place.orders.map(({ name }) => ({ '@type': 'Thing', name })),
    spatialCoverage: { '@type': 'AdministrativeArea', name: place.name },
  });
}

function ofComparison(id: string, { words }: Standing): About | null {
  const field = fieldOf(id);
  const say = voiceOf(words);
  return field ? text(`${say(`field.${field.id}`)} ${say(`compare.${field.id}`)}`) : null;
}
