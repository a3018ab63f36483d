/** Pages about places as Markdown, for whoever reads without pages. */
import type { Cite, Law } from '@until-signed/law';
import { partDay, plainDay } from '../calendar.ts';
import type { Knowledge } from '../known/index.ts';
import type { Words } from '../words.ts';
import type { Comparison } from './compare.ts';
import { FIELDS } from './fields.ts';
import type { PlacePage } from './page.ts';
import type { PlacePart } from './sections.ts';
import { PLACE_SLUGS } from './slugs.ts';
import { type Voice, voiceOf } from './voice.ts';

/** How an address of the site is written. */
type Address = (path: string) => string;

export function placeText(page: PlacePage, words: Words, address: Address): string {
  const say = voiceOf(words);
  const { people, links, cites } = page.help;
  return paragraphs([
    `# ${page.heading}`,
    `${page.lead} ${say('page.read', { day: plainDay(page.read, words.language) })}`,
    `## ${say('page.short')}`,
    say('page.short-about', { order: page.shortAbout }),
    lines(
      page.inShort.flatMap(({ label, value, others }) => [
        `- **${label}** ${value}`,
        ...others.map((other) => `  - ${say('page.otherwise', { order: other.order, text: other.value })}`),
      ]),
    ),
    ...page.sections.flatMap(({ heading, parts }) => [
      `## ${heading}`,
      ...parts.flatMap((part) => partText(part, say, words)),
    ]),
    `## ${say('page.people')}`,
    lines([
      ...people.map(
        ({ name, phone, about, url }) =>
          `- ${url ? link(name, url) : name}${phone ? `: ${phone}` : ''}. ${about}`,
      ),
      ...links.map(({ label, name, url }) => `- ${label}: ${link(name, url)}`),
    ]),
    citesText(cites, say, words),
    lines([
      `- ${link(say('page.all'), address('/us'))}`,
      `- ${link(say('page.known'), address('/us/known'))}`,
    ]),
    say('page.limits'),
  ]);
}

function partText({ title, about, lines: told, forms, asks, cites }: PlacePart, say: Voice, words: Words) {
  return [
    title ? `### ${title}` : '',
    about ?? '',
    ...told.flatMap(({ label, text }) => (label === null ? [text] : [])),
    lines(told.flatMap(({ label, text }) => (label === null ? [] : [`- **${label}:** ${text}`]))),
    forms.length > 0 ? `**${say('page.forms')}**` : '',
    lines(
      forms.map(({ number, title: name, use, url }) => {
        const whole = number ? `${number}: ${name}` : name;
        return `- ${url ? link(whole, url) : whole}${use ? `. ${use}` : ''}`;
      }),
    ),
    asks.length > 0 ? `**${say('page.gap')}**` : '',
    lines(asks.map((ask) => `- ${ask}`)),
    citesText(cites, say, words),
  ];
}

export function comparisonText(all: Comparison, words: Words, address: Address): string {
  const say = voiceOf(words);
  const days = [...new Set(all.rows.map(({ read }) => read))].sort();
  return paragraphs([
    `# ${all.heading}`,
    all.lead,
    say('compare.first-order'),
    ...all.groups.map(({ text, places }) => `**${text}** (${places.length}): ${named(places, address)}`),
    table(
      [say('compare.place'), say('compare.answer'), say('compare.source')],
      all.rows.map(({ name, slug, text, others, cite }) => [
        link(name, address(`/us/${slug}`)),
        [text, ...others.map((one) => say('compare.otherwise', { order: one.order, text: one.text }))].join(
          ' ',
        ),
        cite ? citeText(cite, say, words) : say('compare.source-none'),
      ]),
    ),
    ...days.map((day) => say('page.read', { day: plainDay(day, words.language) })),
    say('page.limits'),
  ]);
}

export function knowledgeText(known: Knowledge, words: Words, address: Address): string {
  const say = voiceOf(words);
  const { months, total } = known;
  return paragraphs([
    `# ${say('known.heading')}`,
    say('known.lead'),
    say('known.counted', { day: plainDay(known.today, words.language) }),
    `${say('known.where')} ${say('known.most')} ${say('known.checked')}`,
    table(
      [
        say('known.place'),
        say('known.column-open'),
        say('known.column-sources'),
        say('known.column-undated'),
        say('known.column-old', { months }),
        say('known.column-oldest'),
        say('known.column-read'),
      ],
      [
        ...known.places.map((one) => [
          link(one.name, address(`/us/${one.slug}`)),
          ...[one.open, one.sources, one.undated, one.old].map(String),
          one.oldest ? partDay(one.oldest, words.language) : say('known.none'),
          plainDay(one.read, words.language),
        ]),
        [say('known.total'), ...[total.open, total.sources, total.undated, total.old].map(String), '', ''],
      ],
    ),
  ]);
}

/** All places, and the pages that compare them. */
export function placesText(law: Law, words: Words, address: Address): string {
  const say = voiceOf(words);
  const places = Object.values(law.jurisdictions).sort((a, b) =>
    a.name.localeCompare(b.name, words.language),
  );
  return paragraphs([
    `# ${say('list.heading')}`,
    say('list.lead'),
    `## ${say('list.places')}`,
    lines(places.map(({ code, name }) => `- ${link(name, address(`/us/${PLACE_SLUGS[code]}`))}`)),
    `## ${say('list.compare')}`,
    lines(FIELDS.map(({ id }) => `- ${link(say(`field.${id}`), address(`/us/compare/${id}`))}`)),
  ]);
}

const citesText = (cites: readonly Cite[], say: Voice, words: Words): string =>
  lines(
    cites.length === 0
      ? []
      : [
          cites.length === 1 ? say('page.rests-one') : say('page.rests', { n: cites.length }),
          '',
          ...cites.map((one) => `- ${citeText(one, say, words)}`),
        ],
  );

function citeText({ title, publisher, url, asOf, secondary }: Cite, say: Voice, { language }: Words): string {
  const day = asOf ? say('page.of-date', { day: partDay(asOf, language) }) : say('page.undated');
  const name = url ? link(title, url) : title;
  return [name, publisher, day, secondary && say('page.secondary')].filter(Boolean).join(', ');
}

const named = (places: readonly { readonly name: string; readonly slug: string }[], address: Address) =>
  places.map(({ name, slug }) => link(name, address(`/us/${slug}`))).join(', ');

const link = (name: string, url: string): string => `[${name.replace(/[[\]]/g, '\\$&')}](${url})`;

const lines = (all: readonly string[]): string => all.join('\n');

const paragraphs = (all: readonly string[]): string => `${all.filter(Boolean).join('\n\n')}\n`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  lines([head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`));

const cell = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
