import { defineConfig } from 'vitest/config';

/**
 * Unit tests: beside the code they test, no browser, no built site. Files share the modules of their worker, as loading them anew
 * for each took half of the time; so what a test changes of the globals is put back.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    testTimeout: 30_000,
  },
});
