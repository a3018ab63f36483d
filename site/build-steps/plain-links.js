// @ts-check
/** What a link of ours tells the router: that the browser shall open it by itself, or nothing. */
export * from '../../node_modules/@sveltejs/kit/src/runtime/client/utils.js';

export const get_router_options = (/** @type {Element} */ link) => ({
  preload_code: 0,
  preload_data: 0,
  reload: link.hasAttribute('data-sveltekit-reload'),
  replace_state: undefined,
  reset: true,
});
