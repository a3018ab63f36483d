/**
 * `npm run prove`: holds every promise against every person, and says what came of it.
 *
 * --all        each check by itself
 * --mutants    puts faults into every rule, and lists those that no promise notices, with the reason
 * --shape      how long the interviews are, and how many
 * --smt FILE   writes the proof as a script that any SMT solver reads
 * --record     keeps what was found for the page “How we know”
 * --check      fails if what is kept is of other rules than these
 */
import { writeFileSync } from 'node:fs';
import { type Proven, QUESTIONS } from '@until-signed/guidance';
import { allChecks } from './checks.ts';
import { countPersons } from './count.ts';
import { dataProblems } from './data.ts';
import { tryMutants, whyHarmless } from './mutation-run.ts';
import { begin, proveAll, scriptOf, smallest } from './prove.ts';
import { readCatalogue } from './reading.ts';
import { readRecord, staleIn, writeRecord } from './record.node.ts';
import { shapeOf, shapeTable } from './shape-table.ts';
import { Solver } from './solver.node.ts';
import { fingerprint, subject } from './subject.node.ts';
import { breachOf, faultsTable, PROMISE_IDS, rowOf, spoken, tableOf } from './table.ts';

/** So many broken checks are shown with a person; the rest usually goes with them. */
const MOST_SHOWN = 12;

const FLAGS = ['--all', '--mutants', '--shape', '--smt', '--record', '--check'];
const args = process.argv.slice(2);
const wants = (flag: string) => args.includes(flag);
const smtFile = wants('--smt') ? (args[args.indexOf('--smt') + 1] ?? '--') : null;
const strange = args.filter((one) => !FLAGS.includes(one) && one !== smtFile);
if (strange.length > 0 || smtFile?.startsWith('-')) {
  console.error(
    smtFile?.startsWith('-')
      ? '--smt wants the name of a file.'
      : `There is no ${strange.join(', ')}; there is ${FLAGS.join(', ')}.`,
  );
  process.exit(2);
}
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
const begun = Date.now();
const { house, guide, catalogue, wording } = subject(today);

if (wants('--shape')) {
  console.log(shapeTable(shapeOf(guide, today)));
  process.exit();
}

const reading = readCatalogue(catalogue, wording);
const checks = allChecks(reading);
if (smtFile) writeFileSync(smtFile, scriptOf(reading, checks));
const solver = await Solver.start();
try {
  begin(solver, reading);
  const rows = PROMISE_IDS.map((promise) => {
    const start = Date.now();
    const own = checks.filter((check) => check.promise === promise);
    const verdicts = proveAll(solver, reading, own);
    const says = wording.words.strings[`promise.${promise}`] ?? '';
    return { ...rowOf(promise, says, verdicts, Date.now() - start), verdicts };
  });
  const verdicts = rows.flatMap((row) => row.verdicts);
  const problems = dataProblems(catalogue, house.law, wording.words);
  const broken = verdicts.filter(({ holds }) => !holds);
  console.log(tableOf(rows));
  if (wants('--all'))
    for (const { check, holds } of verdicts)
      console.log(`${holds ? 'holds ' : 'BROKEN'} ${check.promise} ${check.says}`);
  for (const problem of problems) console.log(`✗ 12: ${problem}`);
  for (const { check } of broken.slice(0, MOST_SHOWN))
    console.log(`\n${breachOf(check, smallest(solver, reading, check, house, today), guide, today)}`);
  if (broken.length > MOST_SHOWN)
    console.log(`\n… and ${broken.length - MOST_SHOWN} more. Mend these first.`);
  const persons = countPersons(solver, reading);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(
    `\n${verdicts.length} checks, each against every one of ${spoken(persons)} persons, in ${seconds} s.`,
  );
  if (broken.length + problems.length > 0) process.exitCode = 1;

  const isSound = broken.length + problems.length === 0;
  const found = { fingerprint: fingerprint(), persons: persons.toString(), checks: verdicts.length };
  if (wants('--mutants') || (wants('--record') && isSound)) {
    const tried = tryMutants(solver, reading);
    if (wants('--mutants')) console.log(`\n${faultsTable(tried, whyHarmless)}`);
    if (wants('--record') && isSound) {
      const shape = shapeOf(guide, today);
      const record: Proven = {
        provenOn: today,
        ...found,
        rules: catalogue.rules.length,
        questions: QUESTIONS.length,
        promises: Object.fromEntries(rows.map((row) => [row.promise, row.checks])),
        faults: { made: tried.length, noticed: tried.filter(({ noticed }) => noticed).length },
        interview: { longest: shape.longest.questions.length, median: shape.rows[0]?.median ?? 0 },
      };
      writeRecord(record);
      console.log('\nKept for the page “How we know”.');
    }
  }
  if (wants('--check')) {
    const stale = staleIn(readRecord(), found);
    for (const line of stale) console.log(`✗ ${line}`);
    if (stale.length > 0) {
      console.log('  Run: npm run prove -- --record');
      process.exitCode = 1;
    }
  }
} finally {
  await solver.end();
}
