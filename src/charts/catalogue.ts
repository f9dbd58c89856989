import type { Corpus } from '../lib/assembleCorpus.ts';
import { ambitionChart } from './ambitionChart.ts';
import type { Chart } from './chart.ts';
import { coverageChart } from './coverageChart.ts';
import { instrumentsChart } from './instrumentsChart.ts';
import { hasChart, targetChartOf } from './targetCharts.ts';
import { timelineChart } from './timelineChart.ts';

const made = new WeakMap<Corpus, Chart[]>();

/** The charts, if each has an id of its own. Throws where one is repeated: files and pages of one would replace those of the other. */
export function withOwnIds(charts: Chart[]): Chart[] {
  const repeated = charts.find(({ id }, at) => charts.findIndex((other) => other.id === id) !== at);
  if (repeated)
    throw new Error(`Two charts have the id ${repeated.id}, expected one; rename the indicator in content/vocabulary/indicators.yml`);
  return charts;
}

/** Every chart of the site: each has a page of its own for frames, /charts/<id>/, and files. Worked out once per corpus. */
export function chartCatalogue(corpus: Corpus): Chart[] {
  let charts = made.get(corpus);
  if (!charts) {
    charts = withOwnIds([
      ...corpus.indicators.filter((indicator) => hasChart(indicator, corpus)).map((indicator) => targetChartOf(indicator, corpus)),
      ...[ambitionChart(corpus)].filter((chart) => chart !== null),
      coverageChart(corpus),
      timelineChart(corpus),
      ...[instrumentsChart(corpus)].filter((chart) => chart !== null),
    ]);
    made.set(corpus, charts);
  }
  return charts;
}

/** A chart by its id. Throws where there is none, because ids come from the catalogue. */
export function chartOf(corpus: Corpus, id: string): Chart {
  const chart = chartCatalogue(corpus).find((one) => one.id === id);
  if (!chart) throw new Error(`chart ${id} is not in src/charts/catalogue.ts`);
  return chart;
}
