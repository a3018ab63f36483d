import * as v from 'valibot';
import { parse as parseYaml, stringify } from 'yaml';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import type { Jurisdiction, Law } from './schema.ts';
import { mapTexts, textsOf, toldFiles } from './texts.ts';

/** The law files of one language, by name: `CA.yaml`, `national.yaml`, and `common.yaml` for what several share. */
export type OverlayFiles = Readonly<Record<string, string>>;

const COMMON = 'common';
const schema = v.array(
  v.strictObject({ en: v.pipe(v.string(), v.minLength(1)), told: v.pipe(v.string(), v.minLength(1)) }),
);

/** What a court or a form calls itself, which a person must find on paper: the English stands beside it. */
const ON_PAPER =
  /(^|\.)orders\.\d+\.(name|temporary\.name|final\.name)$|\.forms\.\d+\.title$|\.boxes\.\d+\.label$/;

/**
 * The law with its texts in another language. Each text is looked up by its English: when the English is corrected,
 * the old pair no longer fits, and is listed with what is missing.
 *
 * @param files pairs of the English as it stands in the law file and its translation
 * @returns the law, or null with every problem of every file: a text that is missing, a pair that nothing uses, a
 *   figure that differs
 */
export function inLanguage(law: Law, files: OverlayFiles): { law: Law | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const pairs = new Map(
    Object.entries(files).map(([file, text]) => [
      file.replace(/\.yaml$/, ''),
      readPairs(file, text, problems),
    ]),
  );
  const used = new Set<string>();
  const find = (name: string, text: string): string | undefined => {
    for (const from of [name, COMMON]) {
      const told = pairs.get(from)?.get(text)?.told;
      if (told === undefined) continue;
      used.add(`${from} ${text}`);
      return told;
    }
    return undefined;
  };
  const told = Object.fromEntries(
    Object.entries(toldFiles(law)).map(([name, file]) => {
      for (const { path, text } of textsOf(file))
        if (find(name, text) === undefined)
          problems.push({ file: `${name}.yaml`, line: 1, message: `${path}: "${text}" has no translation` });
      return [
        name,
        mapTexts(file, (text, path) => {
          const found = find(name, text) ?? text;
          return ON_PAPER.test(path) ? beside(found, text) : found;
        }),
      ];
    }),
  );
  for (const [name, all] of pairs)
    for (const [en, { line }] of all)
      if (!used.has(`${name} ${en}`))
        problems.push({ file: `${name}.yaml`, line, message: `nothing in the law says "${en}" any more` });
  if (problems.length > 0) return { law: null, problems };
  const { national, contacts, ...places } = told as Record<string, unknown>;
  return {
    law: {
      jurisdictions: places as Record<string, Jurisdiction>,
      national: national as Law['national'],
      contacts: contacts as Law['contacts'],
      hosts: law.hosts,
    },
    problems,
  };
}

/** The files that a language has. */
export const overlayNames = (law: Law): readonly string[] =>
  [COMMON, ...Object.keys(toldFiles(law))].map((name) => `${name}.yaml`);

/** The pairs of one file, as they stand there. */
export const pairsOf = (text: string): readonly { readonly en: string; readonly told: string }[] =>
  (parseYaml(text) as { en: string; told: string }[] | null) ?? [];

/**
 * The files of a language as they should be: each text of the law once, in its order, with what is told of it already
 * or an empty place, and nothing else. What several files say stands in `common.yaml`.
 */
export function rewritten(law: Law, files: OverlayFiles): Record<string, string> {
  const known = new Map(
    Object.values(files).flatMap((text) => pairsOf(text).map(({ en, told }) => [en, told])),
  );
  const texts = Object.entries(toldFiles(law)).map(
    ([name, file]) => [name, new Set(textsOf(file).map(({ text }) => text))] as const,
  );
  const count = new Map<string, number>();
  for (const [, all] of texts) for (const text of all) count.set(text, (count.get(text) ?? 0) + 1);
  const isCommon = (text: string) => (count.get(text) ?? 0) > 1;
  const file = (head: string, all: readonly string[]) =>
    `# ${head} Each pair: the English as it stands there, then the translation.\n` +
    stringify(
      all.map((en) => ({ en, told: known.get(en) ?? '' })),
      { lineWidth: 118, defaultStringType: 'PLAIN', blockQuote: 'folded' },
    );
  return Object.fromEntries([
    [`${COMMON}.yaml`, file('What several law files say.', [...count.keys()].filter(isCommon))],
    ...texts.map(([name, all]) => [
      `${name}.yaml`,
      file(
        `What ../${name}.yaml says.`,
        [...all].filter((text) => !isCommon(text)),
      ),
    ]),
  ]);
}

const beside = (told: string, english: string): string => (told === english ? told : `${told} [${english}]`);

function readPairs(
  file: string,
  text: string,
  problems: Problem[],
): ReadonlyMap<string, { told: string; line: number }> {
  const { value, problems: found, lineOf } = parse(file, text, schema);
  problems.push(...found);
  const pairs = new Map<string, { told: string; line: number }>();
  for (const [index, { en, told }] of (value ?? []).entries()) {
    const line = lineOf([index]);
    if (pairs.has(en)) problems.push({ file, line, message: `"${en}" stands here twice` });
    if (figures(en) !== figures(told))
      problems.push({
        file,
        line,
        message: `the figures differ: ${figures(en) || 'none'} in English, ${figures(told) || 'none'} here, in "${told}"`,
      });
    pairs.set(en, { told, line });
  }
  return pairs;
}

/**
 * Every figure of a text, such as `5`, `18.66` or `2026`, once each: a translation keeps them all. The month of a
 * date in figures becomes a word.
 */
const figures = (text: string): string =>
  [
    ...new Set(
      (text.replace(/\b(\d{4})-\d\d-(\d\d)\b/g, '$1 $2').match(/\d+/g) ?? []).map((one) =>
        one.replace(/^0+(?=\d)/, ''),
      ),
    ),
  ]
    .sort()
    .join(' ');
