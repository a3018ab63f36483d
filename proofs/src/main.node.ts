/** `npm run prove`: holds every promise against every person, and says what came of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { allChecks } from './checks.ts';
import { countPersons } from './count.ts';
import { dataProblems } from './data.ts';
import { begin, proveAll, smallest, type Verdict } from './prove.ts';
import { readCatalogue } from './reading.ts';
import { Solver } from './solver.node.ts';
import { fingerprint, subject } from './subject.node.ts';
import { breachOf, PROMISE_IDS, rowOf, tableOf } from './table.ts';

const RECORD = new URL('../../guidance/proven.json', import.meta.url);
const wants = new Set(process.argv.slice(2));
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');

const begun = Date.now();
const { house, guide, catalogue, wording } = subject(today);
const reading = readCatalogue(catalogue, wording);
const checks = allChecks(reading);
const solver = await Solver.start();
try {
  begin(solver, reading);
  const verdicts: Verdict[] = [];
  const rows = [];
  for (const promise of PROMISE_IDS) {
    const start = Date.now();
    const found = proveAll(
      solver,
      reading,
      checks.filter((check) => check.promise === promise),
    );
    verdicts.push(...found);
    rows.push(rowOf(promise, wording.words.strings[`promise.${promise}`] ?? '', found, Date.now() - start));
  }
  const problems = dataProblems(catalogue, house.law, wording.words);
  const broken = verdicts.filter(({ holds }) => !holds);
  console.log(tableOf(rows));
  if (wants.has('--all'))
    for (const { check, holds } of verdicts)
      console.log(`${holds ? 'holds ' : 'BROKEN'} ${check.promise} ${check.says}`);
  for (const problem of problems) console.log(`✗ 12: ${problem}`);
  for (const { check } of broken.slice(0, 12))
    console.log(`\n${breachOf(check, smallest(solver, reading, check, house, today), guide, today)}`);
  if (broken.length > 12) console.log(`\n… and ${broken.length - 12} more. Mend these first.`);
  const persons = countPersons(solver, reading);
  console.log(
    `\n${verdicts.length} checks, each against every one of ${spoken(persons)} persons, in ${((Date.now() - begun) / 1000).toFixed(1)} s.`,
  );
  const record = {
    provenOn: today,
    fingerprint: fingerprint(),
    persons: persons.toString(),
    checks: verdicts.length,
    rules: catalogue.rules.length,
    promises: Object.fromEntries(rows.map(({ promise, checks }) => [promise, checks])),
  };
  if (broken.length + problems.length > 0) process.exitCode = 1;
  else if (wants.has('--record')) {
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
    console.log('Recorded for the page “How we know”.');
  } else if (wants.has('--check')) {
    const kept = JSON.parse(readFileSync(RECORD, 'utf8')) as typeof record;
    const { provenOn: _, ...rest } = record;
    const { provenOn: __, ...before } = kept;
    if (JSON.stringify(rest) !== JSON.stringify(before)) {
      console.log('✗ guidance/proven.json is of other rules than these: run `npm run prove -- --record`.');
      process.exitCode = 1;
    }
  }
} finally {
  await solver.end();
}

/** A great number in words that a person can take in. */
function spoken(count: bigint): string {
  const digits = count.toString();
  if (digits.length <= 6) return digits;
  return `${digits[0]}.${digits[1]} × 10^${digits.length - 1}`;
}
