/** The rim to git: what the law files were at a revision of this project. Nothing is passed through a shell. */
import { spawn } from 'node:child_process';
import type { LawFiles } from '@until-signed/law/check';
import { DATA } from '@until-signed/law/load';
import type { Revision } from './outcome.ts';

/** The law files of a folder as a revision has them: every YAML file that stands right in it. */
export async function revision(name: string, folder: string = DATA): Promise<Revision> {
  // What begins with a dash would be read as an option; what holds a zero byte cannot be passed at all.
  if (name === '' || name.startsWith('-') || name.includes('\0')) return { problem: 'no-revision' };
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside === 'no-git') return { problem: 'no-git' };
  if (inside.code !== 0) return { problem: 'no-repository' };
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if (commit === 'no-git' || commit.code !== 0) return { problem: 'no-revision' };
  const listed = await git(folder, ['ls-tree', '-z', commit.out.toString('utf8').trim()]);
  if (listed === 'no-git' || listed.code !== 0) return { problem: 'no-law' };
  const entries = [...listed.out.toString('utf8').matchAll(/\d+ blob ([0-9a-f]+)\t([^\0/]+\.yaml)\0/g)];
  const read = await git(folder, ['cat-file', '--batch'], entries.map(([, id]) => `${id}\n`).join(''));
  if (entries.length === 0 || read === 'no-git' || read.code !== 0) return { problem: 'no-law' };
  return {
    files: texts(
      entries.map(([, , file]) => file ?? ''),
      read.out,
    ),
  };
}

/** What `cat-file --batch` says: for each file a line that ends with its size, the file, and a line break. */
function texts(names: readonly string[], out: Buffer): LawFiles {
  let at = 0;
  return Object.fromEntries(
    names.map((name) => {
      const end = out.indexOf('\n', at);
      const size = Number(out.toString('utf8', at, end).split(' ').at(-1));
      at = end + 1 + size + 1;
      return [name, out.toString('utf8', end + 1, end + 1 + size)];
    }),
  );
}

function git(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly code: number; readonly out: Buffer } | 'no-git'> {
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', () => resolve('no-git'));
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out) }));
    child.stdin.end(input);
  });
}
