import type { Words } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';

/**
 * What a browser is not sent: notes for those who keep the law files, and what no plan and no page reads yet.
 * A test compares plans made from the slim law with plans made from the whole.
 */
const NOT_SENT: readonly RegExp[] = [
  /(^|\.)(remark|strength)$/,
  /^jurisdictions\.\w+\.(criminal\.names|courts\.\d+\.(hears|sources)|help\.(forms|findCourt))$/,
  /^jurisdictions\.\w+\.(words|help\.\w+|orders\.\d+\.own\.\w+)\.sources$/,
  /^jurisdictions\.\w+\.orders\.\d+\.(temporary\.hearingWithinDays|final\.maxMonths)$/,
  /^jurisdictions\.\w+\.(registry\.system|efile\.url)$/,
  /^national\.\w+\.\d+\.(note|says|title|holds|for|hours|languages|tty|videophone|chat|text)$/,
  /^contacts\.jurisdictions\.\w+\.(note|directory|sources)$/,
  /^contacts\.national\.\w+\.(says|phone|sources)$/,
  /^contacts\.national\.(?!legalAid)/,
];
/** Lists that only keepers read. They are sent empty. */
const EMPTY = /(^|\.)(gaps|notFound)$|^contacts\.sources$/;

/** The law as it goes to a browser. */
export const slimLaw = (law: Law): Law => slim(law, '') as Law;

function slim(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((one, index) => slim(one, `${path}.${index}`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const at = path ? `${path}.${key}` : key;
      if (NOT_SENT.some((one) => one.test(at))) return [];
      if (EMPTY.test(at)) return [[key, Array.isArray(inner) ? [] : {}]];
      return [[key, slim(inner, at)]];
    }),
  );
}

/** The command line, and what pages say that bring their texts along or are made ahead. A test looks for them in what the others say. */
const WORDS_NOT_SENT =
  /^(cli|promise|state|find|site\.(about|error|frame|home(?!\.before)|how|leaving|sorry))\b/;

/** The words as they go to a browser. */
export const slimWords = (words: Words): Words => ({
  ...words,
  answers: {},
  strings: Object.fromEntries(Object.entries(words.strings).filter(([key]) => !WORDS_NOT_SENT.test(key))),
});
