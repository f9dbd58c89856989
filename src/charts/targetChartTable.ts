import type { Corpus } from '../lib/assembleCorpus.ts';
import { missingOf } from '../lib/targets/missing.ts';
import { targetLabel } from '../lib/targetLabel.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { ChartCell, ChartTable } from './chart.ts';
import { formatValue } from './format.ts';
import type { ChartRow } from './rows.ts';
import { growthReason } from './rowsGrowth.ts';

const operators = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<', growth: '增长' } as const;

/** A column, and what it says of a target; what it says of a row without one is nothing, but for the reason. */
type Column = ChartTable['columns'][number] & { of: (target: PlacedTarget) => ChartCell };

/** Why a target has no year, or why its number is no amount. */
function remark(target: PlacedTarget, corpus: Corpus): ChartCell {
  const year = missingOf(target, corpus.plan(target.plan)).find(({ field }) => field === 'year');
  return [target.operator === 'growth' ? growthReason(target) : null, year?.reason].filter(Boolean).join('；') || null;
}

/** The rows as a table: one row for every target, one for every plan without. */
export function targetTable(rows: readonly ChartRow[], corpus: Corpus): ChartTable {
  const targets = rows.flatMap((row) => row.targets);
  const named = rows.some(({ points, growths }) => [...points, ...growths].some(({ name }) => name !== null));
  const based = targets.some(({ baseline }) => baseline !== null);
  const columns: Column[] = [
    { label: '写法', brief: named, of: ({ printed }) => printed },
    {
      label: '基期',
      number: true,
      brief: based,
      // The % of a growth is not what its baseline is counted in.
      of: ({ baseline, unit, kind, operator }) =>
        baseline ? formatValue(baseline.value, operator === 'growth' ? '' : (unit ?? '')) : kind === 'quantitative' ? '未印' : null,
    },
    { label: '基期数值', number: true, of: ({ baseline }) => baseline?.value ?? null },
    { label: '基期年', number: true, of: ({ baseline }) => baseline?.year ?? null },
    { label: '目标', number: true, brief: true, of: targetLabel },
    { label: '年份', number: true, brief: true, of: ({ year }) => year },
    { label: '算子', of: ({ operator }) => operator && operators[operator] },
    { label: '数值', number: true, of: ({ value }) => value },
    { label: '单位', of: ({ unit }) => unit },
    { label: '增加值', number: true, of: ({ increment }) => increment },
    { label: '性质', of: ({ nature }) => nature },
    { label: '原句', of: ({ quote }) => quote },
    { label: '条款', of: ({ plan, provision }) => corpus.provision(`${plan}/${provision}`)?.label ?? null },
    { label: '说明', brief: rows.some((row) => row.targets.length === 0), of: (target) => remark(target, corpus) },
  ];
  return {
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.flatMap((row): ChartTable['rows'] =>
      row.targets.length > 0
        ? row.targets.map((target) => ({ plan: row.plan, target: target.id, cells: columns.map((column) => column.of(target)) }))
        : [{ plan: row.plan, cells: columns.map(({ label }) => (label === '说明' ? row.reason : null)) }],
    ),
  };
}
