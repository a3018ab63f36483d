import { type Jurisdiction, type OrderType, orderOf, sectionFor } from '@until-signed/law';
import { lawValues } from '../law-facts.ts';
import type { Words } from '../words.ts';
import { counted, voiceOf } from './voice.ts';

/** Something on which places differ and that can be said in a word: a page compares all places by it. */
export interface Field {
  /** As it stands in addresses. */
  readonly id: string;
  /** The section of the law file that says it, and whose sources it rests on. */
  readonly section: 'hearing' | 'withdraw' | 'endByProtected' | 'endByRestrained' | 'violation' | 'efile';
  /** The fact of law that has its value. */
  readonly fact: string;
  /** The values that it can have, in the order in which they are told. Numbers come first, in their own order. */
  readonly values: readonly string[];
}

/** Our sources do not say. */
export const OPEN = 'open';
const YES_NO = ['yes', 'sometimes', 'no'];

export const FIELDS: readonly Field[] = [
  { id: 'protected-may-ask', section: 'endByProtected', fact: 'law-protected-may-end', values: YES_NO },
  { id: 'restrained-may-ask', section: 'endByRestrained', fact: 'law-restrained-may-end', values: YES_NO },
  {
    id: 'waiting-time',
    section: 'endByRestrained',
    fact: 'law-restrained-wait',
    values: ['may-not', 'none'],
  },
  { id: 'hearing-by-itself', section: 'hearing', fact: 'law-hearing-automatic', values: YES_NO },
  { id: 'last-day', section: 'hearing', fact: 'law-request-limit', values: ['none'] },
  { id: 'filing-ends-it', section: 'withdraw', fact: 'law-withdraw-ends-on-filing', values: YES_NO },
  { id: 'judge-approves', section: 'withdraw', fact: 'law-withdraw-judge', values: YES_NO },
  { id: 'invitation', section: 'violation', fact: 'law-invitation-excuses', values: YES_NO },
  { id: 'online-filing', section: 'efile', fact: 'law-efile', values: ['yes', 'some-courts', 'no'] },
];

export const fieldOf = (id: string): Field | undefined => FIELDS.find((field) => field.id === id);

/** What a law file says of a field for one kind of order: one of its values, a number such as `days-14`, or `open`. */
export function valueFor(law: Jurisdiction, field: Field, type: OrderType): string {
  const values = lawValues(law, type);
  const value = values[field.fact];
  if (field.id === 'waiting-time') {
    const { waitMonths } = sectionFor(law, 'endByRestrained', type);
    if (values['law-restrained-may-end'] === 'no') return 'may-not';
    return value === 'months' ? `months-${waitMonths}` : (value ?? OPEN);
  }
  if (field.id === 'last-day' && value === 'days') {
    const { requestWithinDays, daysAre } = sectionFor(law, 'hearing', type);
    return `${daysAre === 'court' ? 'court-days' : 'days'}-${requestWithinDays}`;
  }
  return value ?? OPEN;
}

/** A value as a person reads it, as a whole sentence where it stands alone. */
export function valueText(field: Field, value: string, words: Words): string {
  const say = voiceOf(words);
  const number = /^([a-z-]+)-(\d+)$/.exec(value);
  if (value === OPEN) return say('value.open');
  if (!number) return say(`value.${field.id}.${value}`);
  const [, unit = '', count = ''] = number;
  if (unit === 'months')
    return say('value.waiting-time.months', { count: counted(Number(count), 'month', words.language) });
  const days = (words.strings[`days.${unit === 'court-days' ? 'court' : 'calendar'}`] ?? '').replace(
    '{n}',
    count,
  );
  return say('value.last-day.days', { count: days });
}

/** Numbers first, the smallest first; then the values in the field's own order; what is open comes last. */
export function compareValues({ values }: Field, one: string, other: string): number {
  const rank = (value: string) => {
    const number = /-(\d+)$/.exec(value);
    if (number) return [0, Number(number[1])] as const;
    return value === OPEN ? ([2, 0] as const) : ([1, values.indexOf(value)] as const);
  };
  const [[a, b], [c, d]] = [rank(one), rank(other)];
  return a - c || b - d;
}

/** The kinds of order of a place for which the value differs from that of its first order, with that value. */
export const otherValues = (law: Jurisdiction, field: Field) => {
  const [main, ...others] = law.orders;
  const first = main ? valueFor(law, field, main.id) : OPEN;
  return others.flatMap(({ id }) => {
    const value = valueFor(law, field, id);
    return value === first ? [] : [{ order: orderOf(law, id)?.name ?? '', type: id, value }];
  });
};
