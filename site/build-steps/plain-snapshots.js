// @ts-check
/**
 * The router can keep what stands in the fields of a page in the browser, for whoever comes back to it. No page of ours
 * asks for that, and none may: it would outlast the visit.
 */
const none = new Set();
export const current_registrations = () => none;
export const init_snapshots = () => {};
export const capture_navigation_snapshot = () => {};
export const restore_navigation_snapshot = () => {};
export const delete_navigation_snapshot = () => {};
export const persist_navigation_snapshots = () => {};
