import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more: begun last, one of them would run on alone. */
const long = /\/(?:everyPage|benchmark|strangers|cost|exact|indicator|many|folder)\.e2e\.ts$/u;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return [...usual.filter(({ moduleId }) => long.test(moduleId)), ...usual.filter(({ moduleId }) => !long.test(moduleId))];
  }
}

/**
 * Journeys in Chromium over the built site (`npm run build` first), three files at a time: some mostly wait. Files run by one worker
 * share its modules, and by them one browser.
 */
export default defineConfig({
  test: {
    include: ['scripts/e2e/**/*.e2e.ts'],
    maxWorkers: 3,
    isolate: false,
    sequence: { sequencer: LongFirst },
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // Three browsers on two cores may keep a page waiting for seconds.
    expect: { poll: { timeout: 30_000 } },
  },
});
