/** The project's own files, as paths from its root with forward slashes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MADE = new Set(['node_modules', '.git', '.svelte-kit', '.cache', 'build', 'coverage']);

export function files(folder = ''): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}

export const content = (path: string): string => readFileSync(ROOT + path, 'utf8');

/**
 * What to start Node with, so that a file of the house is not there: from the beginning, or once the process is sent
 * SIGUSR2.
 *
 * @param path how it ends: `law/data/GU.yaml`
 */
export function withoutFile(path: string, when: 'always' | 'later' = 'always'): string[] {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let isGone = ${when === 'always'};
    process.on('SIGUSR2', () => { isGone = true; });
    const { readdirSync, readFileSync } = fs;
    const ends = (file) => isGone && String(file).replaceAll('\\\\', '/').endsWith(${JSON.stringify(path)});
    fs.readdirSync = (folder, ...rest) =>
      readdirSync(folder, ...rest).filter((one) => !ends(String(folder).replace(/[\\\\/]?$/, '/') + (one.name ?? one)));
    fs.readFileSync = (file, ...rest) => {
      if (ends(file)) throw Object.assign(new Error(), { code: 'ENOENT' });
      return readFileSync(file, ...rest);
    };
    syncBuiltinESMExports();
  `;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
