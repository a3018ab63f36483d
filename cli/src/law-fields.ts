/** One field of a law file that reads otherwise in another version of it. Null: it is not there. */
export interface FieldChange {
  /** Where it stands: `hearing.automatic`, `orders.stalking.final.lasts`, `withdraw.forms.1.title`. */
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Every field in which two versions of a file differ, in the file's own order. The order of keys means nothing. */
export function fieldChanges(before: unknown, after: unknown, path: readonly string[] = []): FieldChange[] {
  const [one, other] = [parts(before), parts(after)];
  const field = path.join('.');
  if (one.size + other.size === 0) {
    const [old, now] = [shown(before), shown(after)];
    return old === now ? [] : [{ field, old, new: now }];
  }
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return [
    ...moved(before, after, field),
    ...keys.flatMap((key) => fieldChanges(one.get(key), other.get(key), [...path, key])),
  ];
}

/** What a value consists of. Entries of a list go by their id, else by their place in it; plain lists are one value. */
function parts(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || isPlainList(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((one, index) => [idOf(one) ?? String(index + 1), one]));
}

/** The same entries in another order: the first order of a place stands for it where the kind is not told. */
function moved(before: unknown, after: unknown, field: string): FieldChange[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  const [one, other] = [before.map(idOf), after.map(idOf)];
  const [old, now] = [
    one.filter((id) => id !== undefined && other.includes(id)).join(' · '),
    other.filter((id) => id !== undefined && one.includes(id)).join(' · '),
  ];
  return old === now ? [] : [{ field, old, new: now }];
}

const idOf = (entry: unknown): string | undefined => (entry as { id?: string } | null)?.id;

const isPlainList = (value: object): boolean =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null);

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length > 0 ? value.join(' · ') : null;
  return typeof value === 'object' ? null : String(value);
}
