import type { PlacedTarget } from '../schemas/target.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { ScaleKind } from './chart.ts';
import { amountsOf, type ChartPoint, type ChartRow } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';

/** A line of a row: a point, or words that say why there is none and what they speak of. */
export type PanelLine = { point: ChartPoint } | { reason: string; target: PlacedTarget | null; url: string | null };

/** What shares an axis: the amounts, or the rates of growth. */
export interface Panel {
  kind: 'amounts' | 'growths';
  /** Above the axis; null where the picture has one panel only. */
  heading: string | null;
  /** Of the ticks. */
  unit: string;
  scale: Scale;
  rows: { plan: ChartRow['plan']; lines: PanelLine[] }[];
}

/** Above the rates of growth where amounts stand above them. */
export const growthHeading = '增长率（%）：与上图的数量不能相加、相比';

const linesOf = (row: ChartRow, points: readonly ChartPoint[], more = ''): PanelLine[] =>
  points.length > 0
    ? points.map((point) => ({ point }))
    : [{ reason: `${row.reason ?? '另写数量'}${more}`, target: row.targets[0] ?? null, url: row.url }];

/** The panels of a picture: amounts with every plan, and below them the growths, which have an axis of their own. Where no plan gives an amount, the growths with every plan. */
export function panelsOf(rows: readonly ChartRow[], indicator: Pick<Indicator, 'unit'>, kind: ScaleKind): Panel[] {
  const growing = rows.filter(({ growths }) => growths.length > 0);
  const amounts = rows.some(({ points }) => points.length > 0) || growing.length === 0;
  const panels: Panel[] = [];
  if (amounts)
    panels.push({
      kind: 'amounts',
      heading: null,
      unit: indicator.unit,
      scale: makeScale(amountsOf(rows), kind),
      rows: rows.map((row) => ({ plan: row.plan, lines: linesOf(row, row.points, row.growths.length > 0 ? '；见下' : '') })),
    });
  if (growing.length > 0)
    panels.push({
      kind: 'growths',
      heading: amounts ? growthHeading : null,
      unit: '%',
      scale: makeScale(
        growing.flatMap(({ growths }) => growths.map(({ value }) => value)),
        'linear',
      ),
      rows: (amounts ? growing : rows).map((row) => ({ plan: row.plan, lines: linesOf(row, row.growths) })),
    });
  return panels;
}
