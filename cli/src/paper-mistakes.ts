import { COURT_LANGUAGE, type Fitting, type Template } from '@until-signed/papers';
import type { Parsed } from './args.ts';
import { CALENDAR_ENDINGS, ENDINGS, endingOf } from './paper-file.ts';
import { CALENDAR } from './paper-list.ts';
import type { Say } from './say.ts';
import { clean, nearest } from './typed.ts';

const SIDES = ['protected', 'restrained'];

/** A line for each flag that does not go with what was asked for. */
export function flagMistakes({ values, switches, words }: Parsed, say: Say): readonly string[] {
  const id = words[0];
  const given = (name: string) => values.has(name) || switches.has(name);
  const some = (names: readonly string[], key: string) =>
    names.filter(given).map((name) => say(key, { flag: `--${name}` }));
  const side = values.get('side');
  const path = values.get('output');
  const endings = id === CALENDAR ? CALENDAR_ENDINGS : ENDINGS;
  return [
    ...(id === undefined
      ? some(['details', 'output', 'side', 'for-filing', 'copy', 'place', 'force'], 'error.paper-needs-id')
      : some(['json'], 'error.paper-list-only')),
    ...(id === CALENDAR ? some(['side', 'for-filing', 'copy'], 'error.paper-not-calendar') : []),
    ...(id !== CALENDAR && id !== undefined ? some(['place'], 'error.paper-calendar-only') : []),
    ...(switches.has('copy') && switches.has('for-filing') ? [say('error.paper-copy-filed')] : []),
    ...(id !== undefined && path === undefined ? some(['force'], 'error.paper-force') : []),
    ...(side !== undefined && !SIDES.includes(side)
      ? [say('error.paper-side-value', { sides: SIDES.join(', ') })]
      : []),
    ...(id !== undefined && path !== undefined && !endings.includes(endingOf(path))
      ? [say('error.paper-ending', { file: clean(path), endings: endings.join(', ') })]
      : []),
    ...(values.get('details') === '-' && values.get('answers') === '-' ? [say('error.paper-stdin')] : []),
  ];
}

/**
 * A line where there is no paper of this name, or where it is never filed and only the pages to file are wanted. The
 * name is not repeated as it was typed: it may be somebody's own.
 */
export function idMistakes(
  { words, switches }: Parsed,
  templates: readonly Template[],
  language: string,
  say: Say,
): readonly string[] {
  const id = words[0];
  if (id === undefined || id === CALENDAR) return [];
  const template = templates.find((one) => one.id === id);
  if (template) {
    const isOwn = template.audience === 'self';
    return [
      ...(isOwn && switches.has('for-filing') ? [say('error.paper-never-filed')] : []),
      ...(switches.has('copy') && (isOwn || language === COURT_LANGUAGE) ? [say('error.paper-no-copy')] : []),
    ];
  }
  const ids = [...templates.map((one) => one.id), CALENDAR];
  const near = nearest(id, ids);
  const papers = ids.join(', ');
  return [near ? say('error.paper-near', { near, papers }) : say('error.paper', { papers })];
}

/** What is wrong with a choice among the papers that fit. Nothing where the name is no paper's at all. */
interface NotChosen {
  readonly mistakes: (templates: readonly Template[]) => readonly string[];
}

/** The paper of this name among those that fit. With orders in both directions it can come once for each. */
export function chosen(
  id: string,
  fittings: readonly Fitting[],
  side: string | undefined,
  say: Say,
): Fitting | NotChosen {
  const all = fittings.filter(({ template }) => template.id === id);
  const left = all.filter(({ part }) => !SIDES.includes(side ?? '') || part.situation.role === side);
  const [first] = left;
  if (first && left.length === 1) return first;
  const fit = [...new Set(fittings.map(({ template }) => template.id))].join(', ');
  const line =
    left.length > 1
      ? say('error.paper-side')
      : all.length > 0
        ? say('error.paper-other-side')
        : fit === ''
          ? say('error.paper-none-fits')
          : say('error.paper-not-fitting', { papers: fit });
  return { mistakes: (templates) => (templates.some((template) => template.id === id) ? [line] : []) };
}
