import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Parts of the router that do far more than our pages ask for, and what stands in for them in a browser. The router can
 * carry values of every kind between server, page and history; ours are texts, numbers, lists and objects. What is not
 * plain fails at once, and the browser tests open every page.
 */
const LIGHT: readonly (readonly [from: RegExp, id: string, ours: string])[] = [
  [/./, 'devalue', ours('./plain-values.js')],
  [/kit.src.runtime.client.client\.js$/, './fetcher.js', ours('./plain-fetch.js')],
  [/kit.src.runtime.client.client\.js$/, './snapshots.js', ours('./no-snapshots.js')],
];

/** Leaves out of the browser's files what our pages never ask of the router. */
export const lightRouter = (): Plugin => ({
  name: 'until-signed-light-router',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id, importer = '') => LIGHT.find(([from, part]) => part === id && from.test(importer))?.[2],
});
