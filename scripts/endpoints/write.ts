import { resolve } from 'node:path';
import type { GetStaticPathsItem } from 'astro';
import { siteSettings } from '../siteSettings.ts';
import type { SiteWriter } from '../site/writer.ts';
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
 * Writes what the endpoints serve, as Astro's build would, but for what stands there as it would be. Returns how many files.
 * @throws what an endpoint throws, and where two give one file
 */
export async function writeEndpoints(writer: SiteWriter): Promise<number> {
  const site = new URL(siteSettings().site);
  const { default: endpoints } = (await import(resolve(endpointsBundle))) as { default: Endpoint[] };
  let written = 0;
  for (const { pattern, getStaticPaths, GET } of endpoints) {
    for (const { params, props = {}, cacheKey } of (await getStaticPaths?.()) ?? [{ params: {} }]) {
      const path = filled(pattern, params);
      // As with pages: an endpoint may say by a key what a file is made of.
      const key = cacheKey === undefined ? undefined : String(cacheKey);
      // Of the context of Astro the endpoints use what is here.
      if (key === undefined || !writer.has(path, key))
        writer.write(path, (await GET({ params, props, site, url: new URL(`/${path}`, site) })).body, key);
      written += 1;
      if (written % many === 0) console.log(`${String(written)} files beside the pages`);
    }
  }
  return written;
}

/** `plans/[plan]/[id].[format]` with its parameters put in; one that is missing is no part of the path, as in Astro. */
function filled(pattern: string, params: GetStaticPathsItem['params']): string {
  // Matches [plan] and [...page]; does not match plans or 〔2024〕.
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => String(params[name] ?? ''));
}
