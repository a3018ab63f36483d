/**
 * A Chromium for the tests, on any machine: `const { browser, context } = await borrow()`, or one of a test's own by
 * `launch`.
 *
 * On Linux x64 it comes from the lock file, inside a package made for bare servers: the browser, the few system
 * libraries that a bare machine lacks, and a font. It is unpacked once, into node_modules/.cache. Elsewhere the
 * machine's own Chrome or Edge is used (the one that PLAYWRIGHT_CHANNEL names, or the first that starts).
 * Nothing but this machine's loopback addresses can be reached from its pages.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, such as http://localhost:41234 */
    address: string;
  }
}

const CACHE = fileURLToPath(new URL('../node_modules/.cache/until-signed/', import.meta.url));

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--font-render-hinting=none',
  // No name but localhost means anything, and no address but loopback is called.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/** How a person comes to the site: on which screen, with or without scripts, in which colours and language. */
export type Visit = Pick<
  BrowserContextOptions,
  | 'javaScriptEnabled'
  | 'viewport'
  | 'locale'
  | 'colorScheme'
  | 'forcedColors'
  | 'reducedMotion'
  | 'timezoneId'
>;

/** What a person looks at in a borrowed browser: windows of their own, closed when they are done. */
export type Borrowed = Pick<Browser, 'newContext' | 'close'>;

let shared: Promise<Browser> | undefined;

/**
 * One window in the browser of this process, which all its files share, for no window knows of another. To close it
 * closes the windows that were opened through it; the browser ends with the process.
 */
export async function borrow(visit: Visit = {}): Promise<{ browser: Borrowed; context: BrowserContext }> {
  if (!(await shared)?.isConnected()) shared = start([]);
  const running = (await shared) as Browser;
  const contexts: BrowserContext[] = [];
  const newContext: Browser['newContext'] = async (options) => {
    const context = await running.newContext({ ...UNSEEN, ...options });
    contexts.push(context);
    return context;
  };
  const close = async () => {
    await Promise.all(contexts.map((one) => one.close()));
  };
  return { browser: { newContext, close }, context: await newContext({ ...DESK, ...visit }) };
}

/**
 * A browser of its own with one window in it; `context.newPage()` opens a page. Close the browser when done.
 *
 * @param flags further switches of the browser itself
 */
export async function launch(
  visit: Visit = {},
  flags: readonly string[] = [],
): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await start(flags);
  const make = browser.newContext.bind(browser);
  browser.newContext = (options) => make({ ...UNSEEN, ...options });
  return { browser, context: await browser.newContext({ ...DESK, ...visit }) };
}

/** What a service worker answers, no test can see or change. A test that is about one says so itself. */
const UNSEEN = { serviceWorkers: 'block' } as const;
const DESK = { viewport: { width: 1280, height: 800 } };

async function start(flags: readonly string[]): Promise<Browser> {
  const options: LaunchOptions = { headless: true, args: [...FLAGS, ...flags] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const home = await unpacked();
    return chromium.launch({
      ...options,
      executablePath: join(home, 'chromium'),
      env: {
        ...(process.env as Record<string, string>),
        LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
        FONTCONFIG_FILE: join(home, 'fonts.conf'),
        XDG_CACHE_HOME: CACHE,
      },
    });
  }
  const named = process.env.PLAYWRIGHT_CHANNEL;
  for (const channel of named ? [named] : ['chrome', 'chromium', 'msedge']) {
    try {
      return await chromium.launch({ ...options, channel });
    } catch {
      // Not on this machine: the next one.
    }
  }
  throw new Error(
    `No browser for the tests: install Chrome, Chromium or Edge, or name an installed one in PLAYWRIGHT_CHANNEL.`,
  );
}

/** The folder with the unpacked browser. Several processes may ask for it at once: each sees it whole or not at all. */
async function unpacked(): Promise<string> {
  const source = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const home = join(CACHE, `chromium-${version}`);
  if (existsSync(home)) return home;

  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the folder for temporary files, wherever that is at the moment.
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const parts = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];
    await Promise.all(parts.map((part) => inflate(join(source, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(draft, 'fonts.conf'), FONTS);
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true });
  }
  return home;
}

/** The same few fonts whatever the machine has, so that a page measures and looks the same everywhere. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">../../../dejavu-fonts-ttf/ttf</dir>
  <cachedir prefix="xdg">fonts</cachedir>
  ${[
    ['serif', 'DejaVu Serif'],
    ['monospace', 'DejaVu Sans Mono'],
    ['sans-serif', 'Open Sans'],
    ['system-ui', 'Open Sans'],
  ]
    .map(
      ([name, font]) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
    )
    .join('\n  ')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string><string>DejaVu Sans</string></edit>
  </match>
</fontconfig>
`;
