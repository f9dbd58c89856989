import type { APIRoute } from 'astro';
import { loadCorpus } from '../lib/corpus.ts';
import { href } from '../lib/link.ts';
import { machineGuide } from '../lib/share/machineGuide.ts';

/** What is where, for programs that read (llmstxt.org). */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(
    machineGuide(await loadCorpus(), (path) => new URL(href(path), site ?? url).href),
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
