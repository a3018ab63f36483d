// @ts-check
/**
 * What a page holds is replaced and never changed inside, so the library need not watch inside of it. It stands in for
 * the part that does. A test holds that no page asks for that.
 */

/** @template Value @param {Value} value */
export const proxy = (value) => value;
/** @template Value @param {Value} value */
export const get_proxied_value = (value) => value;
export const is = Object.is;
