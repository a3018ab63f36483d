// @ts-check
/** How the router finds a page: our addresses have no parts that vary. It stands in for all that could. */

/** @param {string} id the path of a page */
export function parse_route_id(id) {
  if (/[[(]/.test(id)) throw new Error('Only plain addresses.');
  return { pattern: new RegExp(`^${id.replace(/\/$/, '')}/?$`), params: [] };
}

export const exec = () => ({});
