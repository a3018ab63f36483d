import type { Plugin } from 'vite';

/**
 * Parts of the libraries that make a PDF which ours never asks for: they are a third of what a phone would fetch.
 * A browser gets none of them. What would call one fails, and a test makes papers in a browser.
 */
const NEVER_USED: readonly string[] = [
  // Unpacks WOFF2; our fonts are plain TrueType. Most of its weight is a dictionary.
  'brotli/decompress.js',
  // Pictures.
  'png-js',
  // Encryption.
  '@noble/ciphers/aes',
  // Breaks lines; we break our own.
  'linebreak',
];
const NOTHING = '\0until-signed-never-used';

/** Leaves out of the browser's files what no PDF of ours needs. */
export function lightPdf(): Plugin {
  return {
    name: 'until-signed-light-pdf',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (NEVER_USED.includes(id) ? NOTHING : undefined),
    load: (id) =>
      id === NOTHING
        ? `const never = () => { throw new Error('This part is not here.'); };
           export { never as default, never as cbc, never as ecb };`
        : undefined,
  };
}
