import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeWorker } from '../finish/worker.ts';
import { MadeFiles } from '../site/madeFiles.ts';
import { siteFolder } from '../serve.ts';

/** One address at which one release follows another, and which can be out of reach. */
export interface ReleaseServer {
  url: string;
  /** Paths asked for since it was last emptied. */
  asked: string[];
  /** Serves another folder from now on. */
  serve: (folder: string) => void;
  /** Ends every connection and refuses new ones, until `up`. */
  down: () => Promise<void>;
  up: () => Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serveReleases(first: string): Promise<ReleaseServer> {
  let files = sirv(first, { dev: true, etag: true });
  const asked: string[] = [];
  let server: Server;
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server = createServer((request, response) => {
        asked.push(new URL(request.url ?? '/', 'http://localhost').pathname);
        files(request, response);
      });
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const port = await listen(0);
  return {
    url: `http://localhost:${port}`,
    asked,
    serve: (folder) => {
      files = sirv(folder, { dev: true, etag: true });
    },
    down: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    up: async () => void (await listen(port)),
  };
}

/** A release after the built one, in a folder of its own: one page has other words, the search's catalogue one byte more. `remove` deletes it. */
export async function nextRelease(page: string, from: string, to: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-parallel-next-'));
  await cp(siteFolder, folder, { recursive: true });
  const before = await readFile(join(folder, page), 'utf8');
  if (!before.includes(from)) throw new Error(`${page} does not say ${from}`);
  await writeFile(join(folder, page), before.replaceAll(from, to));
  await appendFile(join(folder, 'search/catalogue.json'), '\n');
  await writeWorker(new MadeFiles(folder));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
