import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, startServer, type Served } from './started.ts';

/** The program, where this machine has it. */
export const nginxProgram: string | undefined = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => existsSync(path));

/** The recipe as it stands in the repository. */
export const recipe = readFileSync('scripts/deploy/nginx.conf', 'utf8');

/**
 * Starts nginx with the recipe, for which only the folder, the port and the list of moved addresses are set, as whoever runs the test.
 * Throws, with what nginx says, where it refuses the recipe.
 *
 * @param folder what the root of the host is to be: the built site, or with a `base` the folder around it.
 * @param moved text of redirects.nginx.
 * @param base folder of the site, with both slashes.
 */
export async function serveWithNginx(program: string, folder: string, moved: string, base = '/'): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  writeFileSync(join(home, 'moved'), moved);
  const server = recipe
    .replaceAll('/srv/policy-parallel/redirects.nginx', join(home, 'moved'))
    .replaceAll('/srv/policy-parallel/_headers', `/srv/policy-parallel${base}_headers`)
    .replaceAll('/404.html', `${base}404.html`)
    .replaceAll('/srv/policy-parallel', resolve(folder))
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ');
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/errors;\nevents {}\nhttp { access_log off; ${own}\n${server}\n}\n`,
  );
  const args = ['-p', home, '-e', join(home, 'errors'), '-c', join(home, 'nginx.conf')];
  const { status, stderr } = spawnSync(program, ['-t', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nginx refuses scripts/deploy/nginx.conf:\n${stderr}`);
  const { url, close } = await startServer(program, args, `http://127.0.0.1:${port}`);
  return { url, close: () => close().then(() => rmSync(home, { recursive: true })) };
}
