import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { assembleCorpus } from '../lib/assembleCorpus.ts';
import { realCorpus } from '../lib/realCorpus.ts';
import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import { rowsAtMost } from './aggregate.ts';
import type { Chart } from './chart.ts';
import { chartRows } from './rows.ts';
import { targetChartOf } from './targetCharts.ts';
import { spreadsOf } from './targetDistribution.ts';

const { document } = new JSDOM().window;
const real = realCorpus();
const indicator = real.indicators.find(({ id }) => id === 'registered-trademarks');
const model = real.targets.find((target) => target.indicator === 'registered-trademarks' && target.operator === '=');
const [modelPlan] = real.plans;
if (!indicator || !model || !modelPlan) throw new Error('the real corpus has no trademarks');

/** Plans in two provinces in turn; plan n promises n 件, every tenth nothing. */
const corpusOf = (count: number) => {
  const plans = Array.from({ length: count }, (_, at): Plan => ({
    ...modelPlan,
    id: `p${String(at)}`,
    order: at,
    name: `市${String(at)}`,
    province: at % 2 === 0 ? '山西省' : '山东省',
  }));
  const targets = plans.flatMap(({ id: plan }, at): PlacedTarget[] =>
    at % 10 === 9
      ? []
      : [
          {
            ...model,
            id: `${plan}/1/1`,
            plan,
            value: at + 1,
            valuePrinted: `${String(at + 1)}件`,
            unit: '件',
            baseline: null,
            url: `/plans/${plan}/#s1`,
          },
        ],
  );
  return assembleCorpus({ plans, targets, provisions: [], tasks: [], themes: [], indicators: [indicator], departments: [] });
};
const draw = (chart: Chart) => chart.pictures[0].draw({ document, width: 572, id: 'c' });
const many = targetChartOf(indicator, corpusOf(333));

test('Quartiles are those of the values, and every value is in the strip of its province', () => {
  const corpus = corpusOf(5);
  const [all, first, second] = spreadsOf(
    chartRows(indicator, corpus),
    (id) => corpus.plan(id).province ?? '',
    ({ points }) => points,
  );
  expect(all?.quartiles).toEqual([2, 3, 4]);
  expect(first?.points.map(({ value }) => value)).toEqual([1, 3, 5]);
  expect(second).toMatchObject({ label: '山东省', giving: 2, plans: 2, quartiles: [2.5, 3, 3.5] });
});

test('A chart has a row for each plan up to a number of plans, and a row for each province above it', () => {
  expect(draw(targetChartOf(indicator, corpusOf(rowsAtMost))).querySelectorAll('a[data-target]').length).toBe(54);
  const svg = draw(many);
  expect(svg.querySelectorAll('a[data-target]')).toHaveLength(0);
  expect([...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/targets/registered-trademarks/#quotes',
    '/targets/registered-trademarks/#山西省',
    '/targets/registered-trademarks/#山东省',
  ]);
  expect(svg.textContent).toContain('333 份中 300 份');
});

test('The table keeps every plan, and the caveats name the least and the most', () => {
  expect(many.table.rows).toHaveLength(333);
  expect(many.caveats[0]).toContain('写得最小的是市0 ');
  expect(many.caveats[0]).toContain('最大的是市332 ');
});

test('From a thousand plans on a picture hardly grows any more', () => {
  const size = (count: number): number => draw(targetChartOf(indicator, corpusOf(count))).outerHTML.length;
  expect(size(4000)).toBeLessThan(1.2 * size(1000));
});
