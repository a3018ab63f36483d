/**
 * Looks into what came from outside without trusting it: own properties only, and what throws when it is touched (a
 * getter, a revoked proxy) reads as a symbol, which is no text and no list.
 */
const UNREADABLE = Symbol('unreadable');

/** An object as files and forms make them: no list, map, date or function. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  safely(() => Object.prototype.toString.call(value)) === '[object Object]';

export const isList = (value: unknown): value is object => safely(() => Array.isArray(value)) === true;

/** The value of an own property; undefined where there is none. */
export const peek = (value: object, key: string): unknown =>
  safely(() => (Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined));

/** Own keys, without symbols. */
export function keysOf(value: object): readonly string[] {
  const keys = safely(() => Object.keys(value));
  return Array.isArray(keys) ? keys : [];
}

function safely(look: () => unknown): unknown {
  try {
    return look();
  } catch {
    return UNREADABLE;
  }
}
