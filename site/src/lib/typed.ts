/**
 * What a person has typed for papers, letter for letter, right or wrong. It is kept as it is until it is right, so that
 * nothing has to be typed twice. Every page can carry it; `paper/details.ts` reads it.
 */

/** One entry of a list: its fields. */
export type Entry = Readonly<Record<string, string>>;
/** By key: what was typed on one line or several, or the entries of a list. */
export type Typed = Readonly<Record<string, string | readonly Entry[]>>;

export const NOTHING_TYPED: Typed = {};

/** No list takes more. A test holds that papers count alike. */
export const MOST_ENTRIES = 200;

/** How a field is named in a form. */
export const fieldName = (key: string, at?: number, field?: string): string =>
  at === undefined ? `d.${key}` : `d.${key}.${at}.${field}`;

export const isTypedField = (name: string): boolean => name.startsWith('d.');

/** What else the form of the papers holds: which paper it is, and what is ticked. No other page reads it. */
export const isPaperField = (name: string): boolean => name.startsWith('p.');

export const textOf = (typed: Typed, key: string): string => {
  const value = typed[key];
  return typeof value === 'string' ? value : '';
};

export const entriesOf = (typed: Typed, key: string): readonly Entry[] => {
  const value = typed[key];
  return typeof value === 'object' ? value : [];
};

export const write = (typed: Typed, key: string, value: string): Typed => ({ ...typed, [key]: value });

/** The entries of a list as a form shows them: where there is none yet, an empty one to begin with. */
export const shownEntries = (typed: Typed, key: string): readonly Entry[] => {
  const entries = entriesOf(typed, key);
  return entries.length > 0 ? entries : [{}];
};

export const writeEntry = (typed: Typed, key: string, at: number, field: string, value: string): Typed => ({
  ...typed,
  [key]: shownEntries(typed, key).map((entry, index) =>
    index === at ? { ...entry, [field]: value } : entry,
  ),
});

export const isFull = (typed: Typed, key: string): boolean => entriesOf(typed, key).length >= MOST_ENTRIES;

export const addEntry = (typed: Typed, key: string): Typed =>
  isFull(typed, key) ? typed : { ...typed, [key]: [...shownEntries(typed, key), {}] };

export const removeEntry = (typed: Typed, key: string, at: number): Typed => ({
  ...typed,
  [key]: entriesOf(typed, key).filter((_, index) => index !== at),
});

export const insertEntry = (typed: Typed, key: string, at: number, entry: Entry): Typed => ({
  ...typed,
  [key]: entriesOf(typed, key).toSpliced(at, 0, entry),
});

/** Is there something to see in an entry? */
export const isFilled = (entry: Entry): boolean => Object.values(entry).some((text) => text.trim() !== '');

/**
 * The fields that carry along what was typed, where there are no scripts. What stands on the page in boxes of its own
 * is left out.
 */
export function typedFields(
  typed: Typed,
  shown: ReadonlySet<string> = new Set(),
): [name: string, value: string][] {
  return Object.entries(typed)
    .filter(([key]) => !shown.has(key))
    .flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[fieldName(key), value]]
        : value.flatMap((entry, at) =>
            Object.entries(entry).map(([field, text]): [string, string] => [fieldName(key, at, field), text]),
          ),
    );
}
