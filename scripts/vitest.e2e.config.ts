import { defineConfig } from 'vitest/config';

/** Journeys in Chromium over the built site (`npm run build` first), one file after the other. */
export default defineConfig({
  test: {
    include: ['scripts/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
