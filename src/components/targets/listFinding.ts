import type { ChartRow } from '../../charts/rows.ts';

type Row = Pick<ChartRow, 'points' | 'growths' | 'absence'>;

/** Ways in which plans write about one indicator, in the order in which they are named; who does not is said by the charts. */
const ways: [words: string, holds: (row: Row) => boolean][] = [
  ['写基期和目标', ({ points }) => points.some(({ baseline }) => baseline !== null)],
  ['只写目标', ({ points }) => points.length > 0 && points.every(({ baseline }) => baseline === null)],
  ['只写增长率', ({ absence }) => absence === 'growth'],
  ['另用单位', ({ absence }) => absence === 'unit'],
  ['只写文字', ({ absence }) => absence === 'unquantified'],
];

/** What the charts of some indicators show of how plans write, without counting them: 同一项指标，写法各异：有的写基期和目标，有的只写增长率. */
export function writingFinding(charts: readonly (readonly Row[])[]): string {
  const shown = ways.filter(([, holds]) => charts.some((rows) => rows.some(holds))).map(([words]) => words);
  const differ = charts.some((rows) => ways.filter(([, holds]) => rows.some(holds)).length > 1);
  if (differ) return `同一项指标，写法各异：有的${shown.join('，有的')}`;
  return `同一项指标，写了的写法一样${shown.length === 1 ? `：都${shown.join('')}` : ''}`;
}
