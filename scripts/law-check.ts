/**
 * `node scripts/law-check.ts [FILE…]`: what the loader and the reading test say of law files, in one list.
 * Without names it reads every jurisdiction.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isNameOf, texts } from '../law/src/check.ts';
import { DATA, readJurisdiction } from '../law/src/load.node.ts';
import { parse, showPath } from '../law/src/parse.ts';
import { type Problem, showProblem } from '../law/src/problems.ts';
import { jurisdictionSchema } from '../law/src/schema.ts';
import { grade, isMeasured, longestSentence } from '../tests/reading.ts';

const given = process.argv.slice(2);
const files =
  given.length > 0
    ? given
    : readdirSync(DATA)
        .filter((name) => /^[A-Z]{2}\.yaml$/.test(name))
        .map((name) => join(DATA, name));
let count = 0;
for (const path of files) {
  const file = basename(path);
  const text = readFileSync(path, 'utf8');
  const { value, problems } = readJurisdiction(file, text);
  const { lineOf } = parse(file, text, jurisdictionSchema);
  const hard: Problem[] = (value ? texts(value) : []).flatMap(([where, words]) => {
    if (isNameOf(where) || !isMeasured(words)) return [];
    const level = grade(words);
    const long = longestSentence(words);
    const said: string[] = [];
    if (level > 8) said.push(`reads at grade ${level.toFixed(1)}; at most 8`);
    if (long > 25) said.push(`a sentence has ${long} words; at most 25, better 20`);
    return said.map((message) => ({ file, line: lineOf(where), message: `${showPath(where)}: ${message}` }));
  });
  for (const problem of [...problems, ...hard]) console.log(showProblem(problem));
  count += problems.length + hard.length;
}
console.log(`${files.length} files, ${count} problems`);
process.exitCode = count > 0 ? 1 : 0;
