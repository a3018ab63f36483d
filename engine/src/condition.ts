/**
 * What must be so for something to hold: plain JSON data, read-only. It can be stored, printed, handed to a
 * solver and read back; no function hides in it.
 */
export type Condition =
  | { readonly op: 'always' }
  | { readonly op: 'never' }
  | { readonly op: 'in'; readonly fact: string; readonly values: readonly string[] }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

/** Holds whatever the facts are. */
export const always: Condition = Object.freeze({ op: 'always' });

/** Fails whatever the facts are. */
export const never: Condition = Object.freeze({ op: 'never' });

/** Holds where every one of the conditions holds; of none, always. */
export function all(...of: Condition[]): Condition {
  return { op: 'all', of };
}

/** Holds where at least one of the conditions holds; of none, never. */
export function any(...of: Condition[]): Condition {
  return { op: 'any', of };
}

/** Holds where the condition fails. */
export function not(of: Condition): Condition {
  return { op: 'not', of };
}

/** The ids of the facts that a condition mentions, in order of first mention, each once. */
export function factsOf(condition: Condition): string[] {
  const found = new Set<string>();
  const visit = (c: Condition): void => {
    if (c.op === 'in') found.add(c.fact);
    else if (c.op === 'not') visit(c.of);
    else if (c.op === 'all' || c.op === 'any') c.of.forEach(visit);
  };
  visit(condition);
  return [...found];
}
