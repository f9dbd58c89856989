import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** Bytes with headers, and without. */
export interface Sent {
  all: number;
  files: number;
}

/** A served folder. */
export interface CompressedSite {
  /** Address without trailing slash. */
  url: string;
  /** Bytes sent since it began, whoever asked, a page or its workers: as the network sees them, and of the files alone, compressed. */
  sent: () => Sent;
  close: () => void;
}

/**
 * A folder served as a usual host serves it: text compressed with gzip, the rest as it is (Pagefind's files are compressed already).
 *
 * @param headersOf headers of the site's own for an address, by its path.
 */
export async function serveCompressed(
  folder: string,
  headersOf: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<CompressedSite> {
  let files = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const count = new PassThrough().on('data', (chunk: Buffer) => (files += chunk.length));
    const type = types[extname(path)];
    response.setHeader('cache-control', 'public, max-age=600');
    response.setHeader('content-type', type ?? 'application/octet-stream');
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
    if (type === undefined) {
      createReadStream(path).pipe(count).pipe(response);
      return;
    }
    response.setHeader('content-encoding', 'gzip');
    createReadStream(path)
      .pipe(createGzip({ level: 6 }))
      .pipe(count)
      .pipe(response);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => ({ all: [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0), files }),
    close: () => server.close(),
  };
}
