import { defineConfig } from 'vitest/config';

/**
 * Journeys in Chromium over the built site (`npm run build` first), three files at a time: some mostly wait. Files run by one worker share its modules,
 * and by them one browser.
 */
export default defineConfig({
  test: {
    include: ['scripts/e2e/**/*.e2e.ts'],
    maxWorkers: 3,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
