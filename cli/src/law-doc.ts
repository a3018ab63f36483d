import { type Guide, plainDay, type Span } from '@until-signed/guidance';
import {
  cite,
  type Form,
  type Jurisdiction,
  type Order,
  SECTIONS,
  safeUrl,
  UNKNOWN,
} from '@until-signed/law';
import { type Doc, item, list, note, type Part, section, text } from './doc.ts';
import { sourceName } from './plan-doc.ts';
import { type Say, sayer } from './say.ts';

/** Enumerated fields, and the fact whose question and answers say them in words. */
export const CHOICES: Readonly<Record<string, string>> = {
  'hearing.automatic': 'law-hearing-automatic',
  'withdraw.judgeApproves': 'law-withdraw-judge',
  'withdraw.endsOnFiling': 'law-withdraw-ends-on-filing',
  'withdraw.hearing': 'law-withdraw-hearing',
  'endByProtected.allowed': 'law-protected-may-end',
  'endByProtected.hearing': 'law-protected-hearing',
  'endByRestrained.allowed': 'law-restrained-may-end',
  'endByRestrained.hearing': 'law-restrained-hearing',
  'violation.invitationIsDefense': 'law-invitation-excuses',
  'efile.selfRepresented': 'law-efile',
  'final.permanentPossible': 'law-permanent',
};
const UNITS: Readonly<Record<string, 'day' | 'month'>> = {
  requestWithinDays: 'day',
  hearingWithinDays: 'day',
  waitMonths: 'month',
  maxMonths: 'month',
};
/** Said elsewhere on the page, or not meant for a reader. */
const LEFT_OUT = new Set([
  'sources',
  'remark',
  'ask',
  'covers',
  'forms',
  'url',
  'note',
  'daysAre',
  'lastDayClosed',
]);

interface Page {
  readonly guide: Guide;
  readonly law: Jurisdiction;
  readonly say: Say;
}
type Fields = Readonly<Record<string, unknown>>;

/** The law of one place as a page: what our sources say, what they leave to the clerk, and the sources with dates. */
export function lawDoc(guide: Guide, law: Jurisdiction): Doc {
  const page: Page = { guide, law, say: sayer(guide.words) };
  const { say } = page;
  const name = (key: string) => section(say(`law.section.${key}`));
  return [
    { kind: 'title', text: say('law.title', { state: law.name }) },
    note(say('law.read', { date: plainDay(law.read, guide.words.language) })),
    name('words'),
    ...list(
      [
        say('law.order', { order: law.words.order }),
        say('law.protected', { name: law.words.protected }),
        say('law.restrained', { name: law.words.restrained }),
        say('law.to-end', { name: law.words.toEnd }),
      ].filter((line) => !line.endsWith(UNKNOWN)),
    ),
    ...standing(law.words.sources, page),
    name('courts'),
    ...law.courts.map((court) => item(court.name, [...said(court.hears), ...standing(court.sources, page)])),
    name('orders'),
    ...law.orders.map((order) => orderPart(order, page)),
    ...SECTIONS.flatMap((key) => [
      name(key),
      ...(law.orders.length > 1 ? [note(say('law.covers', { orders: coveredBy(key, law) }))] : []),
      ...fieldParts(key, law[key], page),
    ]),
    ...(['criminal', 'registry', 'efile', 'records'] as const).flatMap((key) => [
      name(key),
      ...fieldParts(key, law[key], page),
    ]),
    name('sources'),
    ...Object.values(law.sources).map((source, index) => sourcePart(source, index + 1, page)),
  ];
}

const coveredBy = (key: (typeof SECTIONS)[number], { orders, ...law }: Jurisdiction): string =>
  orders
    .filter(({ id }) => (law[key].covers ?? [orders[0]?.id]).includes(id))
    .map((order) => order.name)
    .join(' · ');

