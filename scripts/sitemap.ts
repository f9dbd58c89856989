import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { siteSettings } from './siteSettings.ts';

/** Names of the files of a map of the site: sitemap-index.xml, sitemap-0.xml; not sitemap.xml. */
export const sitemapFile = /^sitemap-[^/]+\.xml$/u;

/** Matches /offline/, also below a folder; not /plans/offline-services/. */
const untold = /\/(?:offline|404)\/$/u;

/** Bytes in which the head of a page stands. */
export const headLength = 8192;

/**
 * Whether search engines are told of a page: of all but those that stand for others, and what a reader sees only when something is
 * missing. What stands where a released page was asks to be left; the frame of a chart has the address of the page it repeats.
 *
 * @param html the page, at least its first {@link headLength} bytes
 */
export function isTold(address: string, html: string): boolean {
  if (untold.test(new URL(address).pathname)) return false;
  const [head = ''] = html.split('</head>', 1);
  return !head.includes('<meta name="robots" content="noindex">') && head.includes(`<link rel="canonical" href="${address}">`);
}

/** Writes the map of the site into its folder, with the integration that Astro would run at the end of a build that renders pages. */
export async function writeSitemap(folder: string, addresses: readonly string[]): Promise<void> {
  const { site, base } = siteSettings();
  const { hooks } = sitemap({ customPages: [...addresses] });
  // Of all that Astro tells an integration this one asks for what is here.
  await hooks['astro:config:done']?.({ config: { site, base } } as HookParameters<'astro:config:done'>);
  await hooks['astro:routes:resolved']?.({ routes: [] } as unknown as HookParameters<'astro:routes:resolved'>);
  const logger = { info: () => undefined, warn: console.error, error: console.error } as unknown as AstroIntegrationLogger;
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${resolve(folder)}/`), pages: [], logger } as unknown as HookParameters<'astro:build:done'>); // prettier-ignore
}
