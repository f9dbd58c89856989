import { chartCatalogue, chartOf } from '../../charts/catalogue.ts';
import type { Corpus } from '../../lib/assembleCorpus.ts';
import type { PageContent } from '../../schemas/pageData.ts';

/** /charts.json: all charts. */
export function chartsPage(corpus: Corpus): PageContent<'charts'> {
  return { charts: chartCatalogue(corpus).map(({ id, title, page }) => ({ id, title, page })) };
}

/** /charts/<chart>.json: a chart as its table, with all columns. */
export function chartPage(corpus: Corpus, id: string): PageContent<'chart'> {
  const { title, page, caveats, table } = chartOf(corpus, id);
  const rows = table.rows.map(({ plan, target = null, cells }) => ({ plan: plan.id, target, cells }));
  return { charts: [{ id, title, page, caveats, columns: table.columns.map(({ label }) => label), rows }] };
}
