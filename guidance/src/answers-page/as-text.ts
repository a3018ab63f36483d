import { partDay, plainDay } from '../calendar.ts';
import { type Block, plainSpans, type Span, type Words } from '../words.ts';
import type { AnswerPage, AnswerTopic } from './page.ts';
import type { PlaceLink, States } from './states.ts';
import type { Term } from './terms.ts';

/** How a text of finding.md is said, and how an address of the site is written. */
type Say = (key: string) => string;
type Address = (path: string) => string;

/** An answer as Markdown, for whoever reads without pages. */
export function answerText(page: AnswerPage, words: Words, address: Address): string {
  const say = sayIn(words);
  const parts = [
    `# ${page.question}`,
    textOf(page.answer),
    `**${say('holds')}** ${page.holds}`,
    ...page.more.map((block) => (block.kind === 'states' ? statesText(block, say, address) : textOf(block))),
    page.people.length > 0 && [
      `## ${say('people')}`,
      ...page.people.map(
        ({ name, phone, about }) => `- ${[name, phone].filter(Boolean).join(': ')}. ${about}`,
      ),
    ],
    page.cites.length > 0 && [
      `## ${say('rests')}`,
      ...page.cites.map(({ title, publisher, statute, url, asOf }) => {
        const name = url ? `[${title}](${url})` : title;
        return `- ${[statute, name, publisher, asOf && partDay(asOf, words.language)].filter(Boolean).join(', ')}`;
      }),
    ],
    [
      `## ${say('next')}`,
      ...page.next.map(({ slug, question }) => `- [${question}](${address(`/answers/${slug}`)})`),
    ],
    `${say('not-advice')} ${say('read').replace('{day}', plainDay(page.read, words.language))}`,
  ];
  return joined(parts);
}

/** Every question with its short answer, under its topic. */
export const answersText = (topics: readonly AnswerTopic[], words: Words, address: Address): string =>
  joined([
    `# ${sayIn(words)('answers.heading')}`,
    sayIn(words)('answers.lead'),
    ...topics.map(({ title, answers }) => [
      `## ${title}`,
      ...answers.map(
        ({ slug, question, answer }) => `- [${question}](${address(`/answers/${slug}`)}) ${answer}`,
      ),
    ]),
    sayIn(words)('not-advice'),
  ]);

export const textOfTerms = (terms: readonly Term[], words: Words): string =>
  joined([
    `# ${sayIn(words)('terms.heading')}`,
    terms.map(({ term, english, means }) => `- **${term}**${english ? ` (${english})` : ''}: ${means}`),
    sayIn(words)('not-advice'),
  ]);

/** Paragraphs; a list of lines belongs together, below its heading. */
const joined = (parts: readonly (string | readonly string[] | false)[]): string =>
  `${parts
    .filter((part) => part !== false)
    .map((part) => (typeof part === 'string' ? part : part.join('\n').replace(/^(#.*)\n/, '$1\n\n')))
    .join('\n\n')}\n`;

const sayIn =
  ({ strings }: Words): Say =>
  (key) =>
    strings[`find.${key}`] ?? '';

function statesText({ title, groups, texts, silent }: States, say: Say, address: Address): string {
  const names = (places: readonly PlaceLink[]) =>
    places.map(({ name, slug }) => `[${name}](${address(`/us/${slug}`)})`).join(', ');
  return joined([
    `## ${title}`,
    [
      ...groups.map(({ label, places }) => `- **${label}** (${places.length}): ${names(places)}`),
      ...texts.map(({ place, text }) => `- **${place.name}:** ${text}`),
      ...(silent.length > 0 ? [`- **${say('silent')}** (${silent.length}): ${names(silent)}`] : []),
    ],
    say('first-order'),
  ]).trimEnd();
}

function textOf(block: Block): string {
  if (block.kind === 'p') return marked(block.text);
  if (block.kind === 'law') return '';
  return block.items
    .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${marked(item)}`)
    .join('\n');
}

const marked = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('link' in span) return `[${span.link}](${span.to})`;
      return 'em' in span ? `*${plainSpans([span])}*` : `**${plainSpans([span])}**`;
    })
    .join('');
