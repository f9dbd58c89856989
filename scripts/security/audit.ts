import { spawnSync } from 'node:child_process';

/** What came of asking the registry about known holes in dependencies: a sentence, and whether it is well. */
export interface Audited {
  well: boolean;
  sentence: string;
}

/**
 * Reads the answer of `npm audit --json --audit-level=high`.
 * No answer is no good answer: a registry without the audit service fails too, and says so.
 *
 * @param code exit code of npm.
 */
export function readAudit(output: string, code: number): Audited {
  let counts: { high?: number; critical?: number } | undefined;
  try {
    counts = (JSON.parse(output) as { metadata?: { vulnerabilities?: { high?: number; critical?: number } } }).metadata?.vulnerabilities;
  } catch {
    // No JSON: as good as none.
  }
  if (counts?.high === undefined || counts.critical === undefined) {
    return {
      well: false,
      sentence:
        'The registry gave no answer about known vulnerabilities, so nothing is known. Ask one that has the audit service, such as npm run audit -- --registry=https://registry.npmjs.org/',
    };
  }
  const { high, critical } = counts;
  if (code === 0 && high + critical === 0) return { well: true, sentence: 'No known vulnerability of level high or critical.' };
  return {
    well: false,
    sentence: `${high} of level high, ${critical} critical: npm audit names them; update or replace what brings them.`,
  };
}

if (import.meta.main) {
  const run = spawnSync('npm', ['audit', '--json', '--audit-level=high', ...process.argv.slice(2)], { encoding: 'utf8' });
  const { well, sentence } = readAudit(run.stdout ?? '', run.status ?? 1);
  console.log(sentence);
  process.exitCode = well ? 0 : 1;
}
