import type { APIRoute, GetStaticPaths } from 'astro';
import { chartCatalogue, chartOf } from '../../charts/catalogue.ts';
import { chartFile } from '../../charts/chartFile.ts';
import { svgPath } from '../../charts/chartFileAddress.ts';
import { drawingDocument } from '../../charts/drawingDocument.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { href } from '../../lib/link.ts';

/** Matches patents of /charts/patents.svg and patents.log of /charts/patents.log.svg. */
const name = /^\/charts\/(.+)\.svg$/u;

export const getStaticPaths = (async () =>
  chartCatalogue(await loadCorpus()).flatMap((chart) =>
    chart.pictures.map((picture, at) => ({
      params: { file: name.exec(svgPath(chart, picture))?.[1] ?? '' },
      props: { id: chart.id, at },
    })),
  )) satisfies GetStaticPaths;

/** Each picture of each chart as a file that stands by itself. */
export const GET: APIRoute<{ id: string; at: number }> = async ({ props, site, url }) => {
  const chart = chartOf(await loadCorpus(), props.id);
  const picture = chart.pictures[props.at] ?? chart.pictures[0];
  return new Response(chartFile(chart, picture, { document: drawingDocument, address: new URL(href(chart.page), site ?? url) }), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
