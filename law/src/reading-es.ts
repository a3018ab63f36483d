/**
 * How easy a Spanish text is to read: the Flesch-Szigriszt measure, on the INFLESZ scale. 55 to 65 is normal, 65 to 80
 * rather easy; what school grades 6 to 8 read lies above 55. English names in brackets are left out: they are there to
 * be found on paper, not to be read.
 */
const words = new Intl.Segmenter('es', { granularity: 'word' });
const sentences = new Intl.Segmenter('es', { granularity: 'sentence' });

/** Abbreviations whose period ends no sentence. */
const SHORT = /\b(?:a\. m|p\. m|EE\. UU|art|arts|cap|sec|núm|Stat|Ann|Code|Rev|Gen|No|Inc|v|U\.S)\./g;

/** The INFLESZ value of a text: 0 and below is very hard, 100 very easy. A text without words is 100. */
export function inflesz(text: string): number {
  const plain = text
    .replace(/https?:\/\/\S+/g, 'página')
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(SHORT, (short) => short.replaceAll('.', ''))
    .replace(/§+\s*[\w.:()-]+/g, '')
    .replace(/[“”«»*]/g, ' ');
  let [sentence, word, heard] = [0, 0, 0];
  for (const { segment } of sentences.segment(plain)) {
    const parts = [...words.segment(segment)].filter((part) => part.isWordLike);
    if (parts.length > 0) sentence += 1;
    word += parts.length;
    for (const part of parts) heard += syllables(part.segment);
  }
  return word === 0 ? 100 : 206.835 - (62.3 * heard) / word - word / sentence;
}

/**
 * The syllables of a Spanish word. Two strong vowels, or an accented weak one beside another vowel, are two; all other
 * vowels side by side are one. Figures and capitals such as DVRO count as one.
 */
export function syllables(word: string): number {
  if (/\d/.test(word) || /^[\p{Lu}]{2,}$/u.test(word)) return 1;
  const sound = word
    .toLowerCase()
    .replace(/(?<=[gq])u(?=[eiéí])/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  return Math.max(1, sound.match(/[aeoáéó]|[íú]|[iuü]+(?![aeoáéóíú])(?<![aeoáéóíú][iuü]+)/g)?.length ?? 0);
}
