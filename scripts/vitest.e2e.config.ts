import { defineConfig } from 'vitest/config';

/** Journeys in Chromium over the built site (`npm run build` first), two files at a time: each mostly waits for its browser. */
export default defineConfig({
  test: {
    include: ['scripts/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
