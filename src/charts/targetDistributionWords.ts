import type { Indicator } from '../schemas/vocabulary.ts';
import type { ScaleKind } from './chart.ts';
import type { ChartPoint, ChartRow } from './rows.ts';
import { makeScale } from './scale.ts';
import { axisInWords } from './words.ts';

/** How to read a distribution: what a row, a point, the bar and the tick are, and how the axis runs. */
export function distributionReading(indicator: Pick<Indicator, 'unit'>, rows: readonly ChartRow[], kind: ScaleKind): string {
  const amounts = rows.flatMap(({ points }) => points.map(({ value }) => value));
  const growths = rows.flatMap(({ growths: own }) => own.map(({ value }) => value));
  const only = amounts.length === 0;
  const scale = makeScale(only ? growths : amounts, only ? 'linear' : kind);
  return [
    `单位：${only ? '%' : indicator.unit}。`,
    '首行为全部文件，以下每行一省。一圈是一项目标的数，竖线为中位数，灰条为居中的一半。',
    `${axisInWords(scale)}。`,
    !only && growths.length > 0 ? '增长率在下方另用一轴。' : '',
  ].join('');
}

/** Who writes the least and who the most, with year and bound as printed: they are named because a strip names no one. */
export function extremes(rows: readonly ChartRow[]): string[] {
  const all = rows.flatMap(({ plan, points }) => points.map((point) => ({ plan, point }))).sort((a, b) => a.point.value - b.point.value);
  const [least, most] = [all[0], all.at(-1)];
  if (!least || !most || least.point.value === most.point.value) return [];
  const words = ({ plan, point }: { plan: ChartRow['plan']; point: ChartPoint }): string =>
    `${plan.name} ${point.label}${point.year === null ? '' : `（${String(point.year)}年）`}`;
  return [`写得最小的是${words(least)}，最大的是${words(most)}；年份、口径不尽相同，不是排名。`];
}
