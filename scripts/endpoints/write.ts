import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { GetStaticPathsItem } from 'astro';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Answer } from './answer.ts';
import { endpointsBundle } from './bundle.ts';

/** An endpoint as its module exports it. */
interface Endpoint {
  pattern: string;
  getStaticPaths?: () => Promise<GetStaticPathsItem[]>;
  GET: (context: { params: GetStaticPathsItem['params']; props: object; site: URL; url: URL }) => Answer | Promise<Answer>;
}

/** Files after which the work is worth watching, and of which each so many are told. */
const many = 5000;

/**
 * Writes what the endpoints serve into a folder, as Astro's build would. Returns how many files.
 * @throws what an endpoint throws, and where two give one file
 */
export async function writeEndpoints(folder: string): Promise<number> {
  const site = new URL(siteSettings().site);
  const { default: endpoints } = (await import(resolve(endpointsBundle))) as { default: Endpoint[] };
  const made = new Set<string>();
  for (const { pattern, getStaticPaths, GET } of endpoints) {
    for (const { params, props = {}, cacheKey } of (await getStaticPaths?.()) ?? [{ params: {} }]) {
      const path = filled(pattern, params);
      if (made.has(path)) throw new Error(`src/pages/${pattern}.ts: /${path} is made already by another endpoint or for another thing`);
      made.add(path);
      // As Astro keeps pages: an endpoint may say by a key what a file is made of.
      const key = cacheKey === undefined ? null : `${path} ${String(cacheKey)}`;
      const kept = key === null ? null : keptBytes('files', key);
      // Of the context of Astro the endpoints use what is here.
      const content = kept ?? (await GET({ params, props, site, url: new URL(`/${path}`, site) })).body;
      if (key !== null && !kept) keepBytes('files', key, content);
      write(join(folder, path), content);
      if (made.size % many === 0) console.log(`${String(made.size)} files beside the pages`);
    }
  }
  return made.size;
}

const folders = new Set<string>();

/** One after the other: that takes a third of the processor time of many at once. */
function write(file: string, content: string | Uint8Array): void {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, content);
}

/** `plans/[plan]/[id].[format]` with its parameters put in; one that is missing is no part of the path, as in Astro. */
function filled(pattern: string, params: GetStaticPathsItem['params']): string {
  // Matches [plan] and [...page]; does not match plans or 〔2024〕.
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => String(params[name] ?? ''));
}
