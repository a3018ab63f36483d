/**
 * The letters and signs that a PDF can be set in. A font cut to them weighs about a quarter of the whole one.
 * What is not here leaves a visible mark on the paper: see pdf-readable.ts.
 */

/** Names of people in the United States, and the signs of papers. */
export const FONT_LETTERS: string = [
  // Latin with every accent that has a letter of its own: all of Europe, Vietnamese, Pinyin, much of Africa.
  range(0x20, 0x7e),
  range(0xa0, 0x24f),
  range(0x1e00, 0x1eff),
  // Letters of African and Native American languages beyond those.
  'ɐɑɓɔɖɗəɛɠɣɨɩɪɫɬɲɵʀʃʉʊʋʌʒʔʕ',
  'ʰʲʷʻʼʽʾʿˀˁˆˇˈˉˊˋˌˍ˘˙˚˛˜˝',
  // Accents that stand on letters which have none of their own with them, as in Navajo, Yoruba or Marshallese.
  '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u0310\u0311\u0313\u0315',
  '\u031b\u0323\u0324\u0325\u0326\u0327\u0328\u032d\u032e\u0330\u0331\u0332',
  // Modern Greek.
  '΄΅ΆΈΉΊΌΎΏ',
  range(0x390, 0x3ce),
  // Cyrillic of the Slavic languages, and of those written in it from Central Asia to Mongolia.
  range(0x400, 0x45f),
  'ҐґҒғҖҗҘҙҚқҠҡҢңҪҫҮүҰұҲҳҶҷҺһӐӑӖӗӘәӢӣӨөӮӯӲӳ',
  // Spaces, dashes, quotes, marks of notes.
  range(0x2000, 0x200b),
  '‐‑‒–—―‘’‚‛“”„‟†‡•…\u202f‰′″‹›⁄\u2060',
  // Raised and lowered numbers, fractions, money, and a few signs.
  range(0x2070, 0x2079),
  range(0x2080, 0x2089),
  range(0x2150, 0x215e),
  range(0x20a0, 0x20bf),
  '℃℅№℗℠™−',
].join('');

/**
 * What of a font's fine setting stays: accents where they belong, kerning, ligatures, the forms of a language.
 * Small capitals, old numbers and the like have no use on a paper.
 */
export const FONT_FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga'] as const;

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
