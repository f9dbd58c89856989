import { spawnSync } from 'node:child_process';
import { RELEASED } from '../../src/lib/addresses/site.ts';

/** Commit and day in which the record was last written: 1a2b3c4, 2026-11-26; undefined where there is no git, or no commit. */
export function lastWritten(root: string): string | undefined {
  const run = spawnSync('git', ['log', '-1', '--format=%h, %cs', '--', RELEASED], { cwd: root, encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() !== '' ? run.stdout.trim() : undefined;
}
