import { scaleLinear } from 'd3';
import { rateLabel, sizeLabel, withoutRate } from './ambitionLabels.ts';
import { rowsOf, type Ambition, type AmbitionGroup, type AmbitionRow } from './ambitionRows.ts';
import { nameRoom } from './planName.ts';
import { textWidth } from './textWidth.ts';

/** What stands at a height of the picture, from top to bottom. */
export type Item = { y: number } & (
  | { kind: 'panel'; label: string }
  | { kind: 'axis' }
  | { kind: 'group'; group: AmbitionGroup }
  | { kind: 'row'; row: AmbitionRow }
  | { kind: 'strip'; group: AmbitionGroup }
);

/** Where everything stands. */
export interface AmbitionLayout {
  /** Two lines a row: mark, name and words, then the plot over the whole width. */
  narrow: boolean;
  /** One line for each indicator instead of one for each target. */
  strips: boolean;
  items: Item[];
  height: number;
  /** Height of a row, and where in it mark and name stand, and the middle of the plot. */
  pitch: number;
  words: number;
  middle: number;
  /** Height of what is said of the rate: that of the name, or below it where the two do not fit beside each other. */
  said: number;
  /** Room for mark and name. */
  names: number;
  /** Left edge of the plot. */
  left: number;
  /** Values to label; none where no row has a rate. */
  ticks: number[];
  /** Pixels from the left edge of the picture. */
  x: (rate: number) => number;
}

/** From this width on a row takes one line. */
const WIDE = 480;
/** Rows up to which a picture is airy. */
const AIRY = 24;
/** More rows than this are drawn as a strip for each indicator: nobody reads the labels of a picture as long as a book. */
const ROWS_AT_MOST = 120;
/** Between a point and its words, and between the two parts of them. */
export const GAP = 11;
export const HEIGHTS = { panel: 44, axis: 28, group: 34, strip: 30, foot: 12 };
const EDGE = 10;
/** Height of a line of words below the name. */
const BELOW = 22;

/** Whether so many rows are drawn that each indicator gets a strip. */
export function asStrips({ based, growth }: Ambition): boolean {
  return rowsOf([...based, ...growth]).length > ROWS_AT_MOST;
}

/** Width of the words of a row that has a rate. */
function wordsWidth(row: AmbitionRow): number {
  return textWidth(rateLabel(row), 14) + GAP + textWidth(sizeLabel(row), 13);
}

/** Width kept free at the right edge: for the words at a point, on a phone for the reason why there is none too. */
function roomFor(row: AmbitionRow, narrow: boolean): number {
  if (row.computed.annualGrowth !== null) return wordsWidth(row);
  return narrow ? textWidth(withoutRate(row)[0], 13) : 0;
}

/** Stacks panels, groups and rows. */
function stack({ based, growth }: Ambition, label: string, rowHeight: number, strips: boolean): { items: Item[]; height: number } {
  const items: Item[] = [];
  let y = 0;
  const put = (height: number, item: (at: number) => Item): void => {
    items.push(item(y));
    y += height;
  };
  for (const groups of [based, growth]) {
    if (groups.length === 0) continue;
    if (groups === growth) put(HEIGHTS.panel, (at) => ({ y: at, kind: 'panel', label }));
    if (rowsOf(groups).some(({ computed }) => computed.annualGrowth !== null)) put(HEIGHTS.axis, (at) => ({ y: at, kind: 'axis' }));
    for (const group of groups) {
      put(HEIGHTS.group, (at) => ({ y: at, kind: 'group', group }));
      if (strips) put(HEIGHTS.strip, (at) => ({ y: at, kind: 'strip', group }));
      else for (const row of group.rows) put(rowHeight, (at) => ({ y: at, kind: 'row', row }));
    }
  }
  return { items, height: y + HEIGHTS.foot };
}

/** Works out where everything stands; one axis for all panels, so that equal rates stand at one place. */
export function layOutAmbition(ambition: Ambition, width: number, label: string): AmbitionLayout {
  const rows = rowsOf([...ambition.based, ...ambition.growth]);
  const strips = asStrips(ambition);
  const narrow = width < WIDE;
  const widest = Math.max(0, ...rows.map((row) => roomFor(row, narrow)));
  // On a phone a name that does not fit beside its words, 年均 +99900%, has a line of its own, and then all have.
  const below = narrow && rows.some((row) => nameRoom([row.plan], width) + GAP + roomFor(row, narrow) > width) ? BELOW : 0;
  const pitch = narrow ? 54 + below : rows.length > AIRY ? 30 : 36;
  const names = narrow
    ? width - (below > 0 ? 0 : widest + GAP)
    : nameRoom(
        rows.map(({ plan }) => plan),
        Math.floor(width / 3),
      );
  const left = narrow || strips ? EDGE : names + 2 * GAP;
  const right = narrow || strips ? EDGE : widest + 2 * GAP;
  const rates = rows.flatMap(({ computed }) => computed.annualGrowth ?? []);
  const [low, high] = [Math.min(0, ...rates), Math.max(0, ...rates)];
  const scale = scaleLinear([low, high > low ? high : low + 1], [left, width - right]);
  return {
    ...stack(ambition, label, pitch, strips),
    narrow,
    strips,
    pitch,
    words: narrow ? 17 : pitch / 2,
    middle: narrow ? 41 + below : pitch / 2,
    said: narrow ? 17 + below : pitch / 2,
    names,
    left,
    ticks: rates.length > 0 ? scale.ticks(4) : [],
    x: (rate) => scale(rate),
  };
}
