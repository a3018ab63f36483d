import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadStamps, loadWords, STAMPS } from '@until-signed/guidance/load-words';
import { unlike } from '@until-signed/guidance/same-words';
import { type Stamps, stale, stampOf, stampsOf } from '@until-signed/guidance/stamps';
import { FIRST } from '../src/lib/language.ts';

const PAPERS = new URL('../../papers/words/', import.meta.url);

/** The English of all papers, as stamps by file. */
export const paperStamps = (): Stamps =>
  Object.fromEntries(
    readdirSync(fileURLToPath(new URL(`${FIRST}/`, PAPERS)))
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file, stampOf(readFileSync(new URL(`${FIRST}/${file}`, PAPERS), 'utf8'))]),
  );

/** Where the stamps of the papers of a language stand. */
export const paperStampsFile = (language: string): URL => new URL(`${language}/${STAMPS}`, PAPERS);

/** What the words and papers of a language lack, or have from English that has changed: a line each. */
export function lackingIn(language: string): readonly string[] {
  const english = loadWords(FIRST);
  return [
    ...unlike(english, loadWords(language)),
    ...stale(loadStamps(language), stampsOf(english)).map((id) => `${id}: the English has changed`),
    ...stale(JSON.parse(readFileSync(paperStampsFile(language), 'utf8')), paperStamps()).map(
      (file) => `papers/words/${FIRST}/${file} has changed`,
    ),
  ];
}
