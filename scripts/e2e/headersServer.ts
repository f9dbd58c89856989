import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { headersOf } from '../../src/lib/security/headers.ts';
import { readHeadersFile } from '../../src/lib/security/hosts.ts';
import { contentType } from '../deploy/mediaTypes.ts';

/** A site that sends what its `_headers` says. */
export interface HeadersSite {
  url: string;
  /** Sends this in place of a file, by its path from the root; where there is none, without our headers, as any other site would. null ends it. */
  tamper: (path: string, body: string | null) => void;
  close: () => void;
}

/** Serves a built folder as Cloudflare Pages does: with the headers of the file `_headers` in it, unknown addresses with 404.html. */
export async function serveWithHeaders(folder: string): Promise<HeadersSite> {
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  const tampered = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = join(folder, normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '');
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const changed = tampered.get(pathname.slice(1));
    const path = found ? wanted : join(folder, '404.html');
    const type = contentType(changed === undefined ? path : wanted);
    const headers = found || changed === undefined ? headersOf(rules, pathname) : {};
    response.writeHead(found || changed !== undefined ? 200 : 404, { 'Content-Type': type, ...headers });
    response.end(changed ?? readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    tamper: (path, body) => (body === null ? tampered.delete(path) : tampered.set(path, body)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
