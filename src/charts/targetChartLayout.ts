import type { ChartPoint } from './rows.ts';
import type { Panel, PanelLine } from './targetChartPanels.ts';
import type { partsOf } from './targetChartWords.ts';

/** A place of words; y is their foot. */
export interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** A point with the place of everything that belongs to it, from the left and the top of its row. */
export interface PlacedPoint {
  point: ChartPoint;
  top: number;
  height: number;
  /** Line on which the marks stand. */
  marks: number;
  parts: ReturnType<typeof partsOf>;
  words: Place;
  /** Words of the baseline left of its mark; null where they stand among the words, or there is none. */
  before: Place | null;
  /** What is counted. */
  counted: { text: string; x: number; y: number } | null;
}

/** Words in place of a point. */
export interface PlacedReason {
  line: Exclude<PanelLine, { point: ChartPoint }>;
  top: number;
  height: number;
  texts: string[];
  x: number;
  /** Foot of the first line; the next follow by {@link LEADING}. */
  y: number;
}

/** Where everything of a panel stands, from the first row on. */
export interface Layout {
  /** Where the axis begins, from the left of the picture, and how wide it is. */
  left: number;
  axis: number;
  /** Line on which mark and name of a plan stand, and the room they have. */
  rows: {
    plan: Panel['rows'][number]['plan'];
    top: number;
    height: number;
    name: { y: number; room: number };
    lines: (PlacedPoint | PlacedReason)[];
  }[];
}

/** From line to line of a text. */
export const LEADING = 17;

/** Rows up to which a picture is airy; longer ones stand closer and repeat the axis at the foot. */
export const AIRY = 10;

/** Stacks rows: gives each its top. */
export function stacked(rows: readonly Omit<Layout['rows'][number], 'top'>[]): Layout['rows'] {
  let top = 0;
  return rows.map((row) => {
    const placed = { ...row, top };
    top += row.height;
    return placed;
  });
}
