import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackage } from './command.ts';
import type { Outcome } from './steps.ts';

/** The counts that vitest's JSON reporter writes (only the fields read here). */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** Runs one vitest suite, its progress on the terminal, and counts its tests. */
export async function runSuite(config: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-parallel-'));
  const file = join(folder, 'report.json');
  try {
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runPackage('vitest', args);
    return countTests(code, await readFile(file, 'utf8').catch(() => null));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Counts from vitest's exit code and JSON report (null where it wrote none).
 * A run that ends badly without a failed test (a file that does not load, an unhandled rejection, no tests at all) is one failure.
 */
export function countTests(code: number, report: string | null): Outcome {
  const counts: Report = report === null ? { numPassedTests: 0, numFailedTests: 0 } : (JSON.parse(report) as Report);
  const { numPassedTests: passed, numFailedTests } = counts;
  const broken = numFailedTests === 0 && (code !== 0 || passed === 0);
  const detail = broken
    ? `vitest ended with code ${code} and ${passed} passed tests; its output is above`
    : 'failed tests are listed above';
  return { passed, failed: broken ? 1 : numFailedTests, detail };
}
