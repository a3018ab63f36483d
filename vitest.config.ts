import { defineConfig } from 'vitest/config';

// Unit and property tests stand beside the code; tests/ holds what is true of the whole house.
export default defineConfig({
  test: {
    include: ['*/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'],
    testTimeout: 30_000,
    setupFiles: ['tests/steady.ts'],
    // Nothing here changes what others share, so law and words are read once and not once a file.
    isolate: false,
  },
});
