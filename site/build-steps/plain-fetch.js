// @ts-check
/**
 * How the router fetches for a page: as the page itself would. It stands in for a part that keeps answers of requests
 * and changes the browser's own `fetch`; no page of ours asks the router to fetch anything.
 */
const plain = (/** @type {RequestInfo | URL} */ resource, /** @type {RequestInit | undefined} */ options) =>
  fetch(resource, options);

export const initial_fetch = plain;
export const dev_fetch = plain;
export const subsequent_fetch = (
  /** @type {RequestInfo | URL} */ _,
  /** @type {string} */ address,
  /** @type {RequestInit | undefined} */ options,
) => fetch(address, options);
export const lock_fetch = () => {};
export const unlock_fetch = () => {};
