import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Parts of the router that do far more than our pages ask for, and what stands in for them in a browser. The router can
 * carry values of every kind between server, page and history; ours are texts, numbers, lists and objects. What is not
 * plain fails at once, and the browser tests open every page. Behind each part is what it saves, compressed: without
 * them the scripts of a visit would weigh more than they may.
 */
const LIGHT: readonly (readonly [from: RegExp, id: string, ours: string])[] = [
  // 5.2 kB
  [/./, 'devalue', ours('./plain-values.js')],
  // 1.0 kB
  [/kit.src.runtime.client.parse\.js$/, '../../utils/routing.js', ours('./plain-routes.js')],
  [/src.params\.ts$/, '@sveltejs/kit/params', ours('./plain-routes.js')],
  // 0.4 kB
  [/kit.src.runtime.client.client\.js$/, './snapshots.js', ours('./no-snapshots.js')],
  // 0.6 kB
  [/kit.src.runtime.client.client\.js$/, './fetcher.js', ours('./plain-fetch.js')],
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
      const found = LIGHT.find(([from, part]) => part === id && from.test(importer))?.[2];
      if (found) used.add(found);
      return found;
    },
    buildEnd(error) {
      const unused = LIGHT.filter(([, , part]) => !used.has(part)).map(([, id]) => id);
      if (!error && unused.length > 0)
        this.error(`The router no longer has these parts: ${unused.join(', ')}.`);
    },
  };
}
