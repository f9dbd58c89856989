import type { Corpus } from '../lib/assembleCorpus.ts';
import { provinceOf } from '../lib/register/byProvince.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Chart, Picture } from './chart.ts';
import { isAggregated } from './aggregate.ts';
import { amountsOf, chartRows, isDrawn } from './rows.ts';
import { makeScale, scaleKinds } from './scale.ts';
import { targetChart } from './targetChart.ts';
import { distributionReading, extremes } from './targetDistributionWords.ts';
import { targetDistributionChart } from './targetDistributionChart.ts';
import { targetTable } from './targetChartTable.ts';
import { caveats, claim, howToRead } from './words.ts';

/** The chart of an indicator: what every plan promises, or why it promises nothing. Readers may choose the axis where the amounts spread far. */
export function targetChartOf(indicator: Indicator, corpus: Corpus): Chart {
  const rows = chartRows(indicator, corpus);
  const title = claim(indicator, rows);
  const many = isAggregated(rows.length);
  const amounts = many ? rows.flatMap(({ points }) => points.map(({ value }) => value)) : amountsOf(rows);
  const [first, ...others] = scaleKinds(amounts);
  const picture = (scale: typeof first): Picture => ({
    scale: others.length > 0 ? scale : null,
    reading: many ? distributionReading(indicator, rows, scale) : howToRead(indicator, rows, makeScale(amounts, scale)),
    draw: (drawing) =>
      many
        ? targetDistributionChart(rows, { ...drawing, indicator, scale, title, provinceOf: (id) => provinceOf(corpus.plan(id)) })
        : targetChart(rows, { ...drawing, indicator, scale, title }),
  });
  const speaking = new Set(rows.filter(({ targets }) => targets.length > 0).map(({ plan }) => plan.id));
  return {
    id: indicator.id,
    title,
    caveats: [...(many ? extremes(rows) : []), ...caveats(indicator, rows)],
    plans: corpus.plans.filter(({ id }) => speaking.has(id)),
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
