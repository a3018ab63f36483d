import { defineConfig } from 'vitest/config';

// Tests of the built site in a real browser: site/**/*.browser.ts. They share one server.
export default defineConfig({
  test: {
    include: ['site/**/*.browser.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'],
    globalSetup: 'tests/served-site.ts',
    maxWorkers: 2,
    // The files of a worker share what each needs: the browser, and what they import.
    isolate: false,
    // Longer than any takes on a machine that others use too; what hangs is told all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
