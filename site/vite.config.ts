import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// SvelteKit 3 takes its configuration here; a svelte.config.js would be refused.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // There are no cookies and no accounts, so a form posted from elsewhere can do nothing in a person's name.
      // The check would only refuse people who come by another name of the same machine.
      csrf: { trustedOrigins: ['*'] },
    }),
  ],
  // The server runs the other rooms as they stand, for they find their law and words beside their own code.
  // What goes to the browser is bundled.
  environments: { ssr: { build: { rolldownOptions: { external: rooms() } } } },
});

/** Every name by which the site can import another room: `@until-signed/law`, `@until-signed/law/load`, … */
function rooms(): string[] {
  const { dependencies } = manifest('package.json');
  return Object.keys(dependencies ?? {})
    .filter((name) => name.startsWith('@until-signed/'))
    .flatMap((name) => {
      const { exports } = manifest(`../${name.split('/')[1]}/package.json`);
      const entries = typeof exports === 'object' ? Object.keys(exports) : ['.'];
      return entries.map((entry) => name + entry.slice(1));
    });
}

function manifest(path: string): { dependencies?: Record<string, string>; exports?: string | object } {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
