import type { Corpus } from '../lib/assembleCorpus.ts';
import { instrumentIndex } from '../lib/instrumentIndex.ts';
import type { Chart, ChartTable } from './chart.ts';
import { citationCurves } from './instrumentsCurves.ts';
import { citationClaim, citationReading, citationRows, curvesAtMost, type CitationRows } from './instrumentsRows.ts';
import { citationStrips } from './instrumentsStrips.ts';

/** A row for every citation drawn, and one for each plan that cites nothing of it. */
function tableOf({ plans, groups }: CitationRows, timesOf: (title: string, plan: string) => number): ChartTable {
  const drawn = groups.flatMap(({ label, instruments }) => instruments.map((instrument) => ({ label, ...instrument })));
  const byPlan = Map.groupBy(
    drawn.flatMap(({ title, label, plans: citing }) =>
      citing.map((plan) => ({ plan, cells: [`《${title}》`, label, timesOf(title, plan)] })),
    ),
    ({ plan }) => plan,
  );
  return {
    columns: [
      { label: '依据文件', brief: true },
      { label: '级别', brief: true },
      { label: '引用次数', number: true, brief: true },
    ],
    rows: plans.flatMap(({ id, name, mark }) => {
      const own = byPlan.get(id) ?? [{ cells: ['图中的依据都没有引用', null, null] }];
      return own.map(({ cells }) => ({ plan: { id, name, mark }, cells }));
    }),
  };
}

/** Which plan cites which document; null where no document connects two plans, so that there is nothing to draw. */
export function instrumentsChart(corpus: Corpus): Chart | null {
  const index = instrumentIndex(corpus);
  const rows = citationRows(index, corpus.plans);
  if (rows.groups.length === 0) return null;
  const title = citationClaim(index);
  const draw = rows.plans.length > curvesAtMost ? citationStrips : citationCurves;
  const times = new Map(index.map(({ name, places }) => [name, Map.groupBy(places, ({ provision }) => provision.plan)] as const));
  return {
    id: 'instruments',
    title,
    caveats: rows.omitted > 0 ? [`其余 ${rows.omitted} 份依据没有画，列在各级别里。`] : [],
    plans: corpus.plans,
    page: '/instruments/',
    pictures: [{ scale: null, reading: citationReading(rows), draw: (drawing) => draw(rows, { ...drawing, title }) }],
    wide: { drawn: 700, from: 690 },
    table: tableOf(rows, (name, plan) => times.get(name)?.get(plan)?.length ?? 0),
  };
}
