import { covers, isSection, NONE_FOUND, orderOf, SECTIONS, sectionFor, UNKNOWN } from '@until-signed/law';
import { courtDayOnOrAfter, courtDayOnOrBefore, fromToday, longDay, plainDay, plusDays } from './calendar.ts';
import type { Dates } from './dates.ts';
import type { Situation } from './situation.ts';
import { fill, type Values, type Words } from './words.ts';

/**
 * The place's and the calendar's own words for the placeholders of the texts. Words that stand in every text
 * have a plain stand-in where the place is not known; dates have none, and a text that needs one is then told
 * in its other form.
 */
export function valuesFor(situation: Situation, words: Words): Values {
  const { law, dates, today } = situation;
  const { language } = words;
  const say = (key: string) => words.strings[key];
  const order =
    law &&
    (orderOf(law, situation.types.length === 1 ? (situation.types[0] ?? 'domestic') : 'domestic') ??
      law.orders[0]);
  const day = (name: string, value: string | undefined): Values =>
    value
      ? { [name]: longDay(value, language, today), [`${name}-from-today`]: fromToday(value, language, today) }
      : {};
  return {
    today: plainDay(today, language),
    state: stateFor(situation, words),
    order: known(law?.words.order) ?? say('term.order'),
    'order-name': known(order?.name) ?? say('term.order'),
    'temporary-name': known(order?.temporary.name),
    'final-name': known(order?.final.name),
    protected: known(law?.words.protected) ?? say('term.protected'),
    restrained: known(law?.words.restrained) ?? say('term.restrained'),
    'to-end': known(law?.words.toEnd) ?? say('term.to-end'),
    court: law?.courts[0]?.name,
    ...day('hearing', dates.hearing),
    ...day('hearing-check', dates.hearing && notPast(courtDayOnOrBefore(dates.hearing), today)),
    ...day('served', dates.served),
    ...day('expiry', dates.expiry),
    ...day('request-by', dates.requestBy && dates.requestBy.act >= today ? dates.requestBy.act : undefined),
    ...day('wait-ends', dates.waitEnds && courtDayOnOrAfter(dates.waitEnds)),
    ...day('ask-early', dates.requestBy && earlyDay(today, dates.requestBy.act)),
    'request-due': dates.requestBy?.closed ? longDay(dates.requestBy.due, language, today) : undefined,
    'request-days': daysInWords(dates, words),
    'request-order': dates.requestOrder,
    'wait-order': dates.waitOrder,
    'wait-months': dates.waitMonths?.toString(),
  };
}

/** The name of the place in these words, or what stands in for it. */
export const stateFor = ({ law }: Situation, { strings }: Words): string | undefined =>
  law ? (strings[`place.${law.code}`] ?? law.name) : strings['term.state'];

/** `30 days`, or with the state's own way of counting. */
function daysInWords({ requestDays, requestDaysAre }: Dates, words: Words): string | undefined {
  if (requestDays === undefined) return undefined;
  return (
    fill(words.strings[`days.${requestDaysAre ?? 'calendar'}`] ?? '', { n: String(requestDays) }) ?? undefined
  );
}

/** Our suggestion: a court day in the next days, well before the last one. */
function earlyDay(today: string, last: string): string | undefined {
  const free = [courtDayOnOrBefore(plusDays(today, 5)), courtDayOnOrAfter(plusDays(today, 1))];
  return free.find((day) => day > today && day < last);
}

const notPast = (day: string, today: string): string | undefined => (day < today ? undefined : day);

const known = (text: string | undefined) => (text === UNKNOWN ? undefined : text);

/** What the law file says in one field, and for which order. `text` is null where our sources do not say. */
export interface LawText {
  readonly field: string;
  /** The order whose rule this is, when it is not surely the person's own kind. */
  readonly about: string | null;
  readonly text: string | null;
}

/**
 * Reads a field such as `withdraw.how`, `final.lasts` or `records.note` for this situation. With several kinds of
 * order still possible, or a kind that the section does not cover, it gives the first order's rule and names it.
 */
export function lawText(situation: Situation, field: string, words: Words): LawText {
  const { law, types } = situation;
  const [part = '', key = ''] = field.split('.');
  const main = law?.orders[0];
  if (!law || !main) return { field, about: null, text: null };
  const type = types.length === 1 ? types[0] : undefined;
  if (part === 'temporary' || part === 'final') {
    const own = type && orderOf(law, type);
    return readable(field, (own ?? main)[part].lasts, own ? null : main.name, words);
  }
  if (!isSection(part))
    return readable(field, (law[part as 'records'] as Record<string, unknown>)[key], null, words);
  if (!SECTIONS.includes(part)) return { field, about: null, text: null };
  if (type) {
    const own = (sectionFor(law, part, type) as Record<string, unknown>)[key];
    if (own !== undefined) return readable(field, own, null, words);
    if (covers(law, part, type)) return { field, about: null, text: null };
  }
  const first = (sectionFor(law, part, main.id) as Record<string, unknown>)[key];
  return readable(field, first, main.name, words);
}

function readable(field: string, value: unknown, about: string | null, words: Words): LawText {
  if (typeof value !== 'string' || value === UNKNOWN) return { field, about: null, text: null };
  const text = value === NONE_FOUND ? fill(words.strings['law.none-found'] ?? '', {}) : value;
  return { field, about, text };
}
