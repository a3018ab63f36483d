import { NONE_FOUND, UNKNOWN } from './constants.ts';
import type { Law } from './schema.ts';

/** The keys of a law file whose values a person reads. All else is for programs, or stays as it was published. */
const READ = new Set(
  (
    'name names order protected restrained toEnd lasts note how hears ifAbsent standard limits notice fee ask use ' +
    'title offense whoDecides howToAsk deadline earlierHearing says for holds label hint system gaps hours'
  ).split(' '),
);
/** Titles of sources, remarks for those who keep the files, and what a form is for, which is one of a few ids. */
const NOT_READ = /(^|\.)(sources|remark|readOf)(\.|$)|\.forms\.\d+\.for\./;
/** Values that the program knows, whatever the language. */
const KNOWN = new Set<string>([UNKNOWN, NONE_FOUND, 'yes', 'no', 'sometimes']);

/** A text that a person reads, and where it stands in its file, such as `orders.0.final.lasts`. */
export interface LawText {
  readonly path: string;
  readonly text: string;
}

/** The texts of one law file that a person reads, in the order of the file. */
export function textsOf(file: unknown): readonly LawText[] {
  const found: LawText[] = [];
  mapTexts(file, (text, path) => {
    found.push({ path, text });
    return text;
  });
  return found;
}

/** The same file with each of its texts given by `change`. */
export function mapTexts<T>(file: T, change: (text: string, path: string) => string): T {
  const walk = (value: unknown, path: string, key: string): unknown => {
    if (typeof value === 'string')
      return READ.has(key) && !NOT_READ.test(path) && !KNOWN.has(value) ? change(value, path) : value;
    if (Array.isArray(value)) return value.map((one, index) => walk(one, `${path}.${index}`, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([inner, one]) => [
        inner,
        walk(one, path ? `${path}.${inner}` : inner, inner),
      ]),
    );
  };
  return walk(file, '', '') as T;
}

/** The files of the law whose texts are told in other languages, by their names. */
export const toldFiles = (law: Law): Readonly<Record<string, unknown>> => ({
  ...law.jurisdictions,
  national: law.national,
  contacts: law.contacts,
});
