/** Whatever JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Scalar = boolean | number | string;

/**
 * Rows of a like shape, field by field: what is like each other stands side by side, and compresses better so.
 * A list of plain values stands for itself. Else `marks` tells what each row is: `s` a plain value, `a` a list,
 * `o` an object, `n` null, `-` nothing at all.
 */
export type Columns =
  | readonly Scalar[]
  | {
      readonly marks: string;
      readonly values?: readonly Scalar[];
      /** How long each list is, and what is in all of them together. */
      readonly lengths?: readonly number[];
      readonly items?: Columns;
      readonly fields?: { readonly [key: string]: Columns };
    };

/**
 * The rows again. `undefined` stands where a row has nothing. Written out in plain loops: an old phone does this once
 * for the whole law, before anything else. See build-steps/pack.ts for the other way.
 */
export function rowsOf(columns: Columns): readonly (Json | undefined)[] {
  if (isPlain(columns)) return columns;
  const { marks, values = [], lengths = [], items = [], fields = {} } = columns;
  const inLists = rowsOf(items) as readonly Json[];
  const rows: (Json | undefined)[] = [];
  const objects: Record<string, Json>[] = [];
  let [value, list, from] = [0, 0, 0];
  for (const mark of marks) {
    if (mark === 's') {
      rows.push(values[value]);
      value += 1;
    } else if (mark === 'a') {
      const to = from + (lengths[list] ?? 0);
      rows.push(inLists.slice(from, to));
      list += 1;
      from = to;
    } else if (mark === 'o') {
      const object = {};
      objects.push(object);
      rows.push(object);
    } else rows.push(mark === 'n' ? null : undefined);
  }
  for (const key of Object.keys(fields)) {
    const column = rowsOf(fields[key] ?? []);
    for (let index = 0; index < column.length; index += 1) {
      const found = column[index];
      if (found !== undefined) (objects[index] as Record<string, Json>)[key] = found;
    }
  }
  return rows;
}

const isPlain = (columns: Columns): columns is readonly Scalar[] => Array.isArray(columns);
