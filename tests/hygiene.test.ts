import { expect, test } from 'vitest';
import { content, files } from './files.ts';

// Put together here, so that this file does not mention them either.
const MACHINE_PATH = new RegExp(`(?<![\\w.~%/-])/(?:${['work', 'root', 'home', 'Users'].join('|')})/`);
const HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'npmjs', 'com'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('.'));

function* findings(pattern: (line: string) => boolean): Generator<string> {
  for (const path of files()) {
    const text = content(path);
    if (text.includes('\0')) continue;
    for (const [index, line] of text.split('\n').entries()) {
      if (pattern(line)) yield `${path}:${index + 1}: ${line.trim().slice(0, 120)}`;
    }
  }
}

test('no file names a place on somebody’s machine', () => {
  expect([...findings((line) => MACHINE_PATH.test(line))]).toEqual([]);
});

test('no file names a package registry', () => {
  expect([...findings((line) => HOSTS.some((host) => line.includes(host)))]).toEqual([]);
});

const { packages } = JSON.parse(content('package-lock.json')) as { packages: Record<string, Locked> };

test('the lock file names packages by version and checksum alone', () => {
  const wrong = Object.entries(packages).filter(
    ([path, { resolved, integrity, link }]) =>
      path.startsWith('node_modules/') && !link && (resolved !== undefined || integrity === undefined),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

// npm drops packages made for other platforms when it changes a lock file beside what is installed here; then
// `npm ci` fails elsewhere. Mended by: npm install --package-lock-only, in a copy without node_modules.
test('the lock file has the packages of every platform', () => {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path || 'package.json'} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
