/**
 * `npm run translate -- es`: what a language still lacks, and what was made from English that has changed since.
 *
 * Each law file of the language is written anew in the order of the English, with an empty place for each text that is
 * missing, and without what the English no longer says. Words and papers are Markdown: their list is printed.
 * `npm run translate -- es --stamp` marks all words and papers as made from the English of now.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStamps, loadWords, STAMPS, WORDS } from '@until-signed/guidance/load-words';
import { unlike } from '@until-signed/guidance/same-words';
import { stale, stampsOf } from '@until-signed/guidance/stamps';
import { DATA, lawFiles, loadLaw, overlayFiles } from '@until-signed/law/load';
import { pairsOf, rewritten } from '@until-signed/law/overlay';
import { loadPapers, stalePapers, stampPapers } from '@until-signed/papers/load';
import { unlikePapers } from '@until-signed/papers/same-papers';

const [language = 'es', flag] = process.argv.slice(2);

const law = rewritten(loadLaw(), overlayFiles(language));
for (const [file, text] of Object.entries(law)) writeFileSync(join(DATA, language, file), text);
const empty = Object.entries(lawFiles(join(DATA, language))).flatMap(([file, text]) =>
  pairsOf(text)
    .filter(({ told }) => told === '')
    .map(({ en }) => `${file}: ${en}`),
);

const english = loadWords('en');
const stamps = stampsOf(english);
const told = loadWords(language);
if (flag === '--stamp') {
  writeFileSync(new URL(`${language}/${STAMPS}`, WORDS), `${JSON.stringify(stamps, null, 2)}\n`);
  stampPapers(language);
}

const lacking = [
  ...empty.map((line) => `law/data/${language}/${line}`),
  ...unlike(english, told),
  ...unlikePapers(loadPapers(english), loadPapers(told)),
  ...stale(loadStamps(language), stamps).map((id) => `${id}: the English has changed`),
  ...stalePapers(language).map((file) => `papers/words/en/${file} has changed`),
];
console.log(lacking.length === 0 ? `Nothing is missing in "${language}".` : lacking.join('\n'));
process.exitCode = lacking.length === 0 ? 0 : 1;
