import { resolve } from 'node:path';
import type { GetStaticPathsItem } from 'astro';
import { siteSettings } from '../siteSettings.ts';
import type { SiteWriter } from '../site/writer.ts';
import type { Answer } from './answer.ts';
import { endpointsBundle } from './bundle.ts';

/** An endpoint as its module exports it. */
export interface Endpoint {
  /** What it serves, with parameters in brackets: plans/[plan].md. */
  pattern: string;
  getStaticPaths?: () => Promise<GetStaticPathsItem[]>;
  GET: (context: { params: GetStaticPathsItem['params']; props: object; site: URL; url: URL }) => Answer | Promise<Answer>;
}

/** Files after which the work is worth watching, and of which each so many are told. */
const many = 5000;

/** All endpoints, as they were bundled. */
export const loadEndpoints = async (): Promise<Endpoint[]> => ((await import(resolve(endpointsBundle))) as { default: Endpoint[] }).default;

/**
 * Writes what endpoints serve, as Astro's build would, but for what stands there as it would be.
 * @throws what an endpoint throws, and where two give one file
 */
export async function writeEndpoints(endpoints: readonly Endpoint[], writer: SiteWriter): Promise<void> {
  const site = new URL(siteSettings().site);
  for (const { pattern, getStaticPaths, GET } of endpoints) {
    for (const { params, props = {}, cacheKey } of (await getStaticPaths?.()) ?? [{ params: {} }]) {
      const path = filled(pattern, params);
      // As with pages: an endpoint may say by a key what a file is made of.
      const key = cacheKey === undefined ? undefined : String(cacheKey);
      // Of the context of Astro the endpoints use what is here.
      if (key === undefined || !writer.has(path, key))
        writer.write(path, (await GET({ params, props, site, url: new URL(`/${path}`, site) })).body, key);
      const written = writer.files().size;
      if (written % many === 0) console.log(`${String(written)} files beside the pages`);
    }
  }
}

/** `plans/[plan]/[id].[format]` with its parameters put in; one that is missing is no part of the path, as in Astro. */
function filled(pattern: string, params: GetStaticPathsItem['params']): string {
  // Matches [plan] and [...page]; does not match plans or 〔2024〕.
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => String(params[name] ?? ''));
}
