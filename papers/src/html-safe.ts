/** HTML that cannot hold what it was not meant to: what goes into a template is escaped, unless it is HTML already. */
import { clean } from './parts.ts';

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | Html | readonly Html[];

/** A template of HTML. Strings are escaped, so that they are safe as text and within quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, index) => part + shown(values[index] ?? null)).join(''));

function shown(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(String(value));
}

export const escaped = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
