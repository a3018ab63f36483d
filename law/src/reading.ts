/**
 * How hard a text is to read: the Flesch-Kincaid school grade, from the `flesch-kincaid` and `syllable` libraries.
 *
 * Court words that a person meets on their own paper cannot be replaced; they are explained beside first use and
 * in the glossary. They count as familiar words (two syllables), and so do names of places, papers and laws:
 * otherwise the measure would reward hiding the court's own word. Everything else counts as it stands.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const COURT_WORDS = new Set(
  `petition petitions petitioner petitioner's petitioners respondent respondent's respondents plaintiff plaintiff's defendant defendant's applicant applicant's
  restrained protected protection protective restraining emergency temporary preliminary injunction injunctions modify modification terminate termination
  dismissal dismiss motion hearing hearings violation violations misdemeanor felony contempt custody prosecutor prosecutor's attorney attorney's
  advocate domestic violence harassment stalking criminal civil certified certificate electronically electronic jurisdiction territory
  county magistrate commissioner affidavit notarized permanent expire expires expiration visitation firearm firearms probation`
    .split(/\s+/)
    .filter(Boolean),
);

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The school grade of a text, 0 and up. Statute citations, numbers, form numbers and web addresses are left out. */
export function grade(text: string): number {
  const plain = text
    .replace(/https?:\/\/\S+/g, 'page')
    .replace(/\b(?:e\.g|i\.e|a\.m|p\.m|U\.S\.C?|Stat|Ann|Code|art|ch|sec|Rev|Gen|No)\./gi, (short) =>
      short.replaceAll('.', ''),
    )
    .replace(/§+\s*[\w.:()-]+(?:\s*(?:,|and|to|–)\s*[\w.:()-]*\d[\w.:()-]*)*/g, '')
    .replace(/[()[\]"“”*]/g, ' ')
    .trim();
  let sentence = 0;
  let word = 0;
  let syllables = 0;
  for (const { segment } of sentences.segment(plain)) {
    let here = 0;
    let first = true;
    for (const part of words.segment(segment)) {
      if (!part.isWordLike) continue;
      here += 1;
      syllables += weight(part.segment, first);
      first = false;
    }
    if (here > 0) sentence += 1;
    word += here;
  }
  if (word === 0) return 0;
  return Math.max(0, fleschKincaid({ sentence, word, syllable: syllables }));
}

/** The number of words in the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(
    0,
    ...[...sentences.segment(text)].map(
      ({ segment }) => [...words.segment(segment)].filter((part) => part.isWordLike).length,
    ),
  );
}

export const countWords = (text: string): number =>
  [...words.segment(text)].filter((part) => part.isWordLike).length;

/** A grade says nothing of a line of a few words: one court term decides it. Shorter texts are left out. */
export const isMeasured = (text: string): boolean => countWords(text) >= 8;

function weight(word: string, startsSentence: boolean): number {
  if (/\d/.test(word) || /^[A-Z]{2,}s?$/.test(word)) return 1;
  const heard = syllable(word);
  const isName = !startsSentence && /^\p{Lu}/u.test(word);
  return isName || COURT_WORDS.has(word.toLowerCase()) ? Math.min(heard, 2) : heard;
}
