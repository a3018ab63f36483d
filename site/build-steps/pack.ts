import type { Columns, Json } from '../src/lib/columns.ts';

/** Rows as columns: see src/lib/columns.ts. Keys come back in the order in which they were first met. */
export function pack(rows: readonly (Json | undefined)[]): Columns {
  const marks = rows.map(markOf).join('');
  if (/^s*$/.test(marks)) return rows as readonly string[];
  const of = <Kind>(mark: string) => rows.filter((_, index) => marks[index] === mark) as unknown as Kind[];
  const values = of<string>('s');
  const lists = of<readonly Json[]>('a');
  const objects = of<Readonly<Record<string, Json>>>('o');
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  return {
    marks,
    ...(values.length > 0 && { values }),
    ...(lists.length > 0 && { lengths: lists.map(({ length }) => length), items: pack(lists.flat()) }),
    ...(keys.length > 0 && {
      fields: Object.fromEntries(
        keys.map((key) => [
          key,
          pack(objects.map((one) => (Object.hasOwn(one, key) ? one[key] : undefined))),
        ]),
      ),
    }),
  };
}

function markOf(value: Json | undefined): string {
  if (value === undefined) return '-';
  if (value === null) return 'n';
  if (Array.isArray(value)) return 'a';
  return typeof value === 'object' ? 'o' : 's';
}
