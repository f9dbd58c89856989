import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../../lib/corpus.ts';
import { picturesOf, type SharedPicture } from '../../lib/share/catalogue.ts';
import { pngOf } from '../../lib/share/png.ts';

/** Matches plans/yuncheng/2-2-2 of /pictures/plans/yuncheng/2-2-2.png. */
const named = /^\/pictures\/(.+)\.png$/u;

export const getStaticPaths = (async () => {
  // Above the limit many tasks have the one picture of their plan.
  const once = new Map([...picturesOf(await loadCorpus()).values()].map((picture) => [picture.path, picture]));
  return [...once].map(([path, picture]) => ({
    params: { name: named.exec(path)?.[1] ?? '' },
    props: { picture },
    cacheKey: JSON.stringify(picture),
  }));
}) satisfies GetStaticPaths;

/** What a chat or a network shows of a link. */
export const GET: APIRoute<{ picture: SharedPicture }> = ({ props }) =>
  new Response(new Uint8Array(pngOf(props.picture.picture)), { headers: { 'content-type': 'image/png' } });
