import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { dataFiles } from './build-steps/data.ts';
import { earlyScript } from './build-steps/early.ts';
import { fontFiles } from './build-steps/fonts.ts';
import { lightPdf } from './build-steps/light-pdf.ts';
import { paperStyle } from './build-steps/paper-style.ts';
import { sealed } from './build-steps/sealed.ts';
import { LANGUAGE } from './src/lib/language.ts';
import { LEAVE_TO } from './src/lib/leave.ts';

const early = earlyScript(new URL('src/lib/early.js', import.meta.url), LEAVE_TO);

/** The router's own announcer for screen readers has one style in its tag. */
const ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** What the interview and the plan need, and no other page: the rules with their calendar, and the parts on screen. */
const INTERVIEW =
  /(guidance|engine|law).src.|node_modules.(date-fns|dayjs|@18f)|lib.(components.|guide|interview|notes|sheet|told|focus|open|today)/;

// SvelteKit 3 takes its configuration here; a svelte.config.js would be refused.
export default defineConfig({
  plugins: [
    early.plugin,
    dataFiles(LANGUAGE),
    fontFiles(),
    paperStyle(),
    sveltekit({
      adapter: sealed(adapter()),
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
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // A page asks for nothing by itself.
      version: { pollInterval: 0 },
    }),
  ],
  // What makes files runs beside the page, each kind as one script that any browser can start.
  worker: { format: 'iife', plugins: () => [lightPdf()] },
  // The server runs the other rooms as they stand, for they find their law and words beside their own code.
  // What goes to the browser is bundled.
  environments: {
    // One file for the interview and the plan instead of many small ones: once it is here, nothing is missing.
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'guide', test: INTERVIEW }],
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
