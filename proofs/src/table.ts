import { type Guide, isDay, longDay, UNSURE } from '@until-signed/guidance';
import type { Check } from './checks.ts';
import { commandFor, type Left } from './person.ts';
import type { Breach, Verdict } from './prove.ts';

/** One line of the table. */
export interface Row {
  readonly promise: string;
  readonly says: string;
  readonly checks: number;
  readonly broken: readonly Check[];
  readonly ms: number;
}

/** The promises in the order in which they are shown. */
export const PROMISE_IDS = [
  ...[...Array(12).keys()].map((at) => String(at + 1)),
  'audience',
  'contradictions',
  'values',
  'clerk',
  'ends',
] as const;

export const rowOf = (promise: string, says: string, verdicts: readonly Verdict[], ms: number): Row => ({
  promise,
  says,
  checks: verdicts.length,
  broken: verdicts.filter(({ holds }) => !holds).map(({ check }) => check),
  ms,
});

const NAME = 16;

/** The table for a terminal, at most `width` columns wide. */
export function tableOf(rows: readonly Row[], width = 100): string {
  const name = (row: Row) => row.promise.padEnd(NAME);
  const end = (row: Row) =>
    `${String(row.checks).padStart(6)}  ${row.broken.length > 0 ? 'BROKEN' : 'holds '}  ${String(row.ms).padStart(6)}`;
  const room = width - NAME - 25;
  const head = `${'promise'.padEnd(NAME)}${'what it says'.padEnd(room)}  checks  result      ms`;
  const lines = rows.map((row) => {
    const [first = '', ...rest] = wrapped(row.says, room - 1);
    return [
      `${name(row)}${first.padEnd(room)}  ${end(row)}`,
      ...rest.map((line) => `${' '.repeat(NAME)}${line}`),
    ].join('\n');
  });
  return [head, ...lines].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The person for whom something is broken, as questions and answers, and how to look at the plan. */
export function breachOf(check: Check, breach: Breach | null, guide: Guide, today: string): string {
  const about = check.about.slice(0, 6).join(', ') + (check.about.length > 6 ? ' …' : '');
  const head = `✗ ${check.promise}: ${check.says}${about ? `\n  look at: ${about}` : ''}`;
  if (!breach) return `${head}\n  There is nobody: no person, in any place, however much is known.`;
  const asked = Object.entries(breach.answers).map(([id, value]) => {
    const question = guide.words.questions[id]?.title ?? id;
    const label = isDay(value)
      ? longDay(value, guide.words.language, today)
      : value === UNSURE
        ? 'I am not sure'
        : (guide.words.questions[id]?.options[value]?.label ?? value);
    return `  ${question} — ${label}`;
  });
  const told = asked.length > 0 ? asked : ['  Somebody who has told nothing.'];
  const shown =
    breach.seen === false
      ? `  These answers alone do not show it. What must be known: ${known(breach.left)}`
      : `  See it:  ${commandFor(breach.answers)}`;
  return [
    head,
    ...told,
    ...(breach.today ? [] : ['  No law file of today makes this so; one that is not written yet may.']),
    shown,
  ].join('\n');
}

const known = (left: Left): string =>
  Object.entries(left)
    .map(([id, values]) => `${id} is ${values.join(' or ')}`)
    .join('; ');
