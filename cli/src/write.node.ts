/** The rim to the disk: the one place at which this program writes a file, and only where a person names it. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteProblem } from './outcome.ts';

const OWNER_ONLY = 0o600;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes beside the place first and then puts it there in one step, so that no half of a file is ever left. What is
 * there already stays, unless `over` says that it may go.
 */
export async function write(
  path: string,
  bytes: Uint8Array,
  { over }: { readonly over: boolean },
): Promise<WriteProblem | null> {
  // A name that tells nothing, should the machine stop right here.
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  // Ctrl-C waits for these few milliseconds. It would leave the draft behind.
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    writeWhole(draft, bytes);
    if (over) renameSync(draft, path);
    else putNew(draft, path);
    return null;
  } catch (error) {
    return PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'failed';
  } finally {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Where the folder cannot be read either, there is no draft.
    }
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', OWNER_ONLY);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A second name for the draft fails where the name is taken: there is no moment in which somebody could take it. */
function putNew(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    // Some disks know no second names. Looking first is the best that they allow.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(path)) throw Object.assign(new Error('there is such a file'), { code: 'EEXIST' });
    renameSync(draft, path);
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  EEXIST: 'exists',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'not-a-file',
  ENOTEMPTY: 'not-a-file',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
};
