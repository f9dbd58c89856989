import { chartCatalogue } from '../../charts/catalogue.ts';
import { citedChart } from '../../lib/cite/citedWork.ts';
import { citationFile, citationPaths } from '../../lib/cite/files.ts';
import { release } from '../../data/release.ts';
import { loadCorpus } from '../../lib/corpus.ts';

/** How to cite each chart: /charts/<id>.bib and the other formats. */
export const getStaticPaths = async () =>
  citationPaths(chartCatalogue(await loadCorpus()).map((chart) => ({ params: { id: chart.id }, cited: citedChart(chart, release()) })));

export const GET = citationFile;
