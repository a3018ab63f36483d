import type { Words } from '../words.ts';

/** Says a text of states.md (without its `state.` in front), with its placeholders filled. */
export type Voice = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The voice of one language for pages about places.
 * @throws where a text or the value of a placeholder is missing: such a page is not built
 */
export function voiceOf({ strings, language }: Words): Voice {
  return (key, values = {}) => {
    const text = strings[`state.${key}`];
    if (text === undefined) throw new Error(`${language}/states.md: a line for "state.${key}" is missing`);
    return text.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`${language}/states.md: "state.${key}" has no value for {${name}}`);
      return String(value);
    });
  };
}

/** The name of a place within a sentence: with its article where it has one. */
export const inSentence = ({ strings }: Words, { code, name }: { code: string; name: string }): string =>
  strings[`place.${code}`] ?? name;

/** `12 months`, `1 month` */
export const counted = (count: number, unit: 'day' | 'month', language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
