import type { APIRoute } from 'astro';
import { href } from '../lib/link.ts';

/** Everything may be read; where all addresses are (RFC 9309, sitemaps.org). */
export const GET: APIRoute = ({ site, url }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site ?? url).href}\n`);
