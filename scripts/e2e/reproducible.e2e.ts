import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf } from '../siteFiles.ts';
import { siteFolder } from '../serve.ts';
import { outsideTests } from './copy.ts';

/** What stays behind when the project is copied: it is made anew, or is none of its sources. */
const left = new Set(['node_modules', '.git', '.astro', 'dist', 'dist-bundle']);

/** SHA-256 of every file below a folder. */
async function digests(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const path of filesOf(folder)) {
    sums[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return sums;
}

it('built in another folder, time zone and language, every file of the site has the same bytes', async () => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'policy parallel 另一处 '));
  try {
    await cp('.', folder, { recursive: true, filter: (source) => !left.has(source) });
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    const env = {
      ...outsideTests(),
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'C',
      ASTRO_TELEMETRY_DISABLED: '1',
    };
    const code = await new Promise((resolve) => {
      const built = spawn(process.execPath, ['scripts/build.ts'], { cwd: folder, env, stdio: 'ignore' });
      built.on('close', resolve);
    });
    expect(code).toBe(0);
    const [here, there] = [await digests(siteFolder), await digests(join(folder, siteFolder))];
    const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((path) => here[path] !== there[path]);
    expect(differing).toEqual([]);
    expect(Object.keys(here).length).toBeGreaterThan(1000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);
