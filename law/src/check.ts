import { NONE_FOUND, SECTIONS, UNKNOWN } from './constants.ts';
import type { Form, Jurisdiction } from './schema.ts';

type Path = readonly (string | number)[];
/** Something about a file that the shape alone cannot tell. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}

/** Every source that is cited below `value` is a key of `known`: in lists of `sources`, and by `boxesFrom`. */
export function danglingSources(
  value: unknown,
  known: Readonly<Record<string, unknown>>,
  path: Path = [],
): Finding[] {
  if (Array.isArray(value))
    return value.flatMap((part, index) => danglingSources(part, known, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]): Finding[] => {
    if (key === 'sources' && path.length === 0) return [];
    if (key === 'boxesFrom') return dangling(part, known, [...path, key]);
    if (key !== 'sources' || !Array.isArray(part)) return danglingSources(part, known, [...path, key]);
    return part.flatMap((id, index) => dangling(id, known, [...path, key, index]));
  });
}

const dangling = (id: unknown, known: Readonly<Record<string, unknown>>, path: Path): Finding[] =>
  Object.hasOwn(known, String(id))
    ? []
    : [{ path, message: `no source is called "${id}"; add it under sources, or correct the name` }];

/** Every form of a law file, with its path, in the order of the file. */
export function formsOf(value: unknown, path: Path = []): [Path, Form][] {
  if (Array.isArray(value)) return value.flatMap((part, index) => formsOf(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]): [Path, Form][] =>
    key === 'forms' && Array.isArray(part)
      ? part.map((form, index) => [[...path, key, index], form as Form])
      : formsOf(part, [...path, key]),
  );
}

/**
 * The boxes of a form have a source, and are the same wherever the file names that form. What belongs in a box may
 * differ: "Petitioner" is one's own name on one side, and the other's on the other.
 */
function boxFindings(law: Jurisdiction): Finding[] {
  const first = new Map<string, string>();
  return formsOf(law).flatMap(([path, { number, title, boxes, boxesFrom }]): Finding[] => {
    if (!boxes)
      return boxesFrom
        ? [
            {
              path: [...path, 'boxesFrom'],
              message: 'it tells where the boxes are from, but there are no boxes',
            },
          ]
        : [];
    const found: Finding[] = boxesFrom
      ? []
      : [{ path: [...path, 'boxes'], message: 'name under boxesFrom the source that shows these boxes' }];
    const form = number ?? title;
    const written = JSON.stringify(boxes.map(({ label, at }) => [label, at]));
    if ((first.get(form) ?? written) !== written)
      found.push({ path: [...path, 'boxes'], message: `the boxes of ${form} are others than further up` });
    first.set(form, first.get(form) ?? written);
    return found;
  });
}

/** Words that speak of the research instead of to a person. */
const RESEARCH =
  /\b(?:not (?:been )?read|was read|were read|unknown|null|undefined|n\/a|(?:was|were) (?:not )?(?:found|checked|seen)|(?:no|one|other|the|our) (?:sources?|excerpts?)|snapshot|excerpt|womenslaw|legal ?beagle|(?:law firm|help site|website|web page|page|guide|blog|handout|bench ?book|library|coalition|bar)(?:'s \w+)? (?:says?|gives?|names?|writes?|calls?|adds?|puts?)|not (?:stated|named|said|given|shown) in|in the text|the text read|this research|nothing read|could not be)\b/i;

/**
 * What a person would stumble over in a jurisdiction's file.
 * @returns findings about shape across fields: order ids, texts that speak of the research, facts without a source.
 */
export function findings(law: Jurisdiction): Finding[] {
  const found: Finding[] = [...danglingSources(law, law.sources), ...boxFindings(law)];
  const ids = law.orders.map((order) => order.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      found.push({
        path: ['orders', index, 'id'],
        message: `two orders are called "${id}"; each kind may stand here once`,
      });
  });
  for (const [path, text] of texts(law)) {
    if (text === UNKNOWN || (path.at(-1) === 'limits' && text === NONE_FOUND)) continue;
    const word = RESEARCH.exec(text)?.[0];
    if (word)
      found.push({
        path,
        message: `"${word}" speaks of the research. Say what a person needs, put what is open under ask, and keep the remark in remark or gaps`,
      });
  }
  for (const section of SECTIONS)
    for (const kind of law[section].covers ?? [])
      if (!ids.includes(kind))
        found.push({ path: [section, 'covers'], message: `this file has no order of kind "${kind}"` });
  return found;
}

const PERSON_FACING = new Set([
  'how',
  'hears',
  'lasts',
  'note',
  'ifAbsent',
  'standard',
  'limits',
  'notice',
  'fee',
  'deadline',
  'earlierHearing',
  'whoDecides',
  'howToAsk',
  'offense',
  'use',
  'hint',
  'ask',
  'order',
  'protected',
  'restrained',
  'toEnd',
  'system',
  'names',
  'name',
]);

/** Every text of a law file that a person may read, with its path. Leaves out sources, gaps and remarks. */
export function texts(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === 'string') {
    const key = [...path].reverse().find((step) => typeof step === 'string');
    return PERSON_FACING.has(key as string) ? [[path, value]] : [];
  }
  if (Array.isArray(value)) return value.flatMap((part, index) => texts(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sources' || key === 'gaps' || key === 'remark' ? [] : texts(part, [...path, key]),
  );
}

/** Names of courts, orders, papers and systems are the court's own and are not measured for reading. */
export function isNameOf(path: Path): boolean {
  const key = [...path].reverse().find((step) => typeof step === 'string') as string;
  return ['name', 'names', 'system', 'order', 'protected', 'restrained', 'toEnd'].includes(key);
}
