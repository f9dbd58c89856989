import type { Corpus } from '../lib/assembleCorpus.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Chart, Picture } from './chart.ts';
import { amountsOf, chartRows, isDrawn } from './rows.ts';
import { makeScale, scaleKinds } from './scale.ts';
import { targetChart } from './targetChart.ts';
import { targetTable } from './targetChartTable.ts';
import { caveats, claim, howToRead } from './words.ts';

/** The chart of an indicator: what every plan promises, or why it promises nothing. Readers may choose the axis where the amounts spread far. */
export function targetChartOf(indicator: Indicator, corpus: Corpus): Chart {
  const rows = chartRows(indicator, corpus);
  const title = claim(indicator, rows);
  const amounts = amountsOf(rows);
  const [first, ...others] = scaleKinds(amounts);
  const picture = (scale: typeof first): Picture => ({
    scale: others.length > 0 ? scale : null,
    reading: howToRead(indicator, rows, makeScale(amounts, scale)),
    draw: (drawing) => targetChart(rows, { ...drawing, indicator, scale, title }),
  });
  return {
    id: indicator.id,
    title,
    caveats: caveats(indicator, rows),
    plans: corpus.plans.filter(({ id }) => rows.some(({ plan, targets }) => plan.id === id && targets.length > 0)),
    page: `/targets/${indicator.id}/`,
    pageLabel: '看原句与数据表',
    pictures: [picture(first), ...others.map(picture)],
    wide: { drawn: 572, from: 520 },
    table: targetTable(rows, corpus),
  };
}

/** Whether an indicator has a chart: some plan gives an amount or a growth for it. */
export function hasChart(indicator: Indicator, corpus: Corpus): boolean {
  return corpus.targets.some((target) => target.indicator === indicator.id && isDrawn(target, indicator));
}
