import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { dataFiles } from './build-steps/data.ts';
import { earlyScript } from './build-steps/early.ts';
import { fontFiles } from './build-steps/fonts.ts';
import { languageList } from './build-steps/languages.ts';
import { lightPdf } from './build-steps/light-pdf.ts';
import { lightRouter } from './build-steps/light-router.ts';
import { offline } from './build-steps/offline.ts';
import { paperStyle } from './build-steps/paper-style.ts';
import { sealed } from './build-steps/sealed.ts';
import { smaller } from './build-steps/smaller.ts';
import { LEAVE_TO } from './src/lib/leave.ts';

const early = earlyScript(new URL('src/lib/early.js', import.meta.url), LEAVE_TO);

/** The router's own announcer for screen readers has one style in its tag. */
const ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/**
 * What a visit needs from its first page to its plan: the library for pages without what only papers use of it, the
 * rules, and the parts on screen.
 */
const VISIT: readonly RegExp[] = [
  /node_modules.(svelte|@sveltejs|clsx).(?!src.(reactivity.(?!create)|internal.client.dom.elements.bindings.input))/,
  /(guidance|engine|law).src./,
  /build-steps.plain-/,
  /lib.(components.|styles.|offline.(Away|start)|keep.(Before|Later|store)|(?!make-file)[\w.-]+$)/,
  /routes.(\+|\[\[lang=lang\]\].(\+|help.|plan.|questions.))/,
  /client-optimized.app|vite.preload-helper|virtual:(data|languages)|src.params/,
];
/** The router must find the two files that it begins with under their own names. */
const isBeginning = (id: string): boolean => /runtime.client.(entry|payload)\.js$/.test(id);
const isOfVisit = (id: string): boolean => !isBeginning(id) && VISIT.some((one) => one.test(id));

// SvelteKit 3 takes its configuration here; a svelte.config.js would be refused.
export default defineConfig({
  plugins: [
    early.plugin,
    lightRouter(),
    languageList(),
    dataFiles(),
    fontFiles(),
    paperStyle(),
    smaller('visit'),
    sveltekit({
      adapter: sealed(offline(adapter())),
      // There are no cookies and no accounts, so a form posted from elsewhere can do nothing in a person's name.
      // The check would only refuse people who come by another name of the same machine.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self', early.hash],
          'style-src': ['self', 'unsafe-hashes', ANNOUNCER],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // The styles stand in the page, by their hash: what arrives first is all that the first sight of it needs.
      inlineStyleThreshold: 24_000,
      // A file host may show a page under its path with a slash at the end; its scripts stand where they stand.
      paths: { relative: false },
      // It is registered once a page is quiet: see src/lib/offline/start.ts.
      serviceWorker: { register: false },
      // A page asks for nothing by itself.
      version: { pollInterval: 0 },
    }),
  ],
  // What makes files runs beside the page, each kind as one script that any browser can start.
  worker: { format: 'iife', plugins: () => [lightPdf()] },
  // The server runs the other rooms as they stand, for they find their law and words beside their own code.
  // What goes to the browser is bundled.
  environments: {
    // One file instead of many small ones: packed together they are smaller, and once it is here, nothing is missing.
    client: {
      build: {
        // A part that is opened later finds its scripts by itself; only its styles are named here.
        modulePreload: false,
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          // Whoever fills in no field fetches nothing for it.
          treeshake: { moduleSideEffects: [{ test: /svelte.src.internal.client.dom/, sideEffects: false }] },
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: 'visit', test: isOfVisit }],
            },
          },
        },
      },
    },
    ssr: { build: { rolldownOptions: { external: rooms() } } },
  },
});

/**
 * Every name by which the site can import code of another room: `@until-signed/law`, `@until-signed/law/load`, …
 * A file of data is bundled, since the bundler drops from an import that it is JSON.
 */
function rooms(): string[] {
  const { dependencies } = manifest('package.json');
  return Object.keys(dependencies ?? {})
    .filter((name) => name.startsWith('@until-signed/'))
    .flatMap((name) => {
      const { exports } = manifest(`../${name.split('/')[1]}/package.json`);
      const entries = typeof exports === 'object' ? Object.entries(exports) : [['.', ''] as const];
      return entries.filter(([, file]) => !file.endsWith('.json')).map(([entry]) => name + entry.slice(1));
    });
}

function manifest(path: string): {
  dependencies?: Record<string, string>;
  exports?: Record<string, string> | string;
} {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
