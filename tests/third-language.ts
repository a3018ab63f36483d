/**
 * A language that nobody speaks, made from English by a program: a copy of the house that has one more folder of words,
 * of papers and of law, and not a line of other code. Its letters are Hebrew, so it is written from right to left, and
 * each vowel stands twice, so that every text is longer.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const HOUSE = fileURLToPath(new URL('../', import.meta.url));
const ROOMS = ['engine', 'law', 'guidance', 'papers', 'cli', 'site', 'scripts'];
/** Hebrew as such, with letters and words of no people. */
export const THIRD = 'he';

const MADE = /(^|\/)(node_modules|build|\.svelte-kit)(\/|$)/;
const LETTERS = 'אבגדהוזחטיךכלםמןנסעףפץצקרש';
/** What is no language: names of gaps, values, addresses, and how a paragraph begins that a program looks for. */
const NO_LANGUAGE =
  /\{[^}]*\}|`[^`]*`|\]\([^)]*\)|\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:gov|org|com|us|net)\b|^(?:Why we ask|For whom):/gm;

/** A text in that language. */
export function inThird(text: string): string {
  const kept = text.match(NO_LANGUAGE) ?? [];
  return text
    .split(NO_LANGUAGE)
    .map((part, index) => part.replace(/[a-z]/gi, letter) + (kept[index] ?? ''))
    .join('');
}

function letter(one: string): string {
  const other = LETTERS[one.toLowerCase().charCodeAt(0) - 97] ?? one;
  return /[aeiou]/i.test(one) ? other + other : other;
}

/** Papers have a head, of which only two lines are for people. */
const paperInThird = (text: string): string => {
  const [, head = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  return (
    head.replace(/^(title|about): (.*)$/gm, (_, key, told) => `${key}: ${inThird(told)}`) + inThird(body)
  );
};

/** The house in a folder, with a third language that its stamps say is up to date. */
export function copyWithThird(folder: string): void {
  for (const room of ROOMS)
    cpSync(join(HOUSE, room), join(folder, room), {
      recursive: true,
      filter: (path) => !MADE.test(path.slice(HOUSE.length)),
    });
  cpSync(join(HOUSE, 'package.json'), join(folder, 'package.json'));
  linkModules(folder);
  for (const room of ['guidance', 'papers']) translate(join(folder, room, 'words'));
  const data = join(folder, 'law/data');
  mkdirSync(join(data, THIRD));
  for (const file of readdirSync(join(data, 'es'))) {
    const pairs = parse(readFileSync(join(data, 'es', file), 'utf8')) as { en: string }[];
    writeFileSync(join(data, THIRD, file), stringify(pairs.map(({ en }) => ({ en, told: inThird(en) }))));
  }
}

function translate(words: string): void {
  mkdirSync(join(words, THIRD));
  for (const file of readdirSync(join(words, 'en'))) {
    const text = readFileSync(join(words, 'en', file), 'utf8');
    writeFileSync(join(words, THIRD, file), paperInThird(text));
  }
  // Whoever translates has this written for them: `npm run translate -- LANGUAGE --stamp`.
  cpSync(join(words, 'es/english.json'), join(words, THIRD, 'english.json'));
}

/** Libraries are those of the house; its own rooms are those of the copy. */
function linkModules(folder: string): void {
  const modules = join(folder, 'node_modules');
  for (const name of readdirSync(join(HOUSE, 'node_modules'))) {
    if (name === '@until-signed' || name.startsWith('.')) continue;
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(HOUSE, 'node_modules', name), link);
  }
  mkdirSync(join(modules, '@until-signed'));
  for (const room of ROOMS.filter((one) => one !== 'scripts'))
    symlinkSync(join(folder, room), join(modules, '@until-signed', room));
}
