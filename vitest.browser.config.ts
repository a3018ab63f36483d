import { defineConfig } from 'vitest/config';

// Tests of the built site in a real browser: site/**/*.browser.ts. They share one server.
export default defineConfig({
  test: {
    include: ['site/**/*.browser.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'],
    globalSetup: 'tests/served-site.ts',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
