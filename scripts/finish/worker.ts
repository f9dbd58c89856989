import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listPath } from '../../src/offline/release.ts';
import { listRelease, shortSha256 } from '../offline/list.ts';
import { workerScript } from '../offline/script.ts';
import type { Finish } from './finish.ts';

/**
 * Writes `sw.js`, the worker of the offline copy, and the list of the files that the copy holds. It comes last: the list has the
 * digests of all files as they go out, and the worker the digest of the list.
 * With PUBLIC_OFFLINE=off it writes a worker instead that deletes the copies of former releases and removes itself.
 */
export const writeWorker: Finish = async (site) => {
  if (process.env['PUBLIC_OFFLINE'] === 'off') return site.write('sw.js', await workerScript('leave.ts', null));
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const release = listRelease(site, version);
  const list = JSON.stringify(release);
  await mkdir(dirname(join(site.folder, listPath)), { recursive: true });
  site.write(listPath, list);
  site.write('sw.js', await workerScript('worker.ts', { digest: shortSha256(list), bytes: release.bytes }));
};
