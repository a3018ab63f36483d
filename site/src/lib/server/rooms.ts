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

/** Law and words of a language, read once. */
export function roomOf(language: string): Room {
  const room = rooms.get(language) ?? {
    law: loadLawIn(language),
    words: loadWords(language),
    terms: termsIn(language, loadGlossary()),
  };
  rooms.set(language, room);
  return room;
}
