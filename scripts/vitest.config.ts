import { defineConfig } from 'vitest/config';

/** Unit tests: beside the code they test, no browser, no built site. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