function orderPart(order: Order, page: Page): Part {
  const { say } = page;
  const parts = (['temporary', 'final'] as const).map((when) => {
    const { name, ...fields } = order[when];
    return item(
      say(`law.${when}`, { name: name === UNKNOWN ? order.name : name }),
      fieldParts(when, fields, page),
    );
  });
  const own = Object.entries(order.own ?? {}).map(([key, fields]) =>
    item(say('law.own', { section: say(`law.section.${key}`) }), fieldParts(key, fields ?? {}, page)),
  );
  const statute = order.statute === UNKNOWN ? [] : [note(order.statute)];
  return item(capital(order.name), [...statute, ...parts, ...own, ...standing(order.sources, page)]);
}

/** The fields of one section: what is said, what to ask the clerk, the forms, and what it rests on. */
function fieldParts(part: string, fields: Fields, page: Page): Doc {
  const { guide, law, say } = page;
  const told: Part[] = [];
  const open: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const field = `${part}.${key}`;
    const asked = guide.words.questions[CHOICES[field] ?? `clerk.${field}`];
    if (value === UNKNOWN) open.push(...(asked ? [asked.title] : []));
    else if (key === 'note' && typeof value === 'string') told.push(text(value));
    else if (!LEFT_OUT.has(key)) told.push(...fieldPart(key, value, asked, page));
  }
  open.push(...((fields.ask as readonly string[] | undefined) ?? []));
  return [
    ...told,
    ...forms((fields.forms as readonly Form[] | undefined) ?? [], page),
    ...(open.length > 0 ? [text(say('law.gap', { state: law.name })), ...list([...new Set(open)])] : []),
    ...standing((fields.sources as readonly string[] | undefined) ?? [], page),
  ];
}

type Asked = Guide['words']['questions'][string] | undefined;

function fieldPart(key: string, value: unknown, asked: Asked, { guide, say }: Page): Part[] {
  const unit = UNITS[key];
  if (typeof value === 'number' && unit)
    return [text(say(`law.field.${key}`, { count: counted(value, unit, guide.words.language) }))];
  if (Array.isArray(value)) {
    const known = value.filter((one) => one !== UNKNOWN);
    return known.length > 0 ? [text(say(`law.field.${key}`, { list: known.join(' · ') }))] : [];
  }
  if (typeof value !== 'string') return [];
  const answer = asked?.options[value]?.label;
  if (asked) return [item(asked.title, answer ? [text(answer)] : said(readable(value, guide)))];
  return [text(say(`law.field.${key}`, { text: value }))];
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const said = (value: string): Part[] => (value === UNKNOWN ? [] : [text(value)]);
const readable = (value: string, { words }: Guide) =>
  value === 'none found' ? (words.strings['law.none-found'] ?? '') : value;
const counted = (count: number, unit: string, language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

function forms(all: readonly Form[], { guide, say }: Page): Doc {
  if (all.length === 0) return [];
  const lines = all.map(({ number, title, url, use }): readonly Span[] => {
    const link = safeUrl(url, guide.law.hosts);
    return [
      { strong: number && number !== UNKNOWN ? `${number}: ${title}` : title },
      ...(use && use !== UNKNOWN ? [` — ${use}`] : []),
      ...(link ? [' ', { link, to: link }] : []),
    ];
  });
  return [item(say('law.forms'), list(lines))];
}

/** The numbers of the sources that something rests on, as the list at the end counts them. */
function standing(keys: readonly string[], { law, say }: Page): Doc {
  const all = Object.keys(law.sources);
  const numbers = keys.map((key) => all.indexOf(key) + 1).filter((at) => at > 0);
  return numbers.length > 0 ? [note(say('law.sources', { numbers: numbers.join(', ') }))] : [];
}

function sourcePart(source: Jurisdiction['sources'][string], number: number, { guide, say }: Page): Part {
  const one = cite(source, guide.law.hosts);
  const date = one.asOf ? say('law.as-of', { date: one.asOf }) : say('law.undated');
  return item(
    sourceName({ ...one, asOf: null }, say),
    [note(`${one.publisher}. ${date}`), ...(one.url ? [note({ link: one.url, to: one.url })] : [])],
    number,
  );
}
