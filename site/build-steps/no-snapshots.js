// @ts-check
/**
 * The router can keep the state of a page in the storage of the browser, to bring it back later. No page of ours may;
 * this stands in for the part that does.
 */
const nothing = () => {};

export const current_registrations = () => new Set();
export const init_snapshots = nothing;
export const capture_navigation_snapshot = nothing;
export const restore_navigation_snapshot = nothing;
export const delete_navigation_snapshot = nothing;
export const persist_navigation_snapshots = nothing;
