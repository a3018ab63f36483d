// @ts-check
/**
 * How the router finds a page: a part of an address may vary if it is a whole one, and the first may be left out. It
 * stands in for all else that could vary. A test compares it with the router's own.
 */
const VARIES = /\/\[(\[?)(\w+)(?:=(\w+))?\]\]?(?=\/|$)/g;

/** @typedef {{ name: string, matcher: string | undefined }} Part */
/** @typedef {Record<string, (value: string) => string | undefined>} Matchers */

/** @param {string} id the path of a page, with the names of what varies */
export function parse_route_id(id) {
  /** @type {Part[]} */
  const params = [];
  if (/[[\](]/.test(id.replace(VARIES, ''))) throw new Error('Only plain addresses.');
  const path = id.replace(VARIES, (_, optional, name, matcher) => {
    params.push({ name, matcher });
    return optional ? '(?:/([^/]+))?' : '/([^/]+?)';
  });
  return { pattern: new RegExp(`^${path.replace(/\/$/, '')}/?$`), params };
}

/**
 * What stands where an address varies; nothing where that is no value of ours.
 *
 * @param {RegExpMatchArray} match
 * @param {Part[]} params
 * @param {Matchers} matchers
 */
export function exec([, ...values], params, matchers) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [index, { name, matcher }] of params.entries()) {
    const value = values[index] && decodeURIComponent(values[index]);
    if (!value) continue;
    if (matcher && !matchers[matcher]?.(value)) return;
    found[name] = value;
  }
  return found;
}

/** @param {Matchers} matchers as they stand in `src/params.ts` */
export const defineParams = (matchers) => matchers;
