import type { APIRoute } from 'astro';
import { loadCorpus } from '../lib/corpus.ts';
import { href } from '../lib/link.ts';
import { atomXml } from '../lib/share/atom.ts';
import { newsOf, tagOf } from '../lib/share/news.ts';

/** Plans and errata, for feed readers. */
export const GET: APIRoute = async ({ site, url }) => {
  const origin = site ?? url;
  const address = (path: string): string => new URL(href(path), origin).href;
  const feed = atomXml({
    id: tagOf(origin, 'feed'),
    title: '政策对读：文件与勘误',
    author: '政策对读',
    self: address('/feed.xml'),
    link: address('/'),
    entries: newsOf(await loadCorpus(), origin, address),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
