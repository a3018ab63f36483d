import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Parts of the router and of the library for pages that do far more than ours ask for, and what stands in for them. The router can
 * carry values of every kind between server, page and history; ours are texts, numbers, lists and objects. What is not
 * plain fails at once, and the browser tests open every page. Behind each part is what it saves, compressed: without
 * them the scripts of a visit would weigh more than they may.
 */
const LIGHT: readonly (readonly [from: RegExp, id: string, ours: string])[] = [
  // 5.2 kB
  [/./, 'devalue', ours('./plain-values.js')],
  // 1.0 kB
  [/kit.src.runtime.client.parse\.js$/, 'utils/routing.js', ours('./plain-routes.js')],
  [/src.params\.ts$/, '@sveltejs/kit/params', ours('./plain-routes.js')],
  // 0.4 kB
  [/kit.src.runtime.client.client\.js$/, 'snapshots.js', ours('./plain-snapshots.js')],
  // 0.8 kB
  [/./, '\0vite/preload-helper.js', ours('./plain-preload.js')],
  // 1.0 kB
  [/svelte.src.internal.client./, 'proxy.js', ours('./plain-state.js')],
  // 0.6 kB
  [/kit.src.runtime.client.client\.js$/, 'fetcher.js', ours('./plain-fetch.js')],
  // 0.3 kB
  [/kit.src.runtime.client.client\.js$/, 'utils.js', ours('./plain-links.js')],
];

/**
 * Calls of the router that our pages do without. It can fetch pages before they are asked for, and listens to every move of
 * a mouse for that; ours are small, and most are led to by buttons.
 */
const UNCALLED: readonly (readonly [of: RegExp, call: string])[] = [
  // 0.5 kB
  [/kit.src.runtime.client.client\.js$/, '\t\tsetup_preload();\n'],
];

/** Leaves out of the browser's files what our pages never ask of the router. Fails where the router has changed. */
export function lightRouter(): Plugin {
  const used = new Set<string>();
  return {
    name: 'until-signed-light-router',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer = '') {
      const name = id.replace(/^(\.\.?\/)+/, '');
      const found = LIGHT.find(([from, part]) => part === name && from.test(importer))?.[2];
      if (found) used.add(found);
      return found;
    },
    transform(code, id) {
      const found = UNCALLED.find(([of, call]) => of.test(id) && code.includes(call))?.[1];
      if (!found) return null;
      used.add(found);
      return { code: code.replace(found, ''), map: null };
    },
    buildEnd(error) {
      const unused = [
        ...LIGHT.filter(([, , part]) => !used.has(part)).map(([, id]) => id),
        ...UNCALLED.filter(([, call]) => !used.has(call)).map(([, call]) => call.trim()),
      ];
      if (!error && unused.length > 0)
        this.error(`The router no longer has these parts: ${unused.join(', ')}.`);
    },
  };
}
