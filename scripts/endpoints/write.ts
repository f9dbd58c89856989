import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { APIRoute, GetStaticPathsItem } from 'astro';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';
import { siteSettings } from '../siteSettings.ts';
import { endpointsBundle } from './bundle.ts';

/** An endpoint as its module exports it. */
interface Endpoint {
  pattern: string;
  getStaticPaths?: () => Promise<GetStaticPathsItem[]>;
  GET: APIRoute;
}

/** Files after which the work is worth watching, and of which each so many are told. */
const many = 5000;

/** Files being written at a time. */
const atOnce = 32;

/**
 * Writes what the endpoints serve into a folder, as Astro's build would. Returns how many files.
 * @throws what an endpoint throws, and where two give one file
 */
export async function writeEndpoints(folder: string): Promise<number> {
  const { site } = siteSettings();
  const { default: endpoints } = (await import(resolve(endpointsBundle))) as { default: Endpoint[] };
  const writing = new Set<Promise<void>>();
  const made = new Set<string>();
  const folders = new Set<string>();
  for (const { pattern, getStaticPaths, GET } of endpoints) {
    for (const { params, props = {}, cacheKey } of (await getStaticPaths?.()) ?? [{ params: {} }]) {
      const path = filled(pattern, params);
      if (made.has(path)) throw new Error(`src/pages/${pattern}.ts: /${path} is made already by another endpoint or for another thing`);
      made.add(path);
      const file = join(folder, path);
      const start = (content: Uint8Array): void => {
        const written = write(file, folders, content).finally(() => writing.delete(written));
        writing.add(written);
      };
      // As Astro keeps pages: an endpoint may say by a key what a file is made of.
      const kept = cacheKey === undefined ? null : keptBytes('files', `${path} ${String(cacheKey)}`);
      if (kept) start(kept);
      else {
        // Of the context of Astro the endpoints use what is here.
        const context = { params, props, site: new URL(site), url: new URL(`/${path}`, site) };
        const response = await GET(context as unknown as Parameters<APIRoute>[0]);
        const content = new Uint8Array(await response.arrayBuffer());
        if (cacheKey !== undefined) keepBytes('files', `${path} ${String(cacheKey)}`, content);
        start(content);
      }
      if (writing.size >= atOnce) await Promise.race(writing);
      if (made.size % many === 0) console.log(`${String(made.size)} files beside the pages`);
    }
  }
  await Promise.all(writing);
  return made.size;
}

async function write(file: string, folders: Set<string>, content: Uint8Array): Promise<void> {
  const folder = dirname(file);
  if (!folders.has(folder)) await mkdir(folder, { recursive: true });
  folders.add(folder);
  await writeFile(file, content);
}

/** `plans/[plan]/[id].[format]` with its parameters put in; one that is missing is no part of the path, as in Astro. */
function filled(pattern: string, params: GetStaticPathsItem['params']): string {
  // Matches [plan] and [...page]; does not match plans or 〔2024〕.
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => String(params[name] ?? ''));
}
