// @ts-check
/** What the router's library for values does, for plain values alone. It stands in for `devalue` in a browser. */

/** The state of an entry of the history: how many steps, and nothing else. Written and read here alone. */
export const stringify = (/** @type {unknown} */ value) => JSON.stringify(value);
export const parse = (/** @type {string} */ text) => JSON.parse(text);

const UNDEFINED = -1;

/**
 * The data of a page, as the server lays it out: a list of values in which objects and lists name their parts by place.
 *
 * @param {unknown} values
 * @returns {unknown}
 */
export function unflatten(values) {
  if (values === UNDEFINED) return undefined;
  if (!Array.isArray(values)) return never();
  /** @type {unknown[]} */
  const made = [];
  /** @param {unknown} place @returns {unknown} */
  const at = (place) => {
    if (place === UNDEFINED) return undefined;
    if (typeof place !== 'number' || !(place in values)) return never();
    if (place in made) return made[place];
    const value = values[place];
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      /** @type {unknown[]} */
      const list = [];
      made[place] = list;
      for (const part of value) list.push(at(part));
      return list;
    }
    /** @type {Record<string, unknown>} */
    const object = {};
    made[place] = object;
    for (const key of Object.keys(value)) object[key] = at(value[key]);
    return object;
  };
  return at(0);
}

/** Dates, sets, promises and the like: no page of ours has them. */
export const uneval = () => never();
export const stringifyAsync = () => never();

/** @returns {never} */
function never() {
  throw new Error('Only plain values.');
}
