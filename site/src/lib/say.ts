/** The short texts of the site by key, as a person reads them. Words stand in Markdown; none stands in a component. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const speak =
  (strings: Readonly<Record<string, string>>): Say =>
  (key, values = {}) =>
    (strings[`site.${key}`] ?? strings[key] ?? '').replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );

/** The texts whose keys start with one of the prefixes: a page takes along only what it shows. */
export const only = (
  strings: Readonly<Record<string, string>>,
  ...prefixes: string[]
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(strings).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
