/** Lists of all pages, for those who find pages for others: a map of the site, and a list for programs that read. */
import { ANSWERS, answersByTopic } from '@until-signed/guidance/answers-page';
import { FIELDS, PLACE_SLUGS, voiceOf } from '@until-signed/guidance/place-page';
import { FIRST, to } from '#lib/language.ts';
import { speak } from '#lib/say.ts';
import { roomOf } from './rooms.ts';

const OF_THE_SITE = ['/', '/about', '/help', '/how-we-know', '/leaving', '/sources'];
/** Every page that has a form as plain text too. */
const OF_THE_LAW = [
  '/answers',
  ...ANSWERS.map(({ slug }) => `/answers/${slug}`),
  '/terms',
  '/us',
  '/us/known',
  ...FIELDS.map(({ id }) => `/us/compare/${id}`),
  ...Object.values(PLACE_SLUGS).map((slug) => `/us/${slug}`),
];

/** Every page that others may find, in the first language. What shows something of a person is not among them. */
export const PAGES: readonly string[] = [...OF_THE_SITE, '/search', ...OF_THE_LAW];

/** The map of the site: every page in every language, each with the others beside it. */
export function sitemap(languages: readonly string[], origin: string): string {
  const at = (language: string, path: string): string => `${origin}${to(language, path)}`;
  const others = (path: string): string =>
    [...languages.map((one) => [one, at(one, path)]), ['x-default', at(FIRST, path)]]
      .map(([name, href]) => `<xhtml:link rel="alternate" hreflang="${name}" href="${href}"/>`)
      .join('');
  const urls = PAGES.flatMap((path) =>
    languages.map((language) => `<url><loc>${at(language, path)}</loc>${others(path)}</url>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** Nothing is shut here: a page of a person says itself that it is not to be found, and has to be asked to say so. */
export const robots = (origin: string): string =>
  `User-agent: *\nDisallow:\n${origin ? `\nSitemap: ${origin}/sitemap.xml\n` : ''}`;

/** What there is, for programs that read: each page as plain text. */
export function llms(language: string, languages: readonly string[], origin: string): string {
  const { law, words } = roomOf(language);
  const say = speak(words.strings);
  const state = voiceOf(words);
  const text = (name: string, path: string): string => `- [${name}](${origin}${to(language, `${path}.md`)})`;
  const places = Object.values(law.jurisdictions);
  return `${[
    `# ${say('frame.name')}`,
    `> ${say('find.llms.about')} ${say('find.not-advice')}`,
    `## ${say('find.llms.answers')}`,
    answersByTopic(words)
      .flatMap(({ answers }) => answers.map(({ slug, question }) => text(question, `/answers/${slug}`)))
      .join('\n'),
    `## ${say('find.llms.places')}`,
    [
      ...places.map(({ code, name }) => text(name, `/us/${PLACE_SLUGS[code] ?? ''}`)),
      ...FIELDS.map(({ id }) => text(state(`field.${id}`), `/us/compare/${id}`)),
      text(state('known.heading'), '/us/known'),
    ].join('\n'),
    `## ${say('find.llms.more')}`,
    [
      text(say('find.terms.heading'), '/terms'),
      ...languages
        .filter((one) => one !== language)
        .map(
          (one) =>
            `- [${speak(roomOf(one).words.strings)('frame.language')}](${origin}${to(one, '/llms.txt')})`,
        ),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
