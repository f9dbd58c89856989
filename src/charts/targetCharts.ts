import type { Corpus } from '../lib/assembleCorpus.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Chart } from './chart.ts';
import { chartRows } from './rows.ts';
import { makeScale } from './scale.ts';
import { targetChart } from './targetChart.ts';
import { caveats, claim, howToRead } from './words.ts';

/** The chart of an indicator: what every plan promises, or why it promises nothing. */
export function targetChartOf(indicator: Indicator, corpus: Corpus): Chart {
  const rows = chartRows(indicator, corpus);
  const title = claim(indicator, rows);
  return {
    id: indicator.id,
    title,
    caveats: caveats(indicator, rows),
    plans: corpus.plans.filter(({ id }) => rows.some(({ plan, targets }) => plan.id === id && targets.length > 0)),
    page: `/targets/${indicator.id}/`,
    pictures: [
      {
        scale: null,
        reading: howToRead(indicator, rows, makeScale(rows, 1)),
        draw: (drawing) => targetChart(rows, { ...drawing, unit: indicator.unit, title }),
      },
    ],
    wide: { drawn: 572, from: 520 },
    table: {
      columns: [
        { label: '基期', number: true, brief: true },
        { label: '目标', number: true, brief: true },
        { label: '年份', number: true, brief: true },
      ],
      rows: rows.map(({ plan, point, reason }) => ({
        plan,
        cells: point ? [point.baseline?.label ?? '未印', point.label, point.year] : [null, reason, null],
      })),
    },
  };
}

/** Whether an indicator has a chart: some plan gives a number for it. */
export function hasChart(indicator: Indicator, corpus: Corpus): boolean {
  return corpus.targets.some((target) => target.indicator === indicator.id && target.kind === 'quantitative');
}
