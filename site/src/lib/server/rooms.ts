import type { Words } from '@until-signed/guidance';
import { type Term, termsIn } from '@until-signed/guidance/answers-page';
import { loadGlossary } from '@until-signed/guidance/load-glossary';
import { loadWords } from '@until-signed/guidance/load-words';
import type { Law } from '@until-signed/law';
import { loadLawIn } from '@until-signed/law/load';

/** What pages made ahead are made of, in one language. */
export interface Room {
  readonly law: Law;
  readonly words: Words;
  /** The court terms as the language explains them. */
  readonly terms: readonly Term[];
}
const rooms = new Map<string, Room>();

/** What a language is told in, as the server has read it when it started. */
export function keepRoom(law: Law, words: Words): Room {
  const room = { law, words, terms: termsIn(words.language, loadGlossary()) };
  rooms.set(words.language, room);
  return room;
}

/** Law and words of a language, read once. */
export const roomOf = (language: string): Room =>
  rooms.get(language) ?? keepRoom(loadLawIn(language), loadWords(language));
