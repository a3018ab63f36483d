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
