import { loadStamps, loadWords } from '@until-signed/guidance/load-words';
import { unlike } from '@until-signed/guidance/same-words';
import { stale, stampsOf } from '@until-signed/guidance/stamps';
import { loadPapers, stalePapers } from '@until-signed/papers/load';
import { unlikePapers } from '@until-signed/papers/same-papers';
import { FIRST } from '../src/lib/language.ts';

/** What the words and papers of a language lack, or have from English that has changed: a line each. */
export function lackingIn(language: string): readonly string[] {
  const [english, told] = [loadWords(FIRST), loadWords(language)];
  return [
    ...unlike(english, told),
    ...unlikePapers(loadPapers(english), loadPapers(told)),
    ...stale(loadStamps(language), stampsOf(english)).map((id) => `${id}: the English has changed`),
    ...stalePapers(language).map((file) => `papers/words/${FIRST}/${file} has changed`),
  ];
}
