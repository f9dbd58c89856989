import type { APIRoute, GetStaticPathsItem } from 'astro';
import { addressOf } from './address.ts';
import type { Cited } from './cited.ts';
import { citeFormats, type CiteFormat } from './formats.ts';

interface Props extends Record<string, unknown> {
  cited: Cited;
  format: CiteFormat;
}

/** The files of citable things, for `getStaticPaths` of a page `…[id].[format].ts`: each thing in each format. `cacheKey` says what a thing is made of (pageKey.ts). */
export function citationPaths(
  entries: readonly { params: Record<string, string>; cited: Cited; cacheKey?: string | undefined }[],
): (GetStaticPathsItem & { props: Props })[] {
  return entries.flatMap(({ params, cited, cacheKey }) =>
    citeFormats.map((format) => ({
      params: { ...params, format: format.ending },
      props: { cited, format },
      ...(cacheKey !== undefined && { cacheKey }),
    })),
  );
}

/** One file of {@link citationPaths}: the reference with the address under which the site is published. */
export const citationFile: APIRoute<Props> = ({ props: { cited, format }, site, url }) => {
  const address = addressOf(cited.path, { site: site ?? url, base: import.meta.env.BASE_URL });
  return new Response(format.write(cited, address), { headers: { 'content-type': `${format.type}; charset=utf-8` } });
};
