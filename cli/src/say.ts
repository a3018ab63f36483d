import type { Words } from '@until-signed/guidance';

/** Says a text of cli.md (without its `cli.` in front), with its placeholders filled. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A language's folder lacks a text that the command line says, or a value for one of its placeholders. */
export class MissingWords extends Error {
  readonly problems: readonly string[];
  constructor(problem: string) {
    super(`1 problem in the words:\n${problem}`);
    this.name = 'MissingWords';
    this.problems = [problem];
  }
}

/** The voice of one language. Values stand in the text as they are: clean what a person typed before. */
export function sayer({ strings, language }: Words): Say {
  return (key, values = {}) => {
    const text = strings[`cli.${key}`];
    if (text === undefined) throw new MissingWords(`${language}/cli.md: a line for "cli.${key}" is missing`);
    return text.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new MissingWords(`${language}/cli.md: "cli.${key}" has no value for {${name}}`);
      return String(value);
    });
  };
}
