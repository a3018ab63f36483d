import { type Guide, isDay, longDay, UNSURE } from '@until-signed/guidance';
import type { Check } from './checks.ts';
import type { Tried } from './mutation-run.ts';
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
  const list = (ids: readonly string[]) => ids.slice(0, 6).join(', ') + (ids.length > 6 ? ' …' : '');
  const inPlan = breach?.inPlan ?? [];
  const missing = check.about.filter((id) => !inPlan.includes(id));
  const head = [
    `✗ ${check.promise}: ${check.says}`,
    ...(inPlan.length > 0 ? [`  in the plan: ${list(inPlan)}`] : []),
    ...(inPlan.length === 0 && missing.length > 0 ? [`  not in the plan: ${list(missing)}`] : []),
  ].join('\n');
  if (!breach) return `${head}\n  There is nobody: no person, in any place, however much is known.`;
  const asked = Object.entries(breach.answers).map(([id, value]) => {
    const tick = guide.words.questions.life?.options[id] ?? guide.words.questions.safety?.options[id];
    const question = guide.words.questions[id]?.title ?? tick?.label ?? id;
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
      : check.turns
        ? `  Compare:  ${commandFor(breach.answers)}\n  and:      ${commandFor({ ...breach.answers, [check.turns.fact]: check.turns.to })}`
        : `  ${breach.seen ? 'See it' : 'Such a person'}:  ${commandFor(breach.answers)}`;
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

/** A great number in a form that a person can take in. */
export function spoken(count: bigint): string {
  const digits = count.toString();
  return digits.length <= 6 ? digits : `${digits[0]}.${digits[1]} × 10^${digits.length - 1}`;
}

/** Faults by kind, how many were noticed, and those that were not, with the reason why that is no harm. */
export function faultsTable(tried: readonly Tried[], why: (one: Tried) => string | null): string {
  const kinds = [...new Set(tried.map(({ mutant }) => kindOf(mutant.fault)))];
  const rows = kinds.map((kind) => {
    const own = tried.filter(({ mutant }) => kindOf(mutant.fault) === kind);
    const noticed = own.filter(({ noticed }) => noticed);
    return `${kind.padEnd(24)}${String(own.length).padStart(6)}${String(noticed.length).padStart(9)}`;
  });
  const left = tried.filter(({ noticed }) => !noticed);
  const reasons = [...new Set(left.map((one) => why(one) ?? 'NO REASON: a promise is missing'))].sort();
  const lists = reasons.map((reason) => {
    const own = left.filter((one) => (why(one) ?? 'NO REASON: a promise is missing') === reason);
    return `\n${own.length} not noticed, because: ${reason}\n${own
      .map(({ mutant }) => `  ${mutant.id}: ${mutant.fault}`)
      .join('\n')}`;
  });
  return [`${'fault'.padEnd(24)}  made  noticed`, ...rows, ...lists].join('\n');
}

const kindOf = (fault: string): string => fault.replace(/ \d+$/, '');
