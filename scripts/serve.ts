import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Folder of the built site. */
export const siteFolder = 'dist';

/** A running server of the built site; `url` has no trailing slash. */
export interface SiteServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves a built folder on this machine only, unknown addresses with its 404 page.
 * @param folder the built site; throws where it has no index.html
 * @param port 0 for any free one; rejects with code EADDRINUSE where taken
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder}/ has no site; build it first: npm run build`);
  const files = sirv(folder, { etag: true, onNoMatch: (_request, response) => notFound(folder, response) });
  const server = createServer((request, response) => files(request, response));
  if (port !== 0 && (await answers(port))) throw Object.assign(new Error(`port ${port} is in use`), { code: 'EADDRINUSE' });
  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://localhost:${bound}`, port: bound, close: () => close(server) };
}

/** Serves on the wanted port, or on the next free one, saying so for each that is taken. */
export async function serveFrom(folder: string, wanted: number, say: (line: string) => void): Promise<SiteServer> {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    try {
      return await serveSite(folder, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      say(`Port ${port} is in use by another program; trying ${port + 1}.`);
    }
  }
  throw new Error(`no free port from ${wanted} on; choose another with --port`);
}

/** The port named by `--port N` or `--port=N`, 4321 where none is. Throws on anything but 1–65535. */
export function portFrom(args: string[]): number {
  const place = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (place === -1) return 4321;
  const text = args[place]?.startsWith('--port=') ? args[place].slice('--port='.length) : (args[place + 1] ?? '');
  const port = /^\d+$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`--port needs a number from 1 to 65535, found “${text}”`);
  return port;
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/** Whether something listens there for `localhost`, which may mean ::1 to a browser although we listen on 127.0.0.1. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '::1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
