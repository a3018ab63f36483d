import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';

const ID = 'virtual:early';

/**
 * The script that runs before everything else, as it stands in every page, and its hash for the security policy.
 *
 * @param leaveTo the address that "Leave now" goes to
 */
export function earlyScript(file: URL, leaveTo: string): { plugin: Plugin; hash: `sha256-${string}` } {
  const source = readFileSync(file, 'utf8').replace("'LEAVE_TO'", () => JSON.stringify(leaveTo));
  const script = minifySync('early.js', source, { compress: { target: 'es2015' } }).code.trim();
  return {
    plugin: {
      name: 'until-signed-early',
      resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
      load: (id) =>
        id === `\0${ID}`
          ? `export default ${JSON.stringify(script)};\nexport const leaveTo = ${JSON.stringify(leaveTo)};`
          : undefined,
    },
    hash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
  };
}
