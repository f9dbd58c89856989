import { documentsInWords } from '../lib/counts.ts';
import { namesOf } from '../lib/planWords.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { ChartRow } from './rows.ts';
import type { Scale } from './scale.ts';

const names = (rows: readonly ChartRow[]) => namesOf(rows.map(({ plan }) => plan));

/** Title of a chart: a claim the rows support; it counts plans and never compares amounts. */
export function claim(indicator: Indicator, rows: readonly ChartRow[]): string {
  const having = rows.filter(({ point }) => point !== null);
  const all = having.length === rows.length ? '都' : '';
  const parts = [having.length === 0 ? '没有一份写了数' : `${documentsInWords(having.length)}${all}写了数`];
  for (const [absence, said] of [
    ['growth', '只写增长率'],
    ['unquantified', '未写数值'],
    ['unnamed', '未写此项'],
  ] as const) {
    const without = rows.filter((row) => row.absence === absence);
    if (without.length > 0) parts.push(`${names(without)}${said}`);
  }
  return `${indicator.label}：${parts.join('，')}`;
}

/** How to read a chart: what is measured, what the marks mean, how the axis runs. Only marks that occur are explained. */
export function howToRead(indicator: Indicator, rows: readonly ChartRow[], scale: Scale): string {
  const points = rows.flatMap(({ point }) => point ?? []);
  const years = [...new Set(points.flatMap(({ baseline }) => baseline?.year ?? []))].sort((a, b) => a - b);
  const marks = [
    years.length > 0 ? `空心为${years.join('、')}年基期，实心为目标` : '实心为目标，原文均未印基期',
    points.some(({ open }) => open) ? '箭头表示“以上”，上不封顶' : '',
  ].filter(Boolean);
  const axis = scale.kind === 'log' ? `对数刻度：每一大格为十倍${scale.zero ? '；0 不在刻度上，另列于左' : ''}` : '等距刻度，自 0 起';
  return `单位：${indicator.unit}。${marks.join('；')}。${axis}。`;
}

/** What to mind: no baseline printed, several figures of one plan, and the indicator's own note. */
export function caveats(indicator: Indicator, rows: readonly ChartRow[]): string[] {
  const bare = rows.filter(({ point }) => point !== null && point.baseline === null);
  const several = rows.filter(({ point, targets }) => point !== null && targets.length > 1);
  return [
    indicator.note ?? '',
    bare.length > 0 ? `${names(bare)}${names(bare).endsWith('文件') ? '' : '的文件'}未印基期值。` : '',
    several.length > 0 ? `${names(several)}另有同类目标，图中只画一个，其余见表。` : '',
  ].filter(Boolean);
}

/** The rows as sentences, for those who do not see the chart. */
export function describe(rows: readonly ChartRow[]): string {
  return rows
    .map(({ plan, point, reason }) => {
      if (!point) return `${plan.name}：${reason ?? ''}。`;
      const from = point.baseline ? `${String(point.baseline.year)}年${point.baseline.label}，` : '';
      return `${plan.name}：${from}${point.year === null ? '' : `${String(point.year)}年`}${point.label}。`;
    })
    .join('');
}
