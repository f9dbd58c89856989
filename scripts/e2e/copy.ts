import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a build needs; packages are linked, so that the copy has caches of its own. */
const parts = [
  'src',
  'content',
  'seeds',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'CHANGELOG.md',
];

/** Copies the repository into a temporary folder, for a test that builds it with other seeds. The caller removes it. */
export function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  for (const name of parts) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?:astro|vite)/u.test(each)))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

/** Writes a seed of plain text and its sidecar. */
export function writeSeed(folder: string, name: string, plan: string, text: string): void {
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(folder, 'seeds', `${name}.txt`), text);
  writeFileSync(join(folder, 'seeds', `${name}.source.yml`), `plan: ${plan}\norigin: 试\nsha256: ${sha256}\n`);
}

/**
 * The environment without what vitest adds to it: by DEV, MODE and NODE_ENV=test Astro would take a build for one to develop with, and read
 * the plans anew for every page.
 */
export function outsideTests(): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|NODE_ENV)$/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

/** Runs programs in a copy, one after the other; gives what they printed. Throws it where one fails. */
export function runIn(folder: string, programs: readonly string[][], env: Record<string, string> = {}): string {
  const printed = programs.map((args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...outsideTests(), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    if (status !== 0) throw new Error(stdout + stderr);
    return stdout + stderr;
  });
  return printed.join('');
}

/**
 * Builds the site of a copy into `dist` as one that was never released: addresses that went with its plans are promised to no one.
 * Throws with the output of what fails.
 */
export function buildCopy(folder: string): void {
  rmSync(join(folder, 'content/addresses'), { recursive: true });
  runIn(folder, [['scripts/build.ts']]);
}
