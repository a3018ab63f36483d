/**
 * `npm run translate -- es`: what a language still lacks, and what was made from English that has changed since.
 *
 * Each law file of the language is written anew in the order of the English, with an empty place for each text that is
 * missing, and without what the English no longer says. Words and papers are Markdown: their list is printed.
 * `npm run translate -- es --stamp` marks all words and papers as made from the English of now.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWords, STAMPS, WORDS } from '@until-signed/guidance/load-words';
import { type Stamps, stampsOf } from '@until-signed/guidance/stamps';
import { DATA, lawFiles, loadLaw, overlayFiles } from '@until-signed/law/load';
import { pairsOf, rewritten } from '@until-signed/law/overlay';
import { lackingIn, paperStamps, paperStampsFile } from '../site/build-steps/lacking.ts';

const [language = 'es', flag] = process.argv.slice(2);

const law = rewritten(loadLaw(), overlayFiles(language));
for (const [file, text] of Object.entries(law)) writeFileSync(join(DATA, language, file), text);
const empty = Object.entries(lawFiles(join(DATA, language))).flatMap(([file, text]) =>
  pairsOf(text)
    .filter(({ es }) => es === '')
    .map(({ en }) => `${file}: ${en}`),
);

if (flag === '--stamp') {
  const write = (file: URL, stamps: Stamps) => writeFileSync(file, `${JSON.stringify(stamps, null, 2)}\n`);
  write(new URL(`${language}/${STAMPS}`, WORDS), stampsOf(loadWords('en')));
  write(paperStampsFile(language), paperStamps());
}

const lacking = [...empty.map((line) => `law/data/${language}/${line}`), ...lackingIn(language)];
console.log(lacking.length === 0 ? `Nothing is missing in "${language}".` : lacking.join('\n'));
process.exitCode = lacking.length === 0 ? 0 : 1;
