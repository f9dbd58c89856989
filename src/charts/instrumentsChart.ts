import type { Corpus } from '../lib/assembleCorpus.ts';
import { instrumentIndex } from '../lib/instrumentIndex.ts';
import { instrumentLevelLabels } from '../lib/instrumentLevel.ts';
import type { Chart, ChartTable } from './chart.ts';
import { citationCurves } from './instrumentsCurves.ts';
import { citationClaim, citationReading, citationRows, curvesAtMost, type CitationRows } from './instrumentsRows.ts';
import { citationStrips } from './instrumentsStrips.ts';

type Index = ReturnType<typeof instrumentIndex>;

/** A row for every plan and document it cites, drawn or not, and one for each plan that cites nothing. */
function tableOf(index: Index, plans: CitationRows['plans'], drawn: ReadonlySet<string>): ChartTable {
  const citations = index.flatMap(({ name, reading, places }) =>
    [...Map.groupBy(places, ({ provision }) => provision.plan)].map(([plan, own]) => ({
      plan,
      cells: [`《${name}》`, instrumentLevelLabels[reading.level ?? 'unknown'], own.length, drawn.has(name) ? '是' : '否'],
    })),
  );
  const byPlan = Map.groupBy(citations, ({ plan }) => plan);
  return {
    columns: [
      { label: '依据文件', brief: true },
      { label: '级别', brief: true },
      { label: '引用次数', number: true, brief: true },
      { label: '是否画出', brief: true },
    ],
    rows: plans.flatMap(({ id, name, mark }) => {
      const own = byPlan.get(id) ?? [{ cells: ['没有引用依据', null, null, null] }];
      return own.map(({ cells }) => ({ plan: { id, name, mark }, cells }));
    }),
  };
}

/** What is not drawn, and why, in words that hold without the page: 其余 19 份依据各只有一份文件引用，没有画. */
function omission(omitted: Pick<Index[number], 'plans'>[]): string[] {
  const alone = omitted.filter(({ plans }) => plans.length === 1).length;
  if (omitted.length === 0) return [];
  if (alone === omitted.length) return [`其余 ${alone} 份依据各只有一份文件引用，没有画。`];
  return [`其余 ${omitted.length} 份依据没有画${alone > 0 ? `，其中 ${alone} 份各只有一份文件引用` : ''}。`];
}

/** Which plan cites which document; null where no document connects two plans, so that there is nothing to draw. */
export function instrumentsChart(corpus: Corpus): Chart | null {
  const index = instrumentIndex(corpus);
  const rows = citationRows(index, corpus.plans);
  if (rows.groups.length === 0) return null;
  const title = citationClaim(index);
  const draw = rows.plans.length > curvesAtMost ? citationStrips : citationCurves;
  const drawn = new Set(rows.groups.flatMap(({ instruments }) => instruments.map(({ title: name }) => name)));
  return {
    id: 'instruments',
    title,
    caveats: omission(index.filter(({ name }) => !drawn.has(name))),
    plans: corpus.plans,
    page: '/instruments/',
    pageLabel: '看各份依据的引文',
    pictures: [{ scale: null, reading: citationReading(rows), draw: (drawing) => draw(rows, { ...drawing, title }) }],
    wide: { drawn: 700, from: 690 },
    table: tableOf(index, rows.plans, drawn),
  };
}
